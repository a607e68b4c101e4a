package jp.tashika.reader.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.reader.recognition.TemplateModel;
import jp.tashika.reader.signing.OperatorSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("精度設定ファイル")
class AccuracyFileTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AccuracyFile FILE = new AccuracyFile(LocalDate.of(2026, 11, 22), TemplateModel.ARC.measured());

    @TempDir
    static Path folder;

    private static CertificateAuthority authority;
    private static AccuracySigner operator;

    @BeforeAll
    static void issue() throws Exception {
        authority = CertificateAuthority.init(folder.resolve("ca"), Clock.fixed(NOW, ZoneOffset.UTC));
        operator = signer(authority, Role.OPERATOR, "admin");
    }

    private static AccuracySigner signer(CertificateAuthority from, Role role, String name) throws Exception {
        Issued issued = from.issue(Wish.of(new Holder(role, name)));
        char[] password = Files.readString(issued.passwordFile()).strip().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(issued.keyStore())) {
            store.load(in, password);
        }
        return new AccuracySigner(new OperatorSigner(
                (PrivateKey) store.getKey(store.aliases().nextElement(), password), issued.certificate()));
    }

    private static AccuracyReading read(SignedAccuracyFile file, Instant now) {
        X509Certificate root = authority.certificate();
        return new AccuracyReader(root, "faceplugin-512").read(file, now);
    }

    private static AccuracyFault fault(SignedAccuracyFile file) {
        return fault(file, NOW);
    }

    private static AccuracyFault fault(SignedAccuracyFile file, Instant now) {
        AccuracyReading reading = read(file, now);
        assertThat(reading).isInstanceOf(AccuracyReading.Refused.class);
        AccuracyReading.Refused refused = (AccuracyReading.Refused) reading;
        assertThat(refused.sentence()).startsWith("精度設定ファイルを使えません。").hasSizeLessThan(120);
        return refused.fault();
    }

    private static String text() {
        return new String(operator.sign(FILE).text(), StandardCharsets.UTF_8);
    }

    private static SignedAccuracyFile signed(String text) {
        return operator.sign(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("運用者の署名したものは、書いたとおりに読める")
    @Tag("HWR-026")
    void readsWhatAnOperatorSigned() {
        for (TemplateModel model : TemplateModel.values()) {
            AccuracyFile file = new AccuracyFile(LocalDate.of(2026, 11, 22), model.measured());
            assertThat(new AccuracyReader(authority.certificate(), model.engine()).read(operator.sign(file), NOW))
                    .isEqualTo(new AccuracyReading.Accepted(file));
        }
        assertThat(read(signed(text().replace("\n", "\r\n") + "# 備考\n\n"), NOW))
                .isEqualTo(new AccuracyReading.Accepted(FILE));
    }

    @ParameterizedTest(name = "{0} を {1} にすると {2}（{3}）")
    @CsvSource(textBlock = """
        threshold = 0.455,  threshold = 1.5,        VALUE, threshold is out of range: 1.5
        threshold = 0.455,  threshold = NaN,        VALUE, threshold
        threshold = 0.455,  threshold = 1e-1,       VALUE, threshold
        threshold = 0.455,  threshold =,            VALUE, threshold
        threshold = 0.455,  threshold 0.455,        FORMAT, =
        threshold = 0.455,  limit = 0.455,          ITEM,  limit
        threshold = 0.455,  # nothing,              ITEM,  threshold
        pictures = 3,       pictures = 3.5,         VALUE, pictures
        pictures = 3,       pictures = 0,           VALUE, pictures is out of range: 0.0
        pictures = 3,       yaw-max = 3,            ITEM,  yaw-max
        valid-from = 2026-11-22, valid-from = 2026-02-30, VALUE, valid-from
        valid-from = 2026-11-22, valid-from = 2026-11-23, NOT_YET, 2026-11-23
        engine = faceplugin-512, engine = dlib-128, OTHER_ENGINE, dlib-128
        engine = faceplugin-512, engine = A B,      VALUE, no name of an engine
        # tashika accuracy 1,    # tashika accuracy 2, FORMAT, # tashika accuracy 1
        """)
    @Tag("HWR-025")
    @Tag("HWR-026")
    void refusesWrongItems(String from, String to, AccuracyFault fault, String detail) {
        assertThat(text()).contains(from);
        assertThat(read(signed(text().replace(from, to)), NOW)).isEqualTo(new AccuracyReading.Refused(fault, detail));
    }

    @Test
    @DisplayName("内容や署名を変えたもの、署名のないものは断る")
    @Tag("HWR-026")
    void refusesWhatWasChanged() {
        SignedAccuracyFile good = operator.sign(FILE);
        byte[] lower = text().replace("0.455", "0.146").getBytes(StandardCharsets.UTF_8);
        assertThat(fault(SignedAccuracyFile.of(lower, good.signature()))).isEqualTo(AccuracyFault.WRONG_SIGNATURE);
        byte[] broken = good.signature();
        broken[broken.length - 5] ^= 1;
        assertThat(fault(SignedAccuracyFile.of(good.text(), broken)))
                .isIn(AccuracyFault.WRONG_SIGNATURE, AccuracyFault.NO_SIGNATURE);
        assertThat(fault(SignedAccuracyFile.of(good.text(), new byte[0]))).isEqualTo(AccuracyFault.NO_SIGNATURE);
        assertThat(fault(SignedAccuracyFile.of(good.text(), good.text()))).isEqualTo(AccuracyFault.NO_SIGNATURE);
        assertThat(fault(SignedAccuracyFile.of(new byte[20_000], good.signature())))
                .isEqualTo(AccuracyFault.TOO_LARGE);
        byte[] notUtf8 = {(byte) 0xFF, (byte) 0xFE};
        assertThat(fault(operator.sign(notUtf8))).isEqualTo(AccuracyFault.FORMAT);
        assertThat(fault(operator.sign(new byte[0]))).isEqualTo(AccuracyFault.FORMAT);
    }

    @Test
    @DisplayName("署名を途中で切ったものは、どこで切っても例外にならず断る")
    void refusesCutSignatures() {
        SignedAccuracyFile good = operator.sign(FILE);
        byte[] signature = good.signature();
        for (int length = 0; length < signature.length; length += 7) {
            assertThat(fault(SignedAccuracyFile.of(good.text(), java.util.Arrays.copyOf(signature, length))))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("別の認証局、医療機関、期限切れの署名者は断る")
    @Tag("HWR-026")
    void refusesOtherSigners() throws Exception {
        CertificateAuthority another =
                CertificateAuthority.init(folder.resolve("another"), Clock.fixed(NOW, ZoneOffset.UTC));
        assertThat(fault(signer(another, Role.OPERATOR, "admin").sign(FILE))).isEqualTo(AccuracyFault.UNKNOWN_SIGNER);
        assertThat(fault(signer(authority, Role.FACILITY, "4819999999").sign(FILE)))
                .isEqualTo(AccuracyFault.NOT_AN_OPERATOR);
        assertThat(fault(operator.sign(FILE), NOW.plusSeconds(20L * 366 * 86_400)))
                .isEqualTo(AccuracyFault.UNKNOWN_SIGNER);
        assertThat(fault(operator.sign(FILE), NOW.minusSeconds(366L * 86_400))).isEqualTo(AccuracyFault.UNKNOWN_SIGNER);
    }

    @Test
    @DisplayName("どの理由にも日本語の一文がある")
    void hasASentenceForEach() {
        for (AccuracyFault fault : AccuracyFault.values()) {
            assertThat(fault.sentence()).endsWith("。");
        }
        assertThat(List.of(AccuracyFault.values())).hasSize(10);
    }
}
