package jp.tashika.format.claim.master;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import jp.tashika.vocabulary.outcome.Decoded;

/** Whatever the bytes are, reading a master ends with rows or faults, never with an exception. */
class MasterFuzzTest {

    @FuzzTest(maxDuration = "30s")
    void mastersNeverThrow(byte[] bytes) throws IOException {
        for (MasterKind kind : MasterKind.values()) {
            MasterReader.read(new ByteArrayInputStream(bytes), kind, (row, decoded) -> {
                if (decoded instanceof Decoded.Ok<MasterRow>(var value)) {
                    assertThat(value.code()).matches("[0-9]+");
                    assertThat(value.name()).isNotBlank();
                }
            });
        }
    }
}
