package jp.tashika.simulation.jlis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.application.Secret;
import jp.tashika.card.application.Verification;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.virtual.VirtualCard;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 交付窓口。What is issued, in which state, by which generation, and what a second office on the folder finds. */
class CardOfficeTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final PeopleNote PEOPLE = new PeopleNote(1, 1_000, LocalDate.of(2026, 11, 22), 100);

    @TempDir
    private static Path fresh;

    @TempDir
    private Path folder;

    private final Moving clock = new Moving(NOW);
    private CardOffice office;

    /** Keys take their time: every test begins with a copy of one new folder. */
    @BeforeAll
    static void setUp() {
        CardOffice.open(fresh, PEOPLE, new Moving(NOW));
    }

    @BeforeEach
    void open() throws IOException {
        try (Stream<Path> files = Files.walk(fresh)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        folder.resolve("jlis").resolve(fresh.relativize(file)),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        office = CardOffice.open(folder.resolve("jlis"), PEOPLE, clock);
    }

    private long someoneWith(boolean card) {
        return LongStream.range(0, office.population().size())
                .filter(index -> office.population().person(index).card().isPresent() == card
                        && !office.population().person(index).coverages().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("二つの世代は名前が同じで、鍵が違う")
    void bothGenerationsHaveOneName() throws GeneralSecurityException {
        X509Certificate older = office.authority().generation(1).certificate();
        X509Certificate younger = office.authority().generation(2).certificate();
        assertThat(older.getSubjectX500Principal()).isEqualTo(younger.getSubjectX500Principal());
        assertThat(older.getSubjectX500Principal().getName()).contains("O=JPKI-TEST");
        assertThat(older.getPublicKey()).isNotEqualTo(younger.getPublicKey());
        IssuedCard card = office.card(someoneWith(true), CardState.VALID);
        X509Certificate issuer = card.issuer().certificate();
        card.issued().certificate().verify(issuer.getPublicKey());
        X509Certificate other = issuer.equals(older) ? younger : older;
        assertThatThrownBy(() -> card.issued().certificate().verify(other.getPublicKey()))
                .isInstanceOf(GeneralSecurityException.class);
    }

    @ParameterizedTest
    @EnumSource(CardState.class)
    @DisplayName("どの状態でも、最初の電子証明書は、保険者が紐付けたものである")
    void theFirstCertificateIsTheOneLinkedAlready(CardState state) throws CertificateException {
        long person = someoneWith(true);
        IssuedCertificate made = office.card(person, state).certificate();
        IssuedCertificate first = made.predecessor()
                .flatMap(before -> office.register().find(before))
                .orElse(made);
        assertThat(office.linked(office.population().person(person)))
                .contains(new CertificateKey(
                        Authority.of(office.authority()
                                        .generation(first.generation())
                                        .certificate())
                                .keyIdentifier(),
                        first.serial().toString(16).toUpperCase(Locale.ROOT)));
    }

    @Test
    @DisplayName("紐付けのない人の電子証明書は、短い番号を持つ")
    void whoIsNotLinkedGetsAShortSerial() {
        long person = someoneWith(false);
        assertThat(office.linked(office.population().person(person))).isEmpty();
        assertThat(office.card(person, CardState.VALID).certificate().serial().bitLength())
                .isEqualTo(31);
    }

    @ParameterizedTest
    @EnumSource(CardState.class)
    @DisplayName("新しい人にも、カードがある人にも、どの状態のカードも作れる")
    void everyStateCanBeHad(CardState state) {
        for (long person : new long[] {0, 1}) {
            if (person == 1) {
                office.card(person, CardState.VALID);
            }
            IssuedCertificate made = office.card(person, state).certificate();
            Instant now = clock.instant();
            switch (state) {
                case VALID, RENEWED -> assertThat(made.isUsable(now)).isTrue();
                case EXPIRING -> assertThat(made.until()).isBetween(now, now.plus(Duration.ofDays(60)));
                case GRACE -> assertThat(made.until()).isBetween(now.minus(Duration.ofDays(60)), now);
                case EXPIRED -> assertThat(made.until()).isBefore(now.minus(Duration.ofDays(130)));
                case REVOKED ->
                    assertThat(made.revoked().orElseThrow().reason()).isEqualTo(RevocationReason.KEY_COMPROMISE);
                case SUSPENDED ->
                    assertThat(made.revoked().orElseThrow().reason()).isEqualTo(RevocationReason.CERTIFICATE_HOLD);
            }
            assertThat(made.from()).isBefore(made.until());
        }
    }

    @Test
    @DisplayName("同じ状態をもう一度頼めば、同じカードが出る。暗証番号は発行のときだけ新しい")
    void theSameStateIsTheSameCard() {
        long person = 10;
        for (CardState state : CardState.values()) {
            person++;
            IssuedCard first = office.card(person, state);
            IssuedCard second = office.card(person, state);
            assertThat(first.isNew()).isTrue();
            assertThat(second.isNew()).isEqualTo(state == CardState.RENEWED);
            assertThat(second.certificate().equals(first.certificate())).isEqualTo(state != CardState.RENEWED);
        }
    }

    @Test
    @DisplayName("更新すると前のものは「更新」で失効し、新しいものへつながる")
    void aRenewalSupersedes() {
        IssuedCertificate old = office.card(3, CardState.VALID).certificate();
        IssuedCertificate renewed = office.card(3, CardState.RENEWED).certificate();
        assertThat(renewed.predecessor()).contains(old.serial());
        assertThat(office.register()
                        .find(old.serial())
                        .orElseThrow()
                        .revoked()
                        .orElseThrow()
                        .reason())
                .isEqualTo(RevocationReason.SUPERSEDED);
        IssuedCertificate again = office.card(3, CardState.RENEWED).certificate();
        assertThat(office.register().newestAfter(old)).isEqualTo(again);
    }

    @Test
    @DisplayName("一度失効したものの理由は変わらない")
    void theFirstReasonStays() {
        IssuedCertificate lost = office.card(4, CardState.REVOKED).certificate();
        office.revoke(lost.serial(), RevocationReason.CESSATION_OF_OPERATION);
        assertThat(office.card(4, CardState.SUSPENDED).certificate()).isEqualTo(lost);
    }

    @Test
    @DisplayName("前に発行したものは前の世代から、後の世代より前に始まっていれば")
    void theGenerationFitsTheDay() {
        for (long person = 0; person < 8; person++) {
            IssuedCertificate made = office.card(person, CardState.VALID).certificate();
            boolean early = made.from()
                    .isBefore(office.authority()
                            .generation(2)
                            .certificate()
                            .getNotBefore()
                            .toInstant());
            assertThat(made.generation()).isEqualTo(early ? 1 : 2);
            assertThat(made.until())
                    .isBeforeOrEqualTo(office.authority()
                            .generation(made.generation())
                            .certificate()
                            .getNotAfter()
                            .toInstant());
        }
    }

    @Test
    @DisplayName("カードは人の番号の下四桁の暗証番号で署名する")
    void theCardSignsByItsPin() throws Exception {
        IssuedCard card = office.card(27, CardState.VALID);
        assertThat(card.pin()).isEqualTo("0027");
        VirtualCard virtual = card.virtual();
        JpkiApplication jpki = JpkiApplication.select(virtual);
        assertThat(jpki.authenticationCertificate()).isEqualTo(card.issued().certificate());
        try (Secret pin = Secret.ofText("0027")) {
            assertThat(jpki.verifyPin(pin)).isInstanceOf(Verification.Right.class);
        }
        assertThat(jpki.sign(new byte[] {1, 2, 3})).hasSize(256);
    }

    @Test
    @DisplayName("二度目に開けば同じ認証局と同じカードがあり、人口は最初のまま")
    void aSecondOfficeFindsTheSame() {
        IssuedCard card = office.card(5, CardState.VALID);
        CardOffice second = CardOffice.open(
                folder.resolve("jlis"), new PeopleNote(9, 50_000, LocalDate.of(2020, 1, 1), 200), clock);
        assertThat(second.population().size()).isEqualTo(1_000);
        assertThat(second.authority().generation(1).certificate())
                .isEqualTo(office.authority().generation(1).certificate());
        assertThat(second.card(5, CardState.VALID).issued().certificate())
                .isEqualTo(card.issued().certificate());
        office.card(5, CardState.REVOKED);
        assertThat(second.register()
                        .find(card.certificate().serial())
                        .orElseThrow()
                        .revoked())
                .isPresent();
    }

    @Test
    @DisplayName("鍵は持ち主だけが読める")
    void keysAreTheOwnersAlone() throws IOException {
        office.card(6, CardState.VALID);
        try (Stream<Path> files = Files.walk(folder.resolve("jlis"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".p12") || file.endsWith("password")))
                    .hasSize(11)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000, Long.MAX_VALUE})
    @DisplayName("いない人のカードはない")
    void nobodyHasNoCard(long person) {
        assertThatThrownBy(() -> office.card(person, CardState.VALID))
                .isInstanceOf(JlisFailed.class)
                .hasMessageContaining("0 から 999");
    }

    @Test
    @DisplayName("発行していない番号は失効できず、壊れた控えと空のフォルダはそう言われる")
    void whatIsNotThereIsSaid() throws IOException {
        assertThatThrownBy(() -> office.revoke(BigInteger.TEN, RevocationReason.UNSPECIFIED))
                .isInstanceOf(JlisFailed.class);
        assertThatThrownBy(() -> CardOffice.open(folder.resolve("nowhere"), clock))
                .isInstanceOf(JlisFailed.class)
                .hasMessageContaining("--dir");
        Files.writeString(folder.resolve("jlis/people.properties"), "seed=x\n");
        assertThatThrownBy(() -> CardOffice.open(folder.resolve("jlis"), clock))
                .isInstanceOf(JlisFailed.class)
                .hasMessageContaining("people.properties");
    }

    @Test
    @DisplayName("壊れた鍵は一文で言われる")
    void aDamagedKeyIsSaid() throws IOException {
        Files.writeString(folder.resolve("jlis/authority-2.p12"), "no key");
        assertThatThrownBy(() -> CardOffice.open(folder.resolve("jlis"), clock)).isInstanceOf(JlisFailed.class);
    }
}
