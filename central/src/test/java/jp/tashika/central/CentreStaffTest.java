package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.jlis.TestLine;
import jp.tashika.central.store.Registration;
import jp.tashika.central.visit.TestCards;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.format.card.wire.CardWire;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.CardState;
import jp.tashika.simulation.jlis.FictionalJlis;
import jp.tashika.simulation.jlis.IssuedCard;
import jp.tashika.simulation.jlis.PeopleNote;
import jp.tashika.simulation.jlis.ServerKeys;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What staff of the centre do by their commands, beside a whole centre with its issuer of cards, and what patients see. */
@DisplayName("センターの担当者")
class CentreStaffTest {

    private static final ChallengeRequest READER = new ChallengeRequest("reader-1");
    private static final PeopleNote PEOPLE = new PeopleNote(1, 1_000, LocalDate.of(2026, 11, 22), 100);
    private static final IntakeSecret SECRET = IntakeSecret.of(HexFormat.of().parseHex("0123456789abcdef".repeat(4)));
    private static final Pattern ID = Pattern.compile("(?m)^([0-9a-f-]{36})  .*(?:未判断|照会中)");

    @TempDir
    static Path folder;

    private static CardOffice office;
    private static TestLine line;
    private static FictionalJlis jlis;
    private static TestCentre centre;

    @BeforeAll
    static void start() throws Exception {
        line = new TestLine(Files.createDirectory(folder.resolve("line")));
        office = CardOffice.open(Files.createDirectory(folder.resolve("cards")), PEOPLE, Clock.systemUTC());
        serve(0);
        List<String> settings = new ArrayList<>(line.settings(jlis.port()));
        settings.add("card.authorities=" + office.authorities());
        settings.add("card.authorities.test=true");
        centre = new TestCentre(
                folder,
                List.of(insured(1), insured(2), insured(3), insured(4), insured(5)),
                settings.toArray(String[]::new));
    }

    @AfterAll
    static void stop() {
        centre.close();
        jlis.close();
    }

