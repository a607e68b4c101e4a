package jp.tashika.central.jlis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.card.certificate.GraceFrom;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.store.PostgresRevocationAnswers;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.visit.Residents;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.CardState;
import jp.tashika.simulation.jlis.FictionalJlis;
import jp.tashika.simulation.jlis.IssuedCard;
import jp.tashika.simulation.jlis.PeopleNote;
import jp.tashika.simulation.jlis.ServerKeys;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 失効の確認と住民の照会。Asked of the fictional J-LIS, over mutual TLS, up and down. */
class CheckedRevocationsTest {

    private static final PeopleNote PEOPLE = new PeopleNote(1, 1_000, LocalDate.of(2026, 11, 22), 100);

    @TempDir
    private static Path folder;

    private static final TestDatabase DATABASE = new TestDatabase();

    private static TestLine test;

    private final Moving clock = new Moving();
    private CardOffice office;
    private CertificateRules rules;
    private FictionalJlis jlis;
    private JlisLine line;
    private RevocationLists lists;
    private CheckedRevocations revocations;

    @BeforeAll
    static void open() throws Exception {
        test = new TestLine(folder);
        CardOffice.open(folder.resolve("fresh"), PEOPLE, Clock.systemUTC());
    }

    @BeforeEach
    void start() throws Exception {
        Path own = Files.createTempDirectory(folder, "jlis");
        copy(folder.resolve("fresh"), own);
        office = CardOffice.open(own, Clock.systemUTC());
        rules = new CertificateRules(TrustedAuthorities.of(cards(true)), true, GraceFrom.END_OF_MONTH);
        serve(0);
        CentralConfig.Jlis config = test.config(jlis.port());
        test.meters.clear();
        line = JlisLine.open(config, test.meters);
        lists = new RevocationLists(line, rules.authorities(), config.listEvery(), clock);
        DATABASE.execute("truncate card_revocation");
        revocations = restarted(config);
    }

    /** As after a start: with nothing in its memory. */
    private CheckedRevocations restarted(CentralConfig.Jlis config) {
        return new CheckedRevocations(
                line, lists, new PostgresRevocationAnswers(DATABASE.source(), 100, clock), config, clock);
    }

