package jp.tashika.central.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import jp.tashika.central.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SYS-010")
class SecretMarkTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    @DisplayName("最初の秘密がそのデータベースの秘密になり、別の秘密は見分けられる")
    void tellsAnotherSecret() {
        SecretMark mark = new SecretMark(database.source());
        IntakeSecret first = secret(1);
        assertThat(mark.isOf(first)).isTrue();
        assertThat(mark.isOf(secret(2))).isFalse();
        assertThat(mark.isOf(IntakeSecret.of(new byte[33]))).isFalse();
        assertThat(mark.isOf(secret(1))).isTrue();
    }

    @Test
    @DisplayName("印は秘密からも、ほかの鍵からも分からない")
    void givesNothingAway() {
        IntakeSecret secret = secret(1);
        assertThat(secret.mark())
                .hasSize(16)
                .isNotEqualTo(Arrays.copyOf(secret.digestKey().getEncoded(), 16))
                .isNotEqualTo(Arrays.copyOf(secret.fileKey().getEncoded(), 16));
    }

    private static IntakeSecret secret(int filling) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) filling);
        return IntakeSecret.of(bytes);
    }
}
