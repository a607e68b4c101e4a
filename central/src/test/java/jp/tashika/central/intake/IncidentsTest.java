package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KOKUHO;
import static jp.tashika.central.intake.TestFeeds.KOUKI;
import static jp.tashika.central.intake.TestFeeds.elder;
import static jp.tashika.central.intake.TestFeeds.individual;
import static jp.tashika.central.intake.TestFeeds.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registration.Gate;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The five published incidents of wrong ratios, each replayed as the feed that its cause would have made: every one is
 * held, and nothing of it is registered.
 */
@Tag("F5")
@Tag("SYS-010")
class IncidentsTest {

    private static final int PEOPLE = 2_000;
    private static final StatedRatio TWENTY = new StatedRatio(CopaymentRatio.TWENTY, IncomeClass.GENERAL);
    private static final StatedRatio THIRTY = new StatedRatio(CopaymentRatio.THIRTY, IncomeClass.WORKING_LEVEL);
    private static final StatedRatio TEN = new StatedRatio(CopaymentRatio.TEN, IncomeClass.GENERAL);
    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

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

    /** Registers the people once; a test that commits more makes it be done again. */
    @BeforeEach
    void register() throws IOException {
        centre.database.update("update feed set state = 'REJECTED' where state <> 'COMMITTED'");
        if (centre.count("select count(*) from feed where state = 'COMMITTED'") == 1) {
            centre.database.update("delete from feed where state = 'REJECTED'");
            return;
        }
        centre.reset();
        List<FeedRow> rows = new ArrayList<>();
        for (int i = 1; i <= PEOPLE; i++) {
            rows.add(new Acquisition(individual(i), senior(i)));
            rows.add(share(i, AUGUST, TWENTY));
        }
        centre.register(KOKUHO, 1, rows);
    }

    @Test
    @DisplayName("六戸町: 旧い行を取り消さずに671人の新しい割合を送った")
    void rokunohe() throws IOException {
        Feed feed = centre.send(KOKUHO, 2, rows(671, i -> share(i, DECEMBER, THIRTY)));
        expectHeld(feed, Change.RATIO, 671);
        expectHeld(feed, Change.RATIO_OVERLAP, 671);
    }

    @Test
    @DisplayName("中泊町: 判定の定数を誤り722人の割合を書き換えた")
    void nakadomari() throws IOException {
        Feed feed = centre.send(KOKUHO, 2, rows(722, i -> share(i, AUGUST, THIRTY)));
        expectHeld(feed, Change.RATIO, 722);
        expectHeld(feed, Change.RATIO_IN_PAST, 722);
    }

    @Test
    @DisplayName("六ヶ所村: 3人だけ、旧い行が取り消されないまま")
    void rokkasho() throws IOException {
        Feed feed = centre.send(KOKUHO, 2, rows(3, i -> share(i, DECEMBER, THIRTY)));
        expectHeld(feed, Change.RATIO_OVERLAP, 3);
        assertThat(codes(feed)).doesNotContain("RATIO");
    }

    @Test
    @DisplayName("千葉市: 7人だけ、割合が所得区分と合わない")
    void chibaByIncomeClass() throws IOException {
        StatedRatio wrong = new StatedRatio(CopaymentRatio.THIRTY, IncomeClass.GENERAL);
        Feed feed = centre.send(KOKUHO, 2, rows(7, i -> share(i, AUGUST, wrong)));
        expectHeld(feed, Change.RATIO_CONTRADICTED, 7);
        assertThat(centre.verdicts(feed.id()))
                .hasSize(7)
                .allMatch(verdict -> verdict.endsWith("R " + Outcome.ROW_RATIO_CONTRADICTED));
    }

    @Test
    @DisplayName("千葉市: 7人だけ、割合が限度額の適用区分と合わない")
    void chibaByCategory() throws IOException {
        Feed feed = centre.send(KOKUHO, 2, rows(7, i -> ceiling(i, CeilingCategory.B02)));
        expectHeld(feed, Change.RATIO_CONTRADICTED, 7);
    }

    @Test
    @DisplayName("千葉市: 7人だけ、行の中は正しいが8月にさかのぼって割合が変わる")
    void chibaInThePast() throws IOException {
        Feed feed = centre.send(KOKUHO, 2, rows(7, i -> share(i, AUGUST, THIRTY)));
        expectHeld(feed, Change.RATIO_IN_PAST, 7);
        assertThat(codes(feed)).containsExactly("RATIO_IN_PAST");
    }

    @Test
    @DisplayName("熊本市: 年次の更新で一部の項目が空になった")
    void kumamotoByCorrection() throws IOException {
        Feed feed = centre.send(
                KOKUHO,
                2,
                rows(12, i -> new Correction(senior(i).reference(), person(senior(i), TestFeeds::withoutAddress))));
        expectHeld(feed, Change.BLANKED, 12);
        assertThat(feed.difference().orElseThrow().blankedColumns())
                .containsEntry("address", 12L)
                .containsEntry("post_number", 12L);
    }

    @Test
    @DisplayName("熊本市: 更新した証の有効終了日が空になった")
    void kumamotoByCertificate() throws IOException {
        Feed feed = centre.send(
                KOKUHO,
                2,
                rows(
                        5,
                        i -> new CertificateStatement(
                                senior(i).reference(),
                                new CertificateStatement.ElderlyShare(
                                        new StatedTerm(Optional.empty(), AUGUST, Optional.empty()), TWENTY))));
        expectHeld(feed, Change.BLANKED, 5);
    }

