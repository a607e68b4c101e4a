package jp.tashika.card.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.CRLReason;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tashika.card.certificate.CrookedIssuer.Draft;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("利用者証明用電子証明書の確認")
@Tag("CRD-005")
class CertificateRulesTest {

    private static final Instant NOW = Instant.parse("2025-01-10T03:00:00Z");
    private static final KeyPair FIRST = CrookedIssuer.rsa(2048);
    private static final KeyPair SECOND = CrookedIssuer.rsa(2048);
    private static final KeyPair STRANGER = CrookedIssuer.rsa(2048);
    private static final Authority FIRST_GENERATION = authority(CrookedIssuer.REAL_NAME, FIRST);
    private static final Authority SECOND_GENERATION = authority(CrookedIssuer.REAL_NAME, SECOND);
    private static final CertificateRules RULES =
            new CertificateRules(List.of(SECOND_GENERATION, FIRST_GENERATION), false, GraceFrom.END_OF_MONTH);

    private static Authority authority(X500Name name, KeyPair keys) {
        try {
            return Authority.of(Draft.authority(name, keys).signedBy(keys));
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    private static Draft draft() {
        return Draft.of(CrookedIssuer.REAL_NAME);
    }

    private static Origin origin(X509Certificate certificate) {
        return RULES.origin(AuthenticationCertificate.of(certificate), NOW);
    }

    private static Origin.Genuine genuine(X509Certificate certificate, Instant moment) {
        return (Origin.Genuine) RULES.origin(AuthenticationCertificate.of(certificate), moment);
    }

    @Test
    @DisplayName("同じ名前の世代のうち、署名した鍵の世代が発行局である")
    void findsTheIssuerByItsKey() {
        Origin.Genuine first = genuine(draft().signedBy(FIRST), NOW);
        Origin.Genuine second = genuine(draft().signedBy(SECOND), NOW);
        assertThat(first.authority()).isEqualTo(FIRST_GENERATION);
        assertThat(second.authority()).isEqualTo(SECOND_GENERATION);
        assertThat(first.key().serial()).isEqualTo("2A").isEqualTo(second.key().serial());
        assertThat(first.key())
                .as("one name and one serial, two generations: two people")
                .isNotEqualTo(second.key())
                .isEqualTo(new CertificateKey(FIRST_GENERATION.keyIdentifier(), "2A"))
                .hasToString("CertificateKey[masked]");
    }

    static Stream<Arguments> flaws() {
        return Stream.of(
                arguments("署名用の証明書", CertificateFlaw.POLICY, with(it -> it.policy("1.2.392.200149.8.5.1.1.20"))),
                arguments("何にでもよいという方針", CertificateFlaw.POLICY, with(it -> it.policy("2.5.29.32.0"))),
                arguments("方針なし", CertificateFlaw.POLICY, with(it -> it.without(Extension.certificatePolicies))),
                arguments(
                        "読めない方針",
                        CertificateFlaw.POLICY,
                        with(it -> it.uncritical()
                                .with(Extension.certificatePolicies, new DERUTF8String(CrookedIssuer.POLICY)))),
                arguments("鍵の用途なし", CertificateFlaw.KEY_USAGE, with(it -> it.without(Extension.keyUsage))),
                arguments("否認防止だけの鍵", CertificateFlaw.KEY_USAGE, with(it -> it.usage(KeyUsage.nonRepudiation))),
                arguments("暗号化だけの鍵", CertificateFlaw.KEY_USAGE, with(it -> it.usage(KeyUsage.keyEncipherment))),
                arguments(
                        "認証局になれる証明書",
                        CertificateFlaw.IS_AUTHORITY,
                        with(it -> it.with(Extension.basicConstraints, new BasicConstraints(true)))),
                arguments(
                        "証明書に署名できる鍵",
                        CertificateFlaw.IS_AUTHORITY,
                        with(it -> it.usage(KeyUsage.digitalSignature | KeyUsage.keyCertSign))),
                arguments("1024ビットの鍵", CertificateFlaw.WEAK_KEY, with(it -> it.own(CrookedIssuer.rsa(1024)))),
                arguments(
                        "指数3の鍵",
                        CertificateFlaw.WEAK_KEY,
                        with(it -> it.own(CrookedIssuer.rsa(2048, BigInteger.valueOf(3))))),
                arguments("楕円曲線の鍵", CertificateFlaw.WEAK_KEY, with(it -> it.own(CrookedIssuer.elliptic()))),
                arguments("SHA-1の署名", CertificateFlaw.SIGNATURE_ALGORITHM, with(it -> it.algorithm("SHA1withRSA"))),
                arguments("番号0", CertificateFlaw.SERIAL, with(it -> it.serial(BigInteger.ZERO))),
                arguments("負の番号", CertificateFlaw.SERIAL, with(it -> it.serial(BigInteger.valueOf(-42)))),
                arguments("20バイトを超える番号", CertificateFlaw.SERIAL, with(it -> it.serial(BigInteger.TWO.pow(160)))),
                arguments("誰も知らない重要な拡張", CertificateFlaw.UNKNOWN_CRITICAL_EXTENSION, with(Draft::withUnknown)),
                arguments(
                        "ほかの発行者の名前",
                        CertificateFlaw.ISSUER_NAME,
                        with(it -> it.issuer(new X500Name("C=JP,O=JPKI,OU=Another")))));
    }

    private static UnaryOperator<Draft> with(UnaryOperator<Draft> change) {
        return change;
    }

    @ParameterizedTest(name = "{0} → {1}")
    @MethodSource("flaws")
    @DisplayName("一つだけ違う証明書は、違うところを言って断る")
    void namesTheFlaw(String title, CertificateFlaw flaw, UnaryOperator<Draft> change) {
        assertThat(origin(draft().signedBy(FIRST))).isInstanceOf(Origin.Genuine.class);
        assertThat(origin(change.apply(draft()).signedBy(FIRST))).as(title).isEqualTo(new Origin.Flawed(flaw));
    }

    @Test
    @DisplayName("重要でない拡張は、知らなくてもよい")
    void passesOverWhatIsNotCritical() {
        assertThat(origin(draft().withUnknown().uncritical().signedBy(FIRST))).isInstanceOf(Origin.Genuine.class);
    }

    @Test
    @DisplayName("名前は同じでも知らない鍵の署名、書き換えた証明書、自分で署名した証明書は断る")
    void refusesForgeries() throws Exception {
        Origin unknown = new Origin.Flawed(CertificateFlaw.NO_KNOWN_AUTHORITY);
        assertThat(origin(draft().signedBy(STRANGER))).isEqualTo(unknown);
        assertThat(origin(draft().signedBy(CrookedIssuer.OWN))).isEqualTo(unknown);
        assertThat(origin(draft().algorithm("SHA256withECDSA").signedBy(CrookedIssuer.elliptic())))
                .isEqualTo(unknown);
        byte[] der = draft().signedBy(FIRST).getEncoded();
        for (int at : new int[] {der.length - 1, der.length - 200, serialAt(der)}) {
            byte[] changed = der.clone();
            changed[at] ^= 1;
            assertThat(RULES.origin(AuthenticationCertificate.parse(changed), NOW))
                    .as("byte " + at)
                    .isEqualTo(unknown);
        }
        assertThat(new CertificateRules(List.of(), true, GraceFrom.END_OF_MONTH)
                        .origin(AuthenticationCertificate.of(draft().signedBy(FIRST)), NOW))
                .isEqualTo(unknown);
    }

    @Test
    @DisplayName("どの一バイトを変えても、真正ではなくなる")
    void noticesEveryByte() throws Exception {
        byte[] der = endingWithBit(0);
        for (int at = 0; at < der.length; at++) {
            for (int change : new int[] {0x01, 0x80}) {
                byte[] changed = der.clone();
                changed[at] ^= (byte) change;
                assertThat(isGenuine(changed)).as("byte " + at).isFalse();
            }
        }
        assertThat(isGenuine(der)).isTrue();
    }

    /** Of such a signature the last bit could be said to be unused, and it would still be the same. */
    private static byte[] endingWithBit(int bit) throws CertificateEncodingException {
        byte[] der;
        int serial = 1;
        do {
            der = draft().serial(BigInteger.valueOf(serial++)).signedBy(FIRST).getEncoded();
        } while ((der[der.length - 1] & 1) != bit);
        return der;
    }

    private static boolean isGenuine(byte[] der) {
        try {
            return RULES.origin(AuthenticationCertificate.parse(der), NOW) instanceof Origin.Genuine;
        } catch (CertificateException e) {
            return false;
        }
    }

    private static int serialAt(byte[] der) {
        for (int at = 0; at < der.length - 2; at++) {
            if (der[at] == 2 && der[at + 1] == 1 && der[at + 2] == 0x2A) {
                return at + 2;
            }
        }
        throw new AssertionError("no serial");
    }

    @Test
    @DisplayName("試験用の認証局は、受け入れると決めたところでだけ受け入れる")
    void refusesTestAuthorities() {
        List<Authority> tests = List.of(authority(CrookedIssuer.TEST_NAME, FIRST));
        AuthenticationCertificate certificate =
                AuthenticationCertificate.of(Draft.of(CrookedIssuer.TEST_NAME).signedBy(FIRST));
        assertThat(new CertificateRules(tests, false, GraceFrom.END_OF_MONTH).origin(certificate, NOW))
                .isEqualTo(new Origin.Flawed(CertificateFlaw.TEST_AUTHORITY));
        assertThat(new CertificateRules(tests, true, GraceFrom.END_OF_MONTH).origin(certificate, NOW))
                .isInstanceOf(Origin.Genuine.class);
    }

    @ParameterizedTest(name = "{0} から {1} まで有効な証明書を {2} に確かめると {3}")
    @CsvSource(textBlock = """
            2020-08-21T00:00:00Z, 2025-08-20T14:59:59Z, 2025-09-01T00:00:00Z, true
            2020-08-21T00:00:00Z, 2025-10-19T14:59:59Z, 2025-12-01T00:00:00Z, true
            2020-08-21T00:00:00Z, 2026-08-20T14:59:59Z, 2025-10-19T14:59:59Z, true
            2020-08-21T00:00:00Z, 2026-08-20T14:59:59Z, 2025-10-19T15:00:00Z, false
            2015-01-01T00:00:00Z, 2020-08-20T14:59:59Z, 2015-10-19T23:59:59Z, false
            """)
    @DisplayName("発行局の証明書が有効でなければならない。猶予のあいだは、証明書の最後の日に有効であればよい")
    void asksForAnAuthorityInForce(String from, String until, Instant moment, boolean isGenuine) {
        Origin origin = RULES.origin(
                AuthenticationCertificate.of(draft().from(from).until(until).signedBy(FIRST)), moment);
        if (isGenuine) {
            assertThat(origin).isInstanceOf(Origin.Genuine.class);
        } else {
            assertThat(origin).isEqualTo(new Origin.Flawed(CertificateFlaw.AUTHORITY_OUT_OF_FORCE));
        }
    }

    @ParameterizedTest
    @EnumSource(CRLReason.class)
    @DisplayName("失効はどの日付よりも重く、一時停止は失効と区別する")
    void aRevocationOutweighsEveryDate(CRLReason reason) {
        Instant since = Instant.parse("2024-12-01T00:00:00Z");
        for (String day : List.of("2020-01-01", "2025-01-10", "2025-09-01", "2027-01-01")) {
            Instant moment = Instant.parse(day + "T00:00:00Z");
            Origin.Genuine genuine = genuine(draft().signedBy(FIRST), moment);
            CertificateVerdict verdict =
                    RULES.verdict(genuine, Carrier.CARD, new Revocation.Revoked(reason, since), moment);
            assertThat(verdict)
                    .isEqualTo(
                            reason == CRLReason.CERTIFICATE_HOLD
                                    ? new CertificateVerdict.Suspended(genuine.key(), since)
                                    : new CertificateVerdict.Revoked(genuine.key(), reason, since));
        }
    }

    @Test
    @DisplayName("失効していないと分かって初めて有効で、分からなければ有効と言わない")
    void unknownIsNoYes() {
        Origin.Genuine genuine = genuine(draft().signedBy(FIRST), NOW);
        Term.Usable term = new Term.Usable(LocalDate.of(2025, 8, 20));
        assertThat(RULES.verdict(genuine, Carrier.CARD, new Revocation.NotRevoked(), NOW))
                .isEqualTo(new CertificateVerdict.Accepted(genuine.key(), term));
        assertThat(RULES.verdict(genuine, Carrier.CARD, new Revocation.Unknown(), NOW))
                .isEqualTo(new CertificateVerdict.Unchecked(genuine.key(), term));
        Instant late = Instant.parse("2027-01-01T00:00:00Z");
        assertThat(RULES.verdict(genuine(draft().signedBy(FIRST), late), Carrier.CARD, new Revocation.Unknown(), late))
                .isEqualTo(new CertificateVerdict.OutOfTerm(genuine.key(), new Term.Over(LocalDate.of(2025, 8, 20))));
    }

    @Test
    @DisplayName("証明書を示すものは何も表示しない")
    void isMasked() throws CertificateEncodingException {
        X509Certificate certificate = draft().signedBy(FIRST);
        assertThat(AuthenticationCertificate.of(certificate)).hasToString("AuthenticationCertificate[masked]");
        assertThat(genuine(certificate, NOW)).hasToString("Genuine[masked]");
        assertThat(RULES.verdict(genuine(certificate, NOW), Carrier.CARD, new Revocation.NotRevoked(), NOW)
                        .toString())
                .doesNotContain("2A");
    }
}