    private static void serve(int port) {
        jlis = FictionalJlis.start(
                office,
                new ServerKeys(line.server().keyStore(), line.server().passwordFile(), line.authority()),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }

    /** Under the number of a fictional resident, and registered as another: a doubt. */
    private static Registration insured(int resident) {
        Registration registered = person(coverage(COMPANY, "A", Integer.toString(resident), "2020-04-01"));
        String number = PEOPLE.population().person(resident).individual().digits();
        return new Registration(
                registered.person(),
                Optional.of(SECRET.individualKeys().apply(new IndividualNumber(number))),
                List.of());
    }

    private static TestCards.Card card(int resident) throws Exception {
        IssuedCard issued = office.card(resident, CardState.VALID);
        return new TestCards.Card(
                issued.issued().certificate(),
                new CertificateKey(
                        Authority.of(issued.issuer().certificate()).keyIdentifier(),
                        issued.certificate().serial().toString(16).toUpperCase(java.util.Locale.ROOT)),
                issued.issued().keys());
    }

    private static <T> T post(String step, Object message, Class<T> kind) throws Exception {
        HttpResponse<byte[]> response = centre.facility(CLINIC).post("/card/" + step, CardWire.write(message));
        assertThat(response.statusCode())
                .as(new String(response.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return switch (CardWire.read(response.body(), kind)) {
            case Decoded.Ok<T>(T reply) -> reply;
            case Decoded.Faulty<T>(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Identification place(TestCards.Card card) throws Exception {
        Challenge challenge = post("challenge", READER, Challenge.class);
        return post("proof", card.answer("reader-1", challenge, Method.PIN), Identification.class);
    }

    private static Identification register(TestCards.Card card) throws Exception {
        Identification.Unregistered unregistered = (Identification.Unregistered) place(card);
        return post("registration", new FirstRegistration(READER, unregistered.visit()), Identification.class);
    }

    private static void assertRefused(Object reply, Outcome reason) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(reason.code()));
    }

    /** What a command said, behind the code it ended with. */
    private record Said(int code, String text) {}

    private static Said run(String typed, String... arguments) {
        StringWriter out = new StringWriter();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--config", centre.settings().toString()));
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        try {
            int code = Main.commands()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(out, true))
                    .execute(all.toArray(String[]::new));
            return new Said(code, out.toString());
        } finally {
            System.setIn(before);
        }
    }

    private static Said asStaff(String typed, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--operator", "架空 係員", "--why", "本人の申出"));
        return run(typed, all.toArray(String[]::new));
    }

    private static String numbers(int resident) {
        return COMPANY.number().digits() + "\nA\n" + resident + "\n01\n1980-04-02\n";
    }

    /** The last of those that wait: each test adds one and settles it. */
    private static String waiting() {
        Matcher found = ID.matcher(run("", "doubts").text());
        String id = "";
        while (found.find()) {
            id = found.group(1);
        }
        return id;
    }

    @Tag("RDR-031")
    @Tag("CNS-007")
    @Test
    @DisplayName("保留は一覧に個人を出さずに載り、見比べてから紐付けられ、次の来院で本人と分かり、すべて本人の履歴に見える")
    void aDoubtIsLookedAtAndLinked() throws Exception {
        TestCards.Card card = card(1);
        assertRefused(register(card), Outcome.CARD_HOLDER_DOUBTFUL);
        Said list = run("", "doubts");
        String id = waiting();
        assertThat(list.text()).contains("一致しない項目: ").doesNotContain("試験", COMPANY.name());

        assertThat(asStaff("", "link", id)).isEqualTo(new Said(1, line(Outcome.DOUBT_NOT_LOOKED_AT)));
        Said compared = asStaff("", "doubt", id);
        assertThat(compared.code()).isZero();
        assertThat(compared.text()).contains("試験　太郎", "≠ 氏名", "≠ 生年月日", COMPANY.name());
        assertThat(asStaff("", "link", id)).isEqualTo(new Said(0, "記録しました。" + System.lineSeparator()));
        assertThat(asStaff("", "link", id).code()).isZero();
        assertThat(asStaff("", "refuse", id)).isEqualTo(new Said(1, line(Outcome.DOUBT_SETTLED)));
        assertThat(run("", "doubts").text()).doesNotContain(id);

        assertThat(place(card)).isInstanceOf(Identification.Recognised.class);

        Said trail = asStaff(numbers(1), "trail");
        assertThat(trail.code()).isZero();
        assertThat(trail.text())
                .contains(
                        CLINIC.digits() + " 試験診療所  カードの初回登録: " + Outcome.CARD_HOLDER_DOUBTFUL.code(),
                        "架空 係員  カードの紐付けの確認: 完了",
                        "架空 係員  カードの紐付けの判断: LINK_LINKED: 本人の申出",
                        "試験診療所  本人確認（暗証番号）: 本人と確認",
                        "架空 係員  閲覧履歴の開示: TRAIL_DISCLOSED: 本人の申出");
        assertThat(trail.text().split("カードの紐付けの判断", -1)).hasSize(2);
        assertThat(run("", "verify").code()).isZero();
    }

    @Tag("RDR-031")
    @Test
    @DisplayName("拒否した紐付けは、次の来院でも断られる。保険者に照会中のものは一覧に残る")
    void aDoubtIsRefused() throws Exception {
        TestCards.Card card = card(2);
        assertRefused(register(card), Outcome.CARD_HOLDER_DOUBTFUL);
        String id = waiting();
        assertThat(asStaff("", "ask", id).code()).isZero();
        assertThat(run("", "doubts").text()).contains(id, "保険者に照会中", "判断: 本人の申出（架空 係員）");
        assertRefused(register(card), Outcome.CARD_HOLDER_DOUBTFUL);
        assertThat(asStaff("", "refuse", id).code()).isZero();
        assertThat(run("", "doubts").text()).doesNotContain(id);
        assertRefused(register(card), Outcome.CARD_LINK_REFUSED);
        assertThat(asStaff(numbers(2), "trail").text())
                .contains("LINK_ASKED: 本人の申出", "LINK_REFUSED: 本人の申出", Outcome.CARD_LINK_REFUSED.code());
    }

    @Tag("CNS-004")
    @Tag("CNS-009")
    @Test
    @DisplayName("同意は担当者が撤回でき、与えたことも撤回したことも本人の履歴に残る")
    void aConsentIsWithdrawn() throws Exception {
        TestCards.Card card = card(3);
        register(card);
        String id = waiting();
        asStaff("", "doubt", id);
        asStaff("", "link", id);
        Identification.Recognised recognised = (Identification.Recognised) place(card);
        Choices choices = new Choices(
                READER,
                recognised.visit(),
                Map.of(Scope.MEDICATION, true, Scope.TREATMENT, true, Scope.CHECKUP, false),
                Given.ON_SCREEN);
        assertThat(post("choices", choices, Confirmation.class)).isInstanceOf(Confirmation.Confirmed.class);

        String[] medication = {
            "withdraw", "--facility", CLINIC.digits(), "--by", "PAPER", "--scope", "MEDICATION,CHECKUP"
        };
        Said withdrawn = asStaff(numbers(3), medication);
        assertThat(withdrawn.code()).isZero();
        assertThat(withdrawn.text()).endsWith("撤回しました: 薬剤情報" + System.lineSeparator());
        assertThat(asStaff(numbers(3), medication).text()).endsWith(line(Outcome.CONSENT_NOT_HELD));
        assertThat(asStaff(numbers(3), "trail").text())
                .contains("薬剤情報 同意する（")
                .contains("に撤回）、診療情報 同意する")
                .contains("特定健診情報 同意しない")
                .contains("同意の撤回: CONSENT_WITHDRAWN " + CLINIC.digits() + " MEDICATION: 本人の申出");
        assertThat(centre.database.count(
                        "select count(*) from consent where withdrawn_at is not null and withdrawn_by = 'PAPER'"
                                + " and scope = 'MEDICATION'"))
                .isEqualTo(1);
        assertThat(run("", "verify").code()).isZero();
    }

    @Test
    @DisplayName("知らない保留、誰のものでもない番号、書き方の誤りは断る。何も記録しない")
    void wrongInputIsRefused() {
        long before = centre.database.count("select count(*) from ledger_entry");
        String nothing = "0190d7f4-0000-7000-8000-000000000000";
        for (String command : List.of("doubt", "link", "refuse", "ask")) {
            assertThat(asStaff("", command, nothing)).isEqualTo(new Said(1, line(Outcome.DOUBT_UNKNOWN)));
            assertThat(asStaff("", command, "abc").code()).isEqualTo(2);
            assertThat(run("", command, nothing, "--operator", " ", "--why", "x")
                            .code())
                    .isEqualTo(2);
        }
        assertThat(run("", "doubts", "--page", "0").code()).isEqualTo(2);
        assertThat(run("", "doubts", "--page", "2").text()).contains("このページに保留はありません");
        assertThat(asStaff(numbers(999), "trail").text()).endsWith(line(Outcome.PERSON_NOT_FOUND));
        assertThat(asStaff("123\n", "trail").code()).isEqualTo(2);
        assertThat(asStaff(COMPANY.number().digits() + "\nA\n\n", "trail").code())
                .isEqualTo(2);
        assertThat(asStaff(COMPANY.number().digits() + "\nA\n1\n01\n昨日\n", "trail")
                        .code())
                .isEqualTo(2);
        assertThat(asStaff("", "trail").code()).isEqualTo(2);
        assertThat(asStaff(numbers(1), "trail", "--page", "0").code()).isEqualTo(2);
        assertThat(asStaff(numbers(1), "withdraw", "--facility", "12", "--by", "WORD")
                        .code())
                .isEqualTo(2);
        assertThat(asStaff(numbers(1), "withdraw", "--facility", CLINIC.digits(), "--by", "MAIL")
                        .code())
                .isEqualTo(2);
        assertThat(asStaff(
                                numbers(1),
                                "withdraw",
                                "--facility",
                                CLINIC.digits(),
                                "--by",
                                "WORD",
                                "--scope",
                                "EVERYTHING")
                        .code())
                .isEqualTo(2);
        assertThat(centre.database.count("select count(*) from ledger_entry")).isEqualTo(before);
    }

    @Tag("SYS-019")
    @Test
    @DisplayName("カードの発行機関が止まったままセンターを始め直しても、知っているカードは通り、知らないカードと対照は断られる")
    void knownCardsOutlastARestartWhileTheIssuerIsSilent() throws Exception {
        TestCards.Card known = card(4);
        assertRefused(register(known), Outcome.CARD_HOLDER_DOUBTFUL);
        String id = waiting();
        asStaff("", "doubt", id);
        asStaff("", "link", id);
        assertThat(place(known)).isInstanceOf(Identification.Recognised.class);
        TestCards.Card unknown = card(5);
        int port = jlis.port();
        jlis.close();
        centre.restart();
        try {
            assertThat(place(known)).isInstanceOf(Identification.Recognised.class);
            assertRefused(place(unknown), Outcome.CARD_CERTIFICATE_UNCHECKED);
            assertThat(asStaff("", "doubt", id)).isEqualTo(new Said(1, line(Outcome.DOUBT_HOLDER_UNREACHABLE)));
        } finally {
            serve(port);
        }
    }

    private static String line(Outcome outcome) {
        return outcome.code() + " " + outcome.deskText() + System.lineSeparator();
    }
}
