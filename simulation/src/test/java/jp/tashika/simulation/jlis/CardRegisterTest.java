package jp.tashika.simulation.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import jp.tashika.simulation.jlis.IssuedCertificate.Revoked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** カードの台帳。What two processes write into one file, what is cut off, what is damaged. */
class CardRegisterTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant UNTIL = Instant.parse("2031-01-01T00:00:00Z");
    private static final Revoked LOST =
            new Revoked(RevocationReason.KEY_COMPROMISE, Instant.parse("2026-05-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("register.tsv");
    }

    private static IssuedCertificate certificate(long serial, Optional<BigInteger> predecessor) {
        return new IssuedCertificate(BigInteger.valueOf(serial), 2, 7, FROM, UNTIL, predecessor, Optional.empty());
    }

    @Test
    @DisplayName("一方が書けば、他方は次に見たときに知る")
    void oneSeesWhatTheOtherWrites() {
        CardRegister one = new CardRegister(file());
        CardRegister other = new CardRegister(file());
        one.issue(certificate(11, Optional.empty()));
        assertThat(other.find(BigInteger.valueOf(11))).contains(certificate(11, Optional.empty()));
        other.issue(certificate(12, Optional.of(BigInteger.valueOf(11))));
        other.revoke(BigInteger.valueOf(11), LOST);
        assertThat(one.find(BigInteger.valueOf(11)).orElseThrow().revoked()).contains(LOST);
        assertThat(one.newestAfter(certificate(11, Optional.empty())).serial()).isEqualTo(12);
        assertThat(one.before(one.newestOf(7).orElseThrow()))
                .singleElement()
                .returns(BigInteger.valueOf(11), IssuedCertificate::serial);
        assertThat(one.before(certificate(11, Optional.empty()))).isEmpty();
        assertThat(one.newestOf(7).orElseThrow().serial()).isEqualTo(12);
        assertThat(one.revoked(2)).hasSize(1);
        assertThat(one.revoked(1)).isEmpty();
    }

    @Test
    @DisplayName("書きかけの行は読まず、次の行が上書きする")
    void aTornLineIsNoDeed() throws IOException {
        new CardRegister(file()).issue(certificate(11, Optional.empty()));
        Files.writeString(file(), "issued\t63\t2\t7\t2026", StandardOpenOption.APPEND);
        CardRegister after = new CardRegister(file());
        assertThat(after.find(BigInteger.valueOf(0x63))).isEmpty();
        after.issue(certificate(12, Optional.empty()));
        CardRegister again = new CardRegister(file());
        assertThat(again.find(BigInteger.valueOf(11))).isPresent();
        assertThat(again.find(BigInteger.valueOf(12))).isPresent();
        assertThat(Files.readAllLines(file())).hasSize(2);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "issued",
                "issued\tzz\t2\t7\t2026-01-01T00:00:00Z\t2031-01-01T00:00:00Z\t-",
                "issued\t11\t2\t7\t2026-01-01\t2031-01-01T00:00:00Z\t-",
                "issued\t11\t2\t7\t2026-01-01T00:00:00Z\t2031-01-01T00:00:00Z",
                "revoked\t11\tKEY_COMPROMISE\t2026-01-01T00:00:00Z",
                "lost\t11",
                ""
            })
    void aDamagedLineIsSaid(String line) throws IOException {
        Files.writeString(file(), line + "\n");
        assertThatThrownBy(() -> new CardRegister(file()).newestOf(7))
                .isInstanceOf(JlisFailed.class)
                .hasMessageContaining("register.tsv")
                .hasMessageContaining("壊れています");
    }

    @Test
    @DisplayName("知らない失効理由は壊れた行である")
    void anUnknownReasonIsDamage() throws IOException {
        new CardRegister(file()).issue(certificate(0x11, Optional.empty()));
        Files.writeString(file(), "revoked\t11\tBORED\t2026-01-01T00:00:00Z\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> new CardRegister(file()).newestOf(7)).isInstanceOf(JlisFailed.class);
    }
}
