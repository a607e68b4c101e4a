import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes dlib's network for faces, whose weights an npm package holds for another library, as a file for ONNX Runtime.
 *
 * <p>Run by Maven as {@code java ConvertDlibModel.java MANIFEST WEIGHTS OUTPUT}. The layers are those of dlib's residual
 * network of 29 convolutions; the weights are kept in the order and scale of the manifest (one byte a weight, or a float).
 * ONNX is a protocol buffer: the few fields used are written here, which saves the build a library.
 */
final class ConvertDlibModel {

    private static final int FLOAT = 1;

    private final Map<String, Weights> weights = new HashMap<>();
    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> initializers = new ArrayList<>();
    private int count;

    private record Weights(int[] shape, float[] values) {}

    public static void main(String[] args) throws Exception {
        Path output = Path.of(args[2]);
        if (Files.exists(output) && Files.size(output) > 0) {
            return;
        }
        ConvertDlibModel model = new ConvertDlibModel();
        model.read(Files.readString(Path.of(args[0])), Files.readAllBytes(Path.of(args[1])));
        Files.createDirectories(output.getParent());
        Files.write(output, model.network());
    }

    private void read(String manifest, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (String entry : manifest.split("(?=\\{\\s*\"name\")")) {
            if (!entry.contains("\"name\"")) {
                continue;
            }
            String name = find(entry, "\"name\"\\s*:\\s*\"([^\"]+)\"");
            String inBrackets = find(entry, "\"shape\"\\s*:\\s*\\[([^\\]]*)\\]").strip();
            int[] shape = Arrays.stream(inBrackets.split("\\s*,\\s*")).mapToInt(Integer::parseInt).toArray();
            float[] values = new float[Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
            if (entry.contains("\"quantization\"")) {
                float scale = Float.parseFloat(find(entry, "\"scale\"\\s*:\\s*([-+.eE0-9]+)"));
                float min = Float.parseFloat(find(entry, "\"min\"\\s*:\\s*([-+.eE0-9]+)"));
                for (int i = 0; i < values.length; i++) {
                    values[i] = (in.get() & 0xFF) * scale + min;
                }
            } else {
                for (int i = 0; i < values.length; i++) {
                    values[i] = in.getFloat();
                }
            }
            weights.put(name, new Weights(shape, values));
        }
        if (in.hasRemaining()) {
            throw new IllegalStateException(in.remaining() + " bytes of weights are not in the manifest");
        }
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(pattern + " is missing");
        }
        return matcher.group(1);
    }

    private byte[] network() {
        String x = convolution("input", "conv32_down", 2, 0);
        x = node("Relu", List.of(x));
        x = node("MaxPool", List.of(x), ints("kernel_shape", 3, 3), ints("strides", 2, 2));
        for (String block : List.of("conv32_1", "conv32_2", "conv32_3")) {
            x = residual(x, block);
        }
        x = narrower(x, "conv64_down");
        for (String block : List.of("conv64_1", "conv64_2", "conv64_3")) {
            x = residual(x, block);
        }
        x = narrower(x, "conv128_down");
        for (String block : List.of("conv128_1", "conv128_2")) {
            x = residual(x, block);
        }
        x = narrower(x, "conv256_down");
        for (String block : List.of("conv256_1", "conv256_2")) {
            x = residual(x, block);
        }
        x = narrower(x, "conv256_down_out");
        x = node("GlobalAveragePool", List.of(x));
        x = node("Flatten", List.of(x));
        Weights fc = weights.get("fc");
        nodes.add(made("MatMul", List.of(x, tensor(fc.shape(), fc.values())), "output"));
        return model();
    }

    private String residual(String x, String block) {
        String y = node("Relu", List.of(convolution(x, block + "/conv1", 1, 1)));
        y = convolution(y, block + "/conv2", 1, 1);
        return node("Relu", List.of(node("Add", List.of(y, x))));
    }

    /** Half the size and mostly twice the channels; what one of the two paths lacks is filled with zeros. */
    private String narrower(String x, String block) {
        String y = node("Relu", List.of(convolution(x, block + "/conv1", 2, 0)));
        y = convolution(y, block + "/conv2", 1, 1);
        String shortcut = node("AveragePool", List.of(x), ints("kernel_shape", 2, 2), ints("strides", 2, 2));
        Weights filters = weights.get(block + "/conv1/conv/filters");
        int more = filters.shape()[3] - filters.shape()[2];
        // the main path: 35 -> 17 -> 8 -> 3 -> 1, the shortcut: 35 -> 17 -> 8 -> 4 -> 2
        if (block.startsWith("conv256")) {
            y = node("Pad", List.of(y, longs(0, 0, 0, 0, 0, 0, 1, 1)));
        }
        if (more > 0) {
            shortcut = node("Pad", List.of(shortcut, longs(0, 0, 0, 0, 0, more, 0, 0)));
        }
        return node("Relu", List.of(node("Add", List.of(shortcut, y))));
    }

