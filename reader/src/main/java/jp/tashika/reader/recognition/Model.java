package jp.tashika.reader.recognition;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** 学習済みモデル。One network of the jar, run on memory of ours: its input and outputs are wiped after each run. */
final class Model implements AutoCloseable {

    /** What is done with the outputs, in the order the model names them, while they last. */
    @FunctionalInterface
    interface Use<T> {
        T of(MemorySegment[] outputs);
    }

    /** Fills the input. */
    @FunctionalInterface
    interface Fill {
        void into(MemorySegment input);
    }

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;
    private final long[] inputShape;
    private final Map<String, long[]> outputs = new LinkedHashMap<>();

    private Model(OrtEnvironment environment, OrtSession session) throws OrtException {
        this.environment = environment;
        this.session = session;
        Map.Entry<String, NodeInfo> only =
                session.getInputInfo().entrySet().iterator().next();
        this.input = only.getKey();
        this.inputShape = shape(only.getValue());
        for (var output : session.getOutputInfo().entrySet()) {
            outputs.put(output.getKey(), shape(output.getValue()));
        }
    }

    private static long[] shape(NodeInfo node) {
        return ((TensorInfo) node.getInfo()).getShape();
    }

    /**
     * Loads a model of this package's resources.
     *
     * @throws FaceModelMissing when the jar was built without it, or it does not load
     */
    static Model load(String name, int threads) {
        try (InputStream in = Model.class.getResourceAsStream(name + ".onnx")) {
            if (in == null) {
                throw new FaceModelMissing(name + " is not in the jar", null);
            }
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(threads);
                options.setInterOpNumThreads(1);
                // threads that wait by spinning take the processor from whoever shares it
                options.addConfigEntry("session.intra_op.allow_spinning", "0");
                return new Model(environment, environment.createSession(in.readAllBytes(), options));
            }
        } catch (IOException | OrtException e) {
            throw new FaceModelMissing(name + " does not load", e);
        }
    }

    <T> T run(Fill fill, Use<T> use) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment in = floats(arena, inputShape);
            MemorySegment[] out =
                    outputs.values().stream().map(shape -> floats(arena, shape)).toArray(MemorySegment[]::new);
            try {
                fill.into(in);
                run(in, out);
                return use.of(out);
            } finally {
                in.fill((byte) 0);
                Arrays.stream(out).forEach(segment -> segment.fill((byte) 0));
            }
        }
    }

    private void run(MemorySegment in, MemorySegment[] out) {
        Map<String, OnnxTensor> pinned = new HashMap<>();
        try (OnnxTensor given = tensor(in, inputShape)) {
            int i = 0;
            for (var output : outputs.entrySet()) {
                pinned.put(output.getKey(), tensor(out[i++], output.getValue()));
            }
            session.run(Map.of(input, given), Set.of(), pinned).close();
        } catch (OrtException e) {
            throw new FaceModelMissing("a model does not run", e);
        } finally {
            pinned.values().forEach(OnnxTensor::close);
        }
    }

    private OnnxTensor tensor(MemorySegment memory, long[] shape) throws OrtException {
        FloatBuffer floats =
                memory.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        return OnnxTensor.createTensor(environment, floats, shape);
    }

    private static MemorySegment floats(Arena arena, long[] shape) {
        return arena.allocate(ValueLayout.JAVA_FLOAT, Arrays.stream(shape).reduce(1, (a, b) -> a * b));
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new FaceModelMissing("a model does not close", e);
        }
    }
}
