package jp.tashika.reader.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import jp.tashika.reader.face.Capture;
import jp.tashika.reader.face.FaceBox;
import jp.tashika.reader.face.FaceTemplate;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.Pose;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.opencv.core.Mat;

/** Looks through all memory of this process, OpenCV's and ONNX Runtime's as well, for what must be gone. */
@EnabledOnOs(OS.LINUX)
@DisplayName("メモリに残る跡")
class MemoryTraceTest {

    /** What is looked for is kept in disguise, or it would find itself. */
    private static final byte DISGUISE = 0x5A;

    private static final int LENGTH = 48;
    private static final int BLOCK = 1 << 20;

    @Test
    @DisplayName("特徴と画素は、開いている間は見つかり、閉じれば全メモリのどこにもない")
    @Tag("RDR-010")
    void leavesNothing() throws Exception {
        byte[] frame = Studio.open().frame(FictionalFace.BEARER, Pose.straight(), 1);
        try (OnnxFaceEngine engine = OnnxFaceEngine.open(TemplateModel.ARC, 1)) {
            byte[] pixels = pixels(frame);
            assertThat(isInMemory(pixels)).isFalse();
            Capture capture = OnnxFaceEngineTest.capture(engine, frame);
            FaceBox face = capture.faces().getFirst();
            capture.measure(face);
            FaceTemplate template = capture.template(face);
            byte[] numbers = numbers(template);
            assertThat(isInMemory(pixels)).as("pixels while open").isTrue();
            assertThat(isInMemory(numbers)).as("template while open").isTrue();
            template.close();
            capture.close();
            assertThat(isInMemory(pixels)).as("pixels after closing").isFalse();
            assertThat(isInMemory(numbers)).as("template after closing").isFalse();
        }
    }

    /** Some neighbouring pixels in the middle of the face. */
    private static byte[] pixels(byte[] jpeg) {
        byte[] some = new byte[LENGTH];
        try (Pixels pixels = new Pixels()) {
            MemorySegment file = PictureHeaderTest.segment(jpeg);
            Mat picture = pixels.decode(file);
            picture.submat(240, 241, 300, 300 + LENGTH / 3).get(0, 0, some);
            file.fill((byte) 0);
        }
        return disguised(some);
    }

    private static byte[] numbers(FaceTemplate template) {
        byte[] some = new byte[LENGTH];
        MemorySegment.copy(template.numbers(), ValueLayout.JAVA_BYTE, 400, some, 0, LENGTH);
        return disguised(some);
    }

    private static byte[] disguised(byte[] bytes) {
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= DISGUISE;
        }
        return bytes;
    }

    private static boolean isInMemory(byte[] disguised) throws IOException {
        byte[] block = new byte[BLOCK];
        try (RandomAccessFile memory = new RandomAccessFile("/proc/self/mem", "r");
                BufferedReader maps = Files.newBufferedReader(Path.of("/proc/self/maps"))) {
            for (String line = maps.readLine(); line != null; line = maps.readLine()) {
                String[] parts = line.split("[ -]", 4);
                long from = Long.parseUnsignedLong(parts[0], 16);
                long to = Long.parseUnsignedLong(parts[1], 16);
                // what the kernel maps at the very end is not ours
                if (parts[2].startsWith("rw") && to > 0 && isBetween(memory, from, to, disguised, block)) {
                    return true;
                }
            }
            return false;
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    private static boolean isBetween(RandomAccessFile memory, long from, long to, byte[] disguised, byte[] block) {
        try {
            for (long at = from; at < to; at += BLOCK - LENGTH) {
                memory.seek(at);
                int got = memory.read(block, 0, (int) Math.min(BLOCK, to - at));
                for (int i = 0; i + LENGTH <= got; i++) {
                    if (isAt(block, i, disguised)) {
                        return true;
                    }
                }
            }
        } catch (IOException e) {
            return false; // not readable: a guard page
        }
        return false;
    }

    private static boolean isAt(byte[] block, int at, byte[] disguised) {
        for (int i = 0; i < LENGTH; i++) {
            if ((byte) (block[at + i] ^ DISGUISE) != disguised[i]) {
                return false;
            }
        }
        return true;
    }
}
