package jp.tashika.format.claim.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;

/** Whatever the bytes are, they are read, all of them are kept, and every question to them has an answer. */
class ClaimFileFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void filesNeverThrow(byte[] bytes) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(bytes)).forEach(parts::add);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        for (FilePart part : parts) {
            part.writeTo(written);
        }
        assertThat(written.toByteArray()).isEqualTo(bytes);
        Everything.ask(parts);
    }
}
