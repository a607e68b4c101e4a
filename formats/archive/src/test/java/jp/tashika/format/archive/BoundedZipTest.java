package jp.tashika.format.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 上限付きZIP。What is damaged is found, what stands behind it is read, and nothing grows beyond its limits. */
class BoundedZipTest {

    private static final ZipLimits LIMITS = new ZipLimits(100, 1 << 20, 100);
    private static final int CONTENT_BYTES = 4_000;

    private static byte[] content(int number) {
        byte[] content = new byte[CONTENT_BYTES];
        new Random(number).nextBytes(content);
        return content;
    }

    private static byte[] zip(int method, int count) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int number = 0; number < count; number++) {
                ZipEntry entry = new ZipEntry("file" + number);
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 sum = new CRC32();
                    sum.update(content(number));
                    entry.setCrc(sum.getValue());
                    entry.setSize(CONTENT_BYTES);
                }
                zip.putNextEntry(entry);
                zip.write(content(number));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** Names of the entries that came out whole; a damaged one stands there with a question mark. */
    private static List<String> read(byte[] bytes) throws IOException {
        BoundedZip zip = new BoundedZip(new ByteArrayInputStream(bytes), LIMITS);
        List<String> names = new ArrayList<>();
        boolean goesOn = true;
        while (goesOn) {
            String name = "";
            try {
                Optional<ZipEntry> entry = zip.next();
                goesOn = entry.isPresent();
                if (goesOn) {
                    name = entry.get().getName();
                    int number = Integer.parseInt(name.substring(4));
                    assertThat(zip.bytes(CONTENT_BYTES)).isEqualTo(content(number));
                    names.add(name);
                }
            } catch (ZipException | EOFException e) {
                names.add(name + "?");
                goesOn = zip.resume();
            }
        }
        return names;
    }

    private static int find(byte[] bytes, String text) {
        return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("最後まで読んでも、元の流れは呼び手のもので、閉じない")
    void leavesTheStreamOpen() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream in = new FilterInputStream(new ByteArrayInputStream(zip(ZipEntry.DEFLATED, 2))) {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        BoundedZip zip = new BoundedZip(in, LIMITS);
        while (zip.next().isPresent()) {
            zip.bytes(CONTENT_BYTES);
        }
        assertThat(closed).isFalse();
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("正しいZIPは、すべて読める")
    void readsAll() throws IOException {
        assertThat(read(zip(ZipEntry.DEFLATED, 3))).containsExactly("file0", "file1", "file2");
        assertThat(read(zip(ZipEntry.STORED, 3))).containsExactly("file0", "file1", "file2");
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read("not a zip".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("途中の一件の検査値（CRC）が違っても、後ろは読める")
    void goesOnBehindAWrongSum() throws IOException {
        byte[] stored = zip(ZipEntry.STORED, 4);
        stored[find(stored, "file1") - 30 + 14] ^= 1;
        assertThat(read(stored)).containsExactly("file0", "file1?", "file2", "file3");

        byte[] deflated = zip(ZipEntry.DEFLATED, 4);
        deflated[find(deflated, "file2") - 30 - 12] ^= 1;
        assertThat(read(deflated)).containsExactly("file0", "file1?", "file2", "file3");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("途中の一件の圧縮が壊れても、後ろは読める")
    void goesOnBehindBrokenCompression() throws IOException {
        byte[] bytes = zip(ZipEntry.DEFLATED, 4);
        // the first block of it is of a kind that does not exist
        bytes[find(bytes, "file1") + 5] = 7;
        assertThat(read(bytes)).containsExactly("file0", "file1?", "file2", "file3");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("見出しの印が壊れた一件は失われるが、黙っては失われない")
    void tellsOfALostHeader() throws IOException {
        byte[] bytes = zip(ZipEntry.DEFLATED, 4);
        bytes[find(bytes, "file1") - 30] = 'X';
        assertThat(read(bytes)).containsExactly("file0", "?", "file2", "file3");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("途中で切れたZIPは、切れた所まで読める")
    void readsUpToTheCut() throws IOException {
        byte[] bytes = zip(ZipEntry.DEFLATED, 4);
        assertThat(read(Arrays.copyOf(bytes, find(bytes, "file2") + 100))).containsExactly("file0", "file1", "file2?");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("上限を超えるZIPは、続けて読めない")
    void stopsAtItsLimits() throws IOException {
        BoundedZip many =
                new BoundedZip(new ByteArrayInputStream(zip(ZipEntry.DEFLATED, 3)), new ZipLimits(2, 1 << 20, 100));
        many.next();
        many.next();
        assertThatThrownBy(many::next).isInstanceOf(TooLargeException.class);

        BoundedZip much =
                new BoundedZip(new ByteArrayInputStream(zip(ZipEntry.DEFLATED, 3)), new ZipLimits(9, 5_000, 100));
        much.next();
        much.next();
        assertThatThrownBy(much::next).isInstanceOf(TooLargeException.class);
    }
}