    @Test
    @DisplayName("熊本市: 必須の割合が空の行ばかりの連携")
    void kumamotoWithoutRatios() throws IOException {
        List<FeedRow> rows = new ArrayList<>(rows(60, i -> new Acquisition(individual(5_000 + i), elder(i, TEN))));
        rows.addAll(rows(40, i -> new Acquisition(individual(6_000 + i), TestFeeds.withoutRatio(elder(100 + i, TEN)))));
        Feed feed = centre.send(KOUKI, 1, rows);
        assertThat(feed.state()).isEqualTo(FeedState.HELD);
        assertThat(codes(feed)).containsExactly("REJECTED");
    }

    @Test
    @DisplayName("後期高齢者: 限度額の適用区分と割合が合わない1人でも保留")
    void lateElderlyContradiction() throws IOException {
        centre.register(KOUKI, 1, List.of(new Acquisition(individual(9_001), elder(1, TEN))));
        CertificateStatement ceiling = new CertificateStatement(
                elder(1, TEN).reference(),
                new CertificateStatement.CostCeiling(
                        new StatedTerm(Optional.empty(), AUGUST, Optional.of(LocalDate.of(2027, 7, 31))),
                        CeilingKind.CEILING,
                        CeilingCategory.B09,
                        Optional.empty()));
        Feed feed = centre.send(KOUKI, 2, List.of(ceiling));
        expectHeld(feed, Change.RATIO_CONTRADICTED, 1);
    }

    @Test
    @DisplayName("正しい手順: 旧い証を終わらせて新しい証を送れば保留されない")
    void rightProcedurePasses() throws IOException {
        List<FeedRow> rows = new ArrayList<>();
        for (int i = 1; i <= 10; i++) {
            rows.add(new CertificateStatement(
                    senior(i).reference(),
                    new CertificateStatement.ElderlyShare(
                            new StatedTerm(Optional.empty(), AUGUST, Optional.of(DECEMBER.minusDays(1))), TWENTY)));
            rows.add(share(i, DECEMBER, THIRTY));
        }
        Feed feed = centre.register(KOKUHO, 2, rows);
        assertThat(feed.difference().orElseThrow().people(Change.RATIO)).isEqualTo(10);
    }

    @Test
    @DisplayName("運用者が理由を残して解除すれば確定でき、却下すれば何も残らない")
    void operatorsDecide() throws IOException {
        long before = centre.count("select count(*) from ledger_entry where actor_kind = 'O'");
        Feed feed = centre.send(KOKUHO, 2, rows(671, i -> share(i, DECEMBER, THIRTY)));
        assertThat(centre.commit.commit(feed.id())).contains(Outcome.FEED_HELD);
        assertThat(centre.decide.release(feed.id(), "運用　一郎", "町へ電話で確認")).isEmpty();
        assertThat(centre.decide.release(feed.id(), "運用　一郎", "二度目")).contains(Outcome.FEED_STATE_WRONG);
        assertThat(centre.commit.commit(feed.id())).isEmpty();
        assertThat(centre.feed(feed.id()).decision().orElseThrow().by()).isEqualTo("運用　一郎");
        Feed second = centre.send(KOKUHO, 3, rows(671, i -> share(i, AUGUST, THIRTY)));
        assertThat(second.state()).isEqualTo(FeedState.HELD);
        assertThat(centre.decide.reject(second.id(), "運用　一郎", "町の処理の誤り")).isEmpty();
        assertThat(centre.commit.commit(second.id())).contains(Outcome.FEED_STATE_WRONG);
        assertThat(centre.count("select count(*) from certificate where known_until is null"))
                .isEqualTo(PEOPLE + 671);
        assertThat(centre.count("select count(*) from ledger_entry where actor_kind = 'O'") - before)
                .isEqualTo(2);
        assertThat(centre.count("select count(*) from ledger_entry where outcome = 'FEED_RELEASED: 町へ電話で確認'"))
                .isEqualTo(1);
    }

    private static void expectHeld(Feed feed, Change change, long people) {
        assertThat(feed.state()).isEqualTo(FeedState.HELD);
        assertThat(feed.reasons()).anyMatch(reason -> reason.code().equals(change.name()) && reason.count() == people);
        assertThat(centre.commit.commit(feed.id())).contains(Outcome.FEED_HELD);
        assertThat(centre.count("select count(*) from certificate")).isEqualTo(PEOPLE);
    }

    private static List<String> codes(Feed feed) {
        return feed.reasons().stream().map(Gate.Reason::code).toList();
    }

    private static List<FeedRow> rows(int count, IntFunction<FeedRow> row) {
        return IntStream.rangeClosed(1, count).mapToObj(row).toList();
    }

    private static CoverageStatement senior(int number) {
        return TestFeeds.statement("試験　花子", LocalDate.of(1954, 5, 12), "六", Integer.toString(number), "01");
    }

    private static CertificateStatement share(int number, LocalDate from, StatedRatio ratio) {
        return new CertificateStatement(
                senior(number).reference(),
                new CertificateStatement.ElderlyShare(
                        new StatedTerm(Optional.empty(), from, Optional.of(LocalDate.of(2027, 7, 31))), ratio));
    }

    private static CertificateStatement ceiling(int number, CeilingCategory category) {
        return new CertificateStatement(
                senior(number).reference(),
                new CertificateStatement.CostCeiling(
                        new StatedTerm(Optional.empty(), DECEMBER, Optional.of(LocalDate.of(2027, 7, 31))),
                        CeilingKind.CEILING,
                        category,
                        Optional.empty()));
    }
}