    /** With the factor and the summand a channel that follow each convolution. */
    private String convolution(String x, String name, int stride, int pad) {
        Weights filters = weights.get(name + "/conv/filters");
        int high = filters.shape()[0];
        int wide = filters.shape()[1];
        int in = filters.shape()[2];
        int out = filters.shape()[3];
        float[] bias = weights.get(name + "/conv/bias").values();
        float[] factor = weights.get(name + "/scale/weights").values();
        float[] summand = weights.get(name + "/scale/biases").values();
        float[] turned = new float[filters.values().length];
        float[] added = new float[out];
        for (int o = 0; o < out; o++) {
            added[o] = bias[o] * factor[o] + summand[o];
            for (int i = 0; i < in; i++) {
                for (int k = 0; k < high * wide; k++) {
                    turned[(o * in + i) * high * wide + k] = filters.values()[(k * in + i) * out + o] * factor[o];
                }
            }
        }
        return node(
                "Conv",
                List.of(x, tensor(new int[] {out, in, high, wide}, turned), tensor(new int[] {out}, added)),
                ints("kernel_shape", high, wide),
                ints("strides", stride, stride),
                ints("pads", pad, pad, pad, pad));
    }

    private String node(String operator, List<String> inputs, byte[]... attributes) {
        String output = "n" + count++;
        nodes.add(made(operator, inputs, output, attributes));
        return output;
    }

    private static byte[] made(String operator, List<String> inputs, String output, byte[]... attributes) {
        Message node = new Message();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(4, operator);
        for (byte[] attribute : attributes) {
            node.bytes(5, attribute);
        }
        return node.toBytes();
    }

    private static byte[] ints(String name, int... values) {
        Message attribute = new Message().text(1, name);
        for (int value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7).toBytes();
    }

    private String tensor(int[] shape, float[] values) {
        ByteBuffer raw = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            raw.putFloat(value);
        }
        return tensor(shape, FLOAT, raw.array());
    }

    private String longs(long... values) {
        ByteBuffer raw = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            raw.putLong(value);
        }
        return tensor(new int[] {values.length}, 7, raw.array());
    }

    private String tensor(int[] shape, int type, byte[] raw) {
        String name = "w" + count++;
        Message tensor = new Message();
        for (int size : shape) {
            tensor.number(1, size);
        }
        initializers.add(tensor.number(2, type).text(8, name).bytes(9, raw).toBytes());
        return name;
    }

    private byte[] model() {
        Message graph = new Message();
        nodes.forEach(node -> graph.bytes(1, node));
        graph.text(2, "dlib");
        initializers.forEach(tensor -> graph.bytes(5, tensor));
        graph.bytes(11, value("input", 1, 3, 150, 150)).bytes(12, value("output", 1, 128));
        Message opset = new Message().text(1, "").number(2, 13);
        return new Message()
                .number(1, 8)
                .bytes(7, graph.toBytes())
                .bytes(8, opset.toBytes())
                .toBytes();
    }

    private static byte[] value(String name, int... shape) {
        Message dimensions = new Message();
        for (int size : shape) {
            dimensions.bytes(1, new Message().number(1, size).toBytes());
        }
        byte[] tensor = new Message().number(1, FLOAT).bytes(2, dimensions.toBytes()).toBytes();
        return new Message()
                .text(1, name)
                .bytes(2, new Message().bytes(1, tensor).toBytes())
                .toBytes();
    }

    /** A protocol buffer being written. */
    private static final class Message {

        private final ByteArrayOutputStream out = new ByteArrayOutputStream();

        Message number(int field, long value) {
            varint((long) field << 3);
            varint(value);
            return this;
        }

        Message text(int field, String value) {
            return bytes(field, value.getBytes(StandardCharsets.UTF_8));
        }

        Message bytes(int field, byte[] value) {
            varint((long) field << 3 | 2);
            varint(value.length);
            out.writeBytes(value);
            return this;
        }

        private void varint(long value) {
            long left = value;
            while ((left & ~0x7FL) != 0) {
                out.write((int) (left & 0x7F | 0x80));
                left >>>= 7;
            }
            out.write((int) left);
        }

        byte[] toBytes() {
            return out.toByteArray();
        }
    }
}
