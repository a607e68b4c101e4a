package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CRLReason;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import jp.tashika.card.certificate.Revocation;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 失効リスト。 */
class RevocationListTest {

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Optional<Instant> tomorrow = Optional.of(now.plus(1, ChronoUnit.DAYS));

    private KeyPair signer = Forger.AUTHORITY_KEYS;
    private String algorithm = "SHA256withRSA";
    private X500Principal issuer = Forger.AUTHORITY.getSubjectX500Principal();
    private Instant from = now;
    private Optional<Instant> until = tomorrow;
    private boolean isPart;

    private byte[] list() throws Exception {
        JcaX509v2CRLBuilder list = new JcaX509v2CRLBuilder(issuer, Date.from(from));
        until.ifPresent(moment -> list.setNextUpdate(Date.from(moment)));
        list.addCRLEntry(BigInteger.valueOf(12), Date.from(now.minusSeconds(60)), 1);
        list.addCRLEntry(BigInteger.valueOf(13), Date.from(now.minusSeconds(50)), 0);
        if (isPart) {
            list.addExtension(
                    Extension.issuingDistributionPoint,
                    true,
                    new IssuingDistributionPoint(null, true, false, null, false, false));
        }
        return list.build(new JcaContentSignerBuilder(algorithm).build(signer.getPrivate()))
                .getEncoded();
    }

    private RevocationList read() throws Exception {
        return read(Forger.AUTHORITY);
    }

    private RevocationList read(X509Certificate authority) throws Exception {
        return RevocationList.read(list(), authority, now);
    }

    private void assertRefused() {
        assertThatThrownBy(this::read).isInstanceOf(WrongAnswer.class);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("署名された一覧から、失効と理由と時が分かる")
    void tellsWhatIsRevoked() throws Exception {
        RevocationList list = read();
        assertThat(list.revoked(BigInteger.valueOf(12)))
                .contains(new Revocation.Revoked(CRLReason.KEY_COMPROMISE, now.minusSeconds(60)));
        assertThat(list.revoked(BigInteger.valueOf(13)).orElseThrow().reason()).isEqualTo(CRLReason.UNSPECIFIED);
        assertThat(list.revoked(BigInteger.valueOf(14))).isEmpty();
        assertThat(list.asOf()).isEqualTo(now);
        assertThat(list.isCurrent(now.plus(1, ChronoUnit.DAYS))).isTrue();
        assertThat(list.isCurrent(now.plus(Duration.ofDays(1)).plusSeconds(1))).isFalse();
    }

    @Test
    @DisplayName("ほかの鍵、ほかの名前、弱い署名の一覧は使わない")
    void refusesTheListOfAnother() throws Exception {
        assertThatThrownBy(() -> read(Forger.OTHER))
                .as("the same name, another generation")
                .isInstanceOf(WrongAnswer.class);
        algorithm = "SHA1withRSA";
        assertRefused();
        algorithm = "SHA256withRSA";
        issuer = new X500Principal("CN=somebody");
        assertRefused();
    }

    @Test
    @DisplayName("古い一覧、未来の一覧、期限のない一覧、一部だけの一覧は使わない")
    void refusesWhatIsNotCurrentAndWhole() {
        from = now.minus(3, ChronoUnit.DAYS);
        until = Optional.of(now.minus(2, ChronoUnit.DAYS));
        assertRefused();
        from = now.plus(1, ChronoUnit.HOURS);
        until = tomorrow;
        assertRefused();
        from = now;
        until = Optional.empty();
        assertRefused();
        until = tomorrow;
        isPart = true;
        assertRefused();
        isPart = false;
        signer = Forger.OTHER_KEYS;
        assertRefused();
    }

    @Test
    @DisplayName("途中で切れた一覧は使わない")
    void refusesWhatIsDamaged() throws Exception {
        byte[] list = list();
        for (int length = 0; length < list.length; length += 11) {
            byte[] cut = Arrays.copyOf(list, length);
            assertThatThrownBy(() -> RevocationList.read(cut, Forger.AUTHORITY, now))
                    .isInstanceOf(WrongAnswer.class);
        }
    }
}