    private CentralConfig.Cards cards(boolean takesTests) {
        return new CentralConfig.Cards(
                Optional.of(office.authorities()),
                takesTests,
                GraceFrom.END_OF_MONTH,
                Optional.empty(),
                Optional.empty());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void serve(int port) {
        jlis = FictionalJlis.start(
                office,
                new ServerKeys(test.server().keyStore(), test.server().passwordFile(), test.authority()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    @AfterEach
    void stop() {
        lists.close();
        line.close();
        jlis.close();
    }

    private Origin.Genuine genuine(IssuedCard card) {
        return (Origin.Genuine)
                rules.origin(AuthenticationCertificate.of(card.issued().certificate()), Instant.now());
    }

    private Origin.Genuine card(long person, CardState state) {
        return genuine(office.card(person, state));
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("有効なカードは失効していない。二度目は聞かない")
    void aGoodCardIsAskedAboutOnce() {
        Origin.Genuine card = card(1, CardState.VALID);
        Instant before = Instant.now().minusSeconds(2);
        KnownRevocation first = revocations.state(card);
        assertThat(first.revocation()).isEqualTo(new Revocation.NotRevoked());
        assertThat(first.asOf()).isBetween(before, Instant.now());
        assertThat(revocations.state(card)).isEqualTo(first);
        assertThat(test.asked("ocsp", "answered")).isEqualTo(1);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("失効と一時停止は、理由と時とともに分かる。期限の切れたカードについても")
    void aRevokedCardIsKnownWithItsReason() {
        Revocation lost = revocations.of(card(2, CardState.REVOKED));
        assertThat(lost).isInstanceOfSatisfying(Revocation.Revoked.class, revoked -> {
            assertThat(revoked.reason()).isEqualTo(CRLReason.KEY_COMPROMISE);
            assertThat(revoked.since()).isBeforeOrEqualTo(Instant.now());
        });
        assertThat(revocations.of(card(3, CardState.SUSPENDED)))
                .isInstanceOfSatisfying(
                        Revocation.Revoked.class,
                        held -> assertThat(held.reason()).isEqualTo(CRLReason.CERTIFICATE_HOLD));
        Origin.Genuine grace = card(4, CardState.GRACE);
        assertThat(revocations.of(grace)).isEqualTo(new Revocation.NotRevoked());
        office.card(4, CardState.RENEWED);
        clock.go(Duration.ofMinutes(11));
        assertThat(revocations.of(grace))
                .isInstanceOfSatisfying(
                        Revocation.Revoked.class,
                        renewed -> assertThat(renewed.reason()).isEqualTo(CRLReason.SUPERSEDED));
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("認証局が署名していても、発行の記録がなければ不明である")
    void aCertificateThatWasNeverIssuedIsUnknown() throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        copy(office.authorities().getParent(), copy);
        IssuedCard unheardOf = CardOffice.open(copy, Clock.systemUTC()).card(5, CardState.VALID);
        lists.fetch();
        assertThat(revocations.of(genuine(unheardOf))).isEqualTo(new Revocation.Unknown());
        assertThat(test.asked("ocsp", "answered")).isEqualTo(1);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("答えがないとき、知っているカードは前の答えとその時刻、知らないカードは不明である")
    void knownCardsWorkWhileNobodyAnswers() {
        Origin.Genuine known = card(6, CardState.VALID);
        Origin.Genuine unknown = card(7, CardState.VALID);
        KnownRevocation before = revocations.state(known);
        jlis.close();
        clock.go(Duration.ofDays(3));
        assertThat(revocations.state(known)).isEqualTo(before);
        assertThat(revocations.of(unknown)).isEqualTo(new Revocation.Unknown());
        assertThat(test.asked("ocsp", "unreachable")).isEqualTo(2);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("答えのないままセンターを始め直しても、知っているカードは前の答えとその時刻である。失効も忘れない")
    void knownCardsWorkAfterARestartWhileNobodyAnswers() {
        Origin.Genuine known = card(15, CardState.VALID);
        Origin.Genuine lost = card(16, CardState.REVOKED);
        Origin.Genuine unknown = card(17, CardState.VALID);
        KnownRevocation before = revocations.state(known);
        KnownRevocation lostBefore = revocations.state(lost);
        CentralConfig.Jlis config = test.config(jlis.port());
        jlis.close();
        clock.go(Duration.ofDays(3));
        revocations = restarted(config);
        assertThat(revocations.state(known)).isEqualTo(before);
        assertThat(revocations.state(lost)).isEqualTo(lostBefore);
        assertThat(revocations.of(unknown)).isEqualTo(new Revocation.Unknown());
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("発行機関が不明と言い直したカードの前の答えは、始め直しても使わない")
    void whatBecameUnknownIsForgottenForGood() throws Exception {
        Path copy = Files.createTempDirectory(folder, "copy");
        copy(office.authorities().getParent(), copy);
        Origin.Genuine unheardOf =
                genuine(CardOffice.open(copy, Clock.systemUTC()).card(18, CardState.VALID));
        PostgresRevocationAnswers kept = new PostgresRevocationAnswers(DATABASE.source(), 100, clock);
        kept.remember(
                unheardOf.key(),
                new RevocationAnswer(
                        new Revocation.NotRevoked(),
                        Instant.now().minusSeconds(7_200),
                        Instant.now().minusSeconds(60)));
        assertThat(revocations.of(unheardOf)).isEqualTo(new Revocation.Unknown());
        CentralConfig.Jlis config = test.config(jlis.port());
        jlis.close();
        assertThat(restarted(config).of(unheardOf)).isEqualTo(new Revocation.Unknown());
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("答えがなくても、期限内の失効リストがあれば知らないカードも分かる。期限を過ぎれば失効だけが分かる")
    void theListServesWhileNobodyAnswers() {
        Origin.Genuine lost = card(8, CardState.REVOKED);
        Origin.Genuine good = card(9, CardState.VALID);
        assertThat(lists.fetch()).isTrue();
        Instant asOf = lists.of(good.authority()).orElseThrow().asOf();
        jlis.close();
        assertThat(revocations.state(good)).isEqualTo(new KnownRevocation(new Revocation.NotRevoked(), asOf));
        assertThat(revocations.of(lost)).isInstanceOf(Revocation.Revoked.class);
        clock.go(Duration.ofDays(2));
        assertThat(revocations.of(good)).isEqualTo(new Revocation.Unknown());
        assertThat(revocations.of(lost)).isInstanceOf(Revocation.Revoked.class);
        assertThat(lists.fetch()).isFalse();
        assertThat(lists.asOf()).isPresent();
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("新しい失効リストは、覚えている「失効なし」より強い")
    void theNewerListOverrulesWhatIsRemembered() {
        Origin.Genuine card = card(10, CardState.VALID);
        assertThat(revocations.of(card)).isEqualTo(new Revocation.NotRevoked());
        office.card(10, CardState.REVOKED);
        assertThat(revocations.of(card)).isEqualTo(new Revocation.NotRevoked());
        lists.fetch();
        assertThat(revocations.of(card)).isInstanceOf(Revocation.Revoked.class);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("答えの期限が過ぎれば聞き直し、戻ってくればまた答えが得られる")
    void asksAgainWhenTheAnswerIsOver() {
        Origin.Genuine card = card(11, CardState.VALID);
        KnownRevocation first = revocations.state(card);
        int port = jlis.port();
        jlis.close();
        clock.go(Duration.ofMinutes(11));
        assertThat(revocations.state(card)).isEqualTo(first);
        serve(port);
        assertThat(revocations.of(card)).isEqualTo(new Revocation.NotRevoked());
        assertThat(test.asked("ocsp", "answered")).isEqualTo(2);
        assertThat(test.asked("ocsp", "unreachable")).isEqualTo(1);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("持ち主の五項目と、前の電子証明書が分かる")
    void tellsWhoHoldsACard() {
        AskedResidents residents = new AskedResidents(line, _ -> DirectoryKey.of(new byte[DirectoryKey.LENGTH]));
        Origin.Genuine old = card(12, CardState.VALID);
        Origin.Genuine renewed = card(12, CardState.RENEWED);
        assertThat(residents.holder(renewed.key())).isInstanceOfSatisfying(Residents.Holder.Known.class, known -> {
            assertThat(known.earlier()).containsExactly(old.key());
            assertThat(known.items().name()).isNotBlank();
            assertThat(known.items().birthdate()).isBefore(LocalDate.of(2026, 11, 22));
            assertThat(known.toString()).isEqualTo("Known[masked]");
        });
        assertThat(residents.holder(old.key()))
                .isInstanceOfSatisfying(
                        Residents.Holder.Known.class,
                        known -> assertThat(known.earlier()).isEmpty());
    }

    @Test
    @DisplayName("誰のものでもない番号には該当がなく、答えがなければ分からない")
    void nobodyAndNoAnswerAreToldApart() {
        AskedResidents residents = new AskedResidents(line, _ -> DirectoryKey.of(new byte[DirectoryKey.LENGTH]));
        Origin.Genuine card = card(13, CardState.VALID);
        assertThat(residents.holder(new CertificateKey(card.key().authority(), "4711")))
                .isEqualTo(new Residents.Holder.Unknown());
        jlis.close();
        assertThat(residents.holder(card.key())).isEqualTo(new Residents.Holder.Unreachable());
    }

    @Test
    @DisplayName("失効リストは後ろで取られ続ける")
    void listsAreFetchedInTheBackground() throws InterruptedException {
        lists.start();
        while (lists.asOf().isEmpty()) {
            Thread.sleep(20);
        }
        assertThat(test.asked("list", "answered")).isEqualTo(2);
    }

    @Test
    @Tag("SYS-019")
    @DisplayName("J-LISのないセンターは、失効も持ち主も知らない")
    void withoutAnIssuerNothingIsKnown() {
        Origin.Genuine card = card(14, CardState.VALID);
        assertThat(NoJlis.NOBODY.of(card)).isEqualTo(new Revocation.Unknown());
        assertThat(NoJlis.NOBODY.holder(card.key())).isEqualTo(new Residents.Holder.Unreachable());
    }
}
