package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KENPO;
import static jp.tashika.central.intake.TestFeeds.KOKUHO;
import static jp.tashika.central.intake.TestFeeds.KOUKI;
import static jp.tashika.central.intake.TestFeeds.KYOKAI;
import static jp.tashika.central.intake.TestFeeds.elder;
import static jp.tashika.central.intake.TestFeeds.individual;
import static jp.tashika.central.intake.TestFeeds.person;
import static jp.tashika.central.intake.TestFeeds.since;
import static jp.tashika.central.intake.TestFeeds.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registration.RowVerdict;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.format.insurer.row.Voiding;
import jp.tashika.vocabulary.number.InsuredNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("SYS-010")
class IntakeTest {

    private static final StatedRatio TEN = new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL);
    private static final StatedRatio TWENTY = new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.ABOVE_SET_INCOME);
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

    @TempDir
    static Path directory;

    private static Centre centre;

    @BeforeAll
    static void start() throws IOException {
        centre = new Centre(directory);
    }

    @AfterAll
    static void stop() throws IOException {
        centre.close();
    }

    @BeforeEach
    void reset() {
        centre.reset();
    }

    @Test
    @Tag("SYS-011")
    @Tag("ELG-019")
    @DisplayName("転職: 取得、喪失、別の保険者で取得。個人は一人のまま")
    void followsAJobChange() throws IOException {
        CoverageStatement first = worker(1);
        Feed acquired = centre.register(KENPO, 1, List.of(new Acquisition(individual(1), first)));
        assertThat(acquired.state()).isEqualTo(FeedState.COMMITTED);
        assertThat(acquired.difference().orElseThrow().people(Change.ACQUIRED)).isEqualTo(1);
        centre.register(KENPO, 2, List.of(new Loss(first.reference(), NOVEMBER, LossReason.OTHER_COVERAGE)));
        Feed again = centre.register(KYOKAI, 1, List.of(new Acquisition(individual(1), since(worker(77), NOVEMBER))));
        assertThat(again.difference().orElseThrow().rows(RowVerdict.ACCEPTED)).isEqualTo(1);
        assertThat(centre.count("select count(distinct person_key) from coverage"))
                .isEqualTo(1);
        assertThat(centre.count("select count(*) from coverage where known_until is null"))
                .isEqualTo(2);
        assertThat(centre.known("1")).containsEntry("loss_reason", "C");
        assertThat(centre.count("select count(*) from individual_lookup")).isEqualTo(1);
        assertThat(centre.count("select count(*) from registry_change")).isZero();
    }

    @Test
    @Tag("SYS-012")
    @DisplayName("個人番号はどの表にもファイルにも平文では残らない")
    void keepsNoIndividualNumber() throws IOException {
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), worker(1))));
        String digits = individual(1).digits();
        List<String> tables = centre.database.queryForList(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname !~ '^(pg_|information)'",
                String.class);
        for (String table : tables) {
            assertThat(centre.count("select count(*) from " + table + " t where t::text like '%" + digits + "%'"))
                    .as(table)
                    .isZero();
        }
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertThat(bytes.contains(digits) || bytes.contains("PK\u0003\u0004"))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("登録した個人ごとに監査記録が残り、鎖がつながる")
    void recordsEachPerson() throws IOException {
        long before = centre.count("select count(*) from ledger_entry");
        CoverageStatement earlier = TestFeeds.until(
                since(worker(3), LocalDate.of(2010, 4, 1)),
                Optional.of(new StatedLoss(LocalDate.of(2015, 4, 1), LossReason.OTHER)));
        centre.register(
                KENPO,
                1,
                List.of(
                        new Acquisition(individual(1), worker(1)),
                        new Acquisition(individual(2), worker(2)),
                        new Acquisition(individual(2), earlier)));
        assertThat(centre.count("select count(*) from ledger_entry") - before).isEqualTo(2);
        assertThat(centre.database.queryForList(
                        "select distinct outcome from ledger_entry where actor_code = '06480016'"
                                + " and person_key in (select person_key from coverage)",
                        String.class))
                .containsExactly("ACQUIRED");
    }

    @Test
    @DisplayName("訂正は旧い版を閉じて新しい版を開く")
    void correctsBitemporally() throws IOException {
        CoverageStatement first = worker(1);
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), first)));
        CoverageStatement corrected = TestFeeds.with(
                person(first, known -> TestFeeds.named(known, "架空　太郎")),
                new InsuredNumber(Optional.of("千・1"), "9", Optional.of("02")));
        Feed feed = centre.register(KENPO, 2, List.of(new Correction(first.reference(), corrected)));
        assertThat(feed.difference().orElseThrow().people())
                .containsOnly(Map.entry(Change.NAME, 1L), Map.entry(Change.NUMBER, 1L));
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(2);
        assertThat(centre.count("select count(distinct coverage_id) from coverage"))
                .isEqualTo(1);
        assertThat(centre.count("select count(*) from coverage a join coverage b"
                        + " on a.known_until = b.known_from and a.name = '試験　太郎' and b.name = '架空　太郎'"))
                .isEqualTo(1);
        assertThat(centre.count("select count(*) from insured_lookup")).isEqualTo(2);
    }

    @Test
    @DisplayName("取消は後継なしに閉じ、証も閉じる")
    void voidsWithoutSuccessor() throws IOException {
        CoverageStatement first = worker(1);
        centre.register(
                KENPO, 1, List.of(new Acquisition(individual(1), first), ceiling(first, CeilingCategory.A03, 2025)));
        Feed feed = centre.register(KENPO, 2, List.of(new Voiding(first.reference())));
        assertThat(feed.difference().orElseThrow().people(Change.VOIDED)).isEqualTo(1);
        assertThat(centre.count("select count(*) from coverage where known_until is null"))
                .isZero();
        assertThat(centre.count("select count(*) from certificate where known_until is null"))
                .isZero();
        Feed again = centre.register(KENPO, 3, List.of(new Acquisition(individual(1), first)));
        assertThat(again.difference().orElseThrow().people(Change.ACQUIRED)).isEqualTo(1);
        assertThat(centre.count("select count(distinct person_key) from coverage"))
                .isEqualTo(1);
    }

    @Test
    @Tag("LIM-004")
    @DisplayName("証は交付、変更、取消ができる")
    void changesCertificates() throws IOException {
        CoverageStatement first = worker(1);
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), first)));
        centre.register(KENPO, 2, List.of(ceiling(first, CeilingCategory.A03, 2025)));
        Feed same = centre.register(KENPO, 3, List.of(ceiling(first, CeilingCategory.A03, 2025)));
        assertThat(centre.verdicts(same.id())).containsExactly("E1 U");
        Feed changed = centre.register(KENPO, 4, List.of(ceiling(first, CeilingCategory.A02, 2025)));
        assertThat(changed.difference().orElseThrow().people(Change.CATEGORY)).isEqualTo(1);
        assertThat(centre.count("select count(*) from certificate")).isEqualTo(2);
        assertThat(centre.count("select count(distinct certificate_id) from certificate"))
                .isEqualTo(1);
        Feed withdrawn = centre.register(
                KENPO,
                5,
                List.of(new CertificateStatement(
                        first.reference(),
                        new CertificateStatement.Withdrawn(
                                CertificateKind.COST_CEILING, LocalDate.of(2025, 8, 1), Optional.empty()))));
        assertThat(withdrawn.difference().orElseThrow().people(Change.CERTIFICATE_WITHDRAWN))
                .isEqualTo(1);
        assertThat(centre.count("select count(*) from certificate where known_until is null"))
                .isZero();
    }

    @Test
    @Tag("F4")
    @DisplayName("同じ個人番号で生年月日や性別が違えば隔離する")
    void quarantinesWrongLinks() throws IOException {
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), worker(1))));
        CoverageStatement younger = person(worker(5), known -> TestFeeds.born(known, LocalDate.of(1981, 3, 1)));
        CoverageStatement woman = person(worker(6), known -> TestFeeds.ofSex(known, Sex.FEMALE));
        CoverageStatement unset = person(since(worker(7), NOVEMBER), known -> TestFeeds.ofSex(known, Sex.UNSET));
        Feed feed = centre.register(
                KYOKAI,
                1,
                List.of(
                        new Acquisition(individual(1), younger),
                        new Acquisition(individual(1), woman),
                        new Acquisition(individual(2), unset)));
        assertThat(centre.verdicts(feed.id()))
                .containsExactly("A1 Q ROW_PERSON_DISAGREES", "A2 Q ROW_PERSON_DISAGREES");
        assertThat(feed.difference().orElseThrow().rows(RowVerdict.QUARANTINED)).isEqualTo(2);
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(2);
    }

    @Test
    @Tag("F4")
    @DisplayName("双子に同じ個人番号を付けた連携は両方隔離し、枝番で分けた双子は別人になる")
    void keepsTwinsApart() throws IOException {
        CoverageStatement boy = worker(1);
        CoverageStatement girl = person(
                TestFeeds.with(worker(1), new InsuredNumber(Optional.of("千・1"), "1", Optional.of("02"))),
                known -> TestFeeds.ofSex(known, Sex.FEMALE));
        Feed wrong = centre.register(
                KENPO, 1, List.of(new Acquisition(individual(1), boy), new Acquisition(individual(1), girl)));
        assertThat(centre.verdicts(wrong.id()))
                .containsExactly("A1 Q ROW_PERSON_DISAGREES", "A2 Q ROW_PERSON_DISAGREES");
        centre.register(KENPO, 2, List.of(new Acquisition(individual(1), boy), new Acquisition(individual(2), girl)));
        assertThat(centre.count("select count(distinct person_key) from coverage"))
                .isEqualTo(2);
    }

    @Test
    @Tag("F4")
    @DisplayName("他人の番号として登録済みの資格を別の個人番号で送れば隔離する")
    void quarantinesTakenNumbers() throws IOException {
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), worker(1))));
        Feed feed = centre.register(KENPO, 2, List.of(new Acquisition(individual(2), worker(1))));
        assertThat(centre.verdicts(feed.id())).containsExactly("A1 Q ROW_PERSON_DISAGREES");
    }

    @Test
    @DisplayName("行ごとの判定: 未知、重複、登録済み、変更なし")
    void givesEachRowItsVerdict() throws IOException {
        CoverageStatement first = worker(1);
        CoverageStatement second = worker(2);
        centre.register(
                KENPO, 1, List.of(new Acquisition(individual(1), first), new Acquisition(individual(2), second)));
        CoverageStatement renamed = person(first, known -> TestFeeds.named(known, "架空　太郎"));
        CoverageReference unknown =
                new CoverageReference(first.insured(), first.person().birthdate(), NOVEMBER);
        Feed feed = centre.register(
                KENPO,
                2,
                List.of(
                        new Acquisition(individual(1), first),
                        new Acquisition(individual(1), renamed),
                        new Acquisition(individual(2), person(second, known -> TestFeeds.named(known, "別　人"))),
                        new Acquisition(individual(3), worker(3)),
                        new Acquisition(individual(3), worker(3)),
                        new Loss(unknown, NOVEMBER, LossReason.OTHER),
                        new Correction(first.reference(), first),
                        new Correction(first.reference(), renamed),
                        new Correction(second.reference(), TestFeeds.with(second, first.insured()))));
        assertThat(centre.verdicts(feed.id()))
                .containsExactlyInAnyOrder(
                        "A1 U",
                        "A2 R ROW_REPEATED",
                        "A3 R ROW_ALREADY_REGISTERED",
                        "A5 R ROW_REPEATED",
                        "C1 U",
                        "C2 R ROW_REPEATED",
                        "C3 R ROW_ALREADY_REGISTERED",
                        "L1 R ROW_COVERAGE_UNKNOWN");
        assertThat(feed.difference().orElseThrow().rows())
                .containsOnly(
                        Map.entry(RowVerdict.ACCEPTED, 1L),
                        Map.entry(RowVerdict.UNCHANGED, 2L),
                        Map.entry(RowVerdict.REJECTED, 6L));
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(3);
    }

    @Test
    @DisplayName("ありえない行は却下し、他の行は登録する")
    void refusesRowsThatCannotBeRight() throws IOException {
        CoverageStatement lostBefore =
                TestFeeds.until(worker(2), Optional.of(new StatedLoss(LocalDate.of(2020, 3, 31), LossReason.OTHER)));
        Feed feed = centre.register(
                KENPO,
                1,
                List.of(
                        new Acquisition(individual(1), worker(1)),
                        new Acquisition(individual(2), lostBefore),
                        new Acquisition(individual(3), TestFeeds.with(worker(3), TEN))));
        assertThat(centre.verdicts(feed.id())).containsExactly("A2 R ROW_DATES_OUT_OF_ORDER", "A3 R ROW_VALUE_SURPLUS");
        assertThat(centre.count("select count(*) from coverage")).isEqualTo(1);
    }

    @Test
    @DisplayName("喪失の取消は訂正で、値が空になった項目は数える")
    void countsRevivalsAndBlanks() throws IOException {
        CoverageStatement lost = TestFeeds.until(worker(1), Optional.of(new StatedLoss(NOVEMBER, LossReason.OTHER)));
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), lost)));
        CoverageStatement revived = person(worker(1), TestFeeds::withoutAddress);
        Feed feed = centre.register(KENPO, 2, List.of(new Correction(lost.reference(), revived)));
        assertThat(feed.difference().orElseThrow().people(Change.REVIVED)).isEqualTo(1);
        assertThat(feed.difference().orElseThrow().blankedColumns()).containsOnlyKeys("address", "post_number");
        assertThat(centre.known("1").get("lost_on")).isNull();
    }

    @Test
    @DisplayName("後期高齢者の割合の変更は数える")
    void countsRatios() throws IOException {
        CoverageStatement elder = elder(1, TEN);
        centre.register(KOUKI, 1, List.of(new Acquisition(individual(1), elder)));
        Feed feed =
                centre.register(KOUKI, 2, List.of(new Correction(elder.reference(), TestFeeds.with(elder, TWENTY))));
        assertThat(feed.difference().orElseThrow().people())
                .containsOnly(Map.entry(Change.RATIO, 1L), Map.entry(Change.RATIO_IN_PAST, 1L));
        assertThat(centre.count("select ratio from coverage where known_until is null"))
                .isEqualTo(20);
    }

    @Test
    @Tag("LIM-009")
    @DisplayName("カードは資格でも個人番号でも結び付き、他人のカードは隔離する")
    void linksCards() throws IOException {
        CoverageStatement first = worker(1);
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), first)));
        Feed feed = centre.register(
                KENPO,
                2,
                List.of(
                        new CardLink("試験認証局", "1F", new CardLink.ByCoverage(first.reference())),
                        new Acquisition(individual(2), worker(2)),
                        new CardLink(
                                "試験認証局",
                                "2F",
                                new CardLink.ByIndividualNumber(individual(2), LocalDate.of(1980, 2, 29))),
                        new CardLink(
                                "試験認証局",
                                "3F",
                                new CardLink.ByIndividualNumber(individual(2), LocalDate.of(1980, 2, 28))),
                        new CardLink(
                                "試験認証局",
                                "4F",
                                new CardLink.ByIndividualNumber(individual(9), LocalDate.of(1980, 2, 28)))));
        assertThat(centre.verdicts(feed.id())).containsExactly("K3 Q ROW_PERSON_DISAGREES", "K4 R ROW_PERSON_UNKNOWN");
        Feed again = centre.register(
                KENPO,
                3,
                List.of(
                        new CardLink("試験認証局", "1F", new CardLink.ByCoverage(first.reference())),
                        new CardLink("試験認証局", "2F", new CardLink.ByCoverage(first.reference()))));
        assertThat(centre.verdicts(again.id())).containsExactly("K1 U", "K2 Q ROW_CARD_TAKEN");
        assertThat(centre.count("select count(*) from card_link")).isEqualTo(2);
    }

    @Test
    @DisplayName("国保の6桁の番号でも同じに扱う")
    void takesSixDigitInsurers() throws IOException {
        centre.register(KOKUHO, 1, List.of(new Acquisition(individual(1), worker(1))));
        assertThat(centre.count("select insurer from coverage")).isEqualTo(480012);
        assertThat(centre.count("select insured_people from feed_insurer")).isEqualTo(1);
    }

    private static CertificateStatement ceiling(CoverageStatement of, CeilingCategory category, int year) {
        return new CertificateStatement(
                of.reference(),
                new CertificateStatement.CostCeiling(
                        new StatedTerm(
                                Optional.empty(), LocalDate.of(year, 8, 1), Optional.of(LocalDate.of(year + 1, 7, 31))),
                        CeilingKind.CEILING,
                        category,
                        Optional.empty()));
    }
}
