package jp.tashika.central.store;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.usecase.Batch;
import jp.tashika.central.usecase.Batches;
import jp.tashika.central.usecase.CentreBusy;
import jp.tashika.central.usecase.ConfirmRows;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.MessageBytes;
import jp.tashika.central.usecase.RowWork;
import jp.tashika.central.usecase.WorkBatch;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.InsuredNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 一括処理の中断と再開。Work that is cut off goes on where it stopped, and records every row once. */
class WorkBatchTest {

    private static final int ROWS = 250;
    private static final int SLICE = 50;

    private final TestDatabase database = new TestDatabase();
    private final PostgresLedger ledger = new PostgresLedger(
            database.source(),
            database.source(),
            new PostgresLedger.Settings(1, 1_000, 10_000),
            Ids.TIME_ORDERED,
            Clock.systemUTC());
    private final PostgresBatches batches = new PostgresBatches(database.source(), database.source(), ledger, 3);
    private final ConfirmRows rows = new ConfirmRows(new PostgresRegistry(database.source()), Ids.TIME_ORDERED, false);

    @AfterEach
    void close() {
        ledger.close();
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("途中で止まった一括照会は残りの区切りだけが処理され、記録は一行一件")
    void resumesWhereItStopped() {
        register();
        Batch batch = batches.keep(batch(UUID.randomUUID()));
        Dying dying = new Dying(rows, 2);
        Batches.Claim first = batches.claim().orElseThrow();
        assertThatThrownBy(() -> new WorkBatch<>(dying, SLICE, _ -> {}).work(first))
                .isInstanceOf(Killed.class);
        assertThat(batches.claim()).as("somebody still holds it").isEmpty();
        first.close(); // what the end of the process does

        Dying counting = new Dying(rows, Integer.MAX_VALUE);
        try (Batches.Claim second = batches.claim().orElseThrow()) {
            assertThat(second.finished()).containsExactlyInAnyOrder(0, 1);
            new WorkBatch<>(counting, SLICE, _ -> {}).work(second);
        }
        assertThat(counting.worked).isEqualTo(ROWS / SLICE - 2);
        assertThat(database.count("select count(*) from ledger_entry where request_id = ?", batch.request()))
                .isEqualTo(ROWS);
        assertThat(batches.standing(CLINIC, Batch.Kind.ELIGIBILITY, batch.reception()))
                .isInstanceOf(Batches.Standing.Done.class);
        List<MessageBytes> results = new ArrayList<>();
        batches.results(batch).forEachRemaining(results::add);
        assertThat(results).hasSize(ROWS / SLICE);
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("区切りの結果と記録は、両方残るか、どちらも残らない")
    void keepsResultAndEntriesTogether() {
        register();
        Batch batch = batches.keep(batch(UUID.randomUUID()));
        try (Batches.Claim claim = batches.claim().orElseThrow()) {
            RowWork.Worked worked = rows.work(batch, rows.rows(batch).subList(0, SLICE));
            Batches.Slice slice = new Batches.Slice(0, worked.errors(), worked.result());
            claim.finish(slice, worked.recorded());
            assertThatThrownBy(() -> claim.finish(slice, worked.recorded())).isInstanceOf(StoreFailed.class);
        }
        assertThat(database.count("select count(*) from ledger_entry")).isEqualTo(SLICE);
        assertThat(new LedgerAudit(database.source(), _ -> {}).isWhole()).isTrue();
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("何度も途中で止まる一括照会は、あきらめて異常終了になる")
    void givesUpAfterSeveralTries() {
        Batch batch = batches.keep(batch(UUID.randomUUID()));
        for (int i = 0; i < PostgresBatches.TRIES_MAX; i++) {
            batches.claim().orElseThrow().close();
        }
        assertThat(batches.claim()).isEmpty();
        assertThat(batches.standing(CLINIC, Batch.Kind.ELIGIBILITY, batch.reception()))
                .isInstanceOf(Batches.Standing.Failed.class);
    }

    @Test
    @Tag("BAT-007")
    @DisplayName("一つの医療機関が待たせられる一括照会には上限がある")
    void limitsWaitingBatches() {
        for (int i = 0; i < 3; i++) {
            batches.keep(batch(UUID.randomUUID()));
        }
        assertThatThrownBy(() -> batches.keep(batch(UUID.randomUUID()))).isInstanceOf(CentreBusy.class);
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("保存期間を過ぎた一括照会は消え、番号は知られなくなる")
    void purgesAfterRetention() {
        register();
        Batch batch = batches.keep(batch(UUID.randomUUID()));
        try (Batches.Claim claim = batches.claim().orElseThrow()) {
            new WorkBatch<>(rows, SLICE, _ -> {}).work(claim);
        }
        Instant now = Instant.now();
        assertThat(batches.purge(Duration.ofDays(7), now)).isZero();
        assertThat(batches.purge(Duration.ofDays(7), now.plus(Duration.ofDays(8))))
                .isEqualTo(1);
        assertThat(batches.standing(CLINIC, Batch.Kind.ELIGIBILITY, batch.reception()))
                .isInstanceOf(Batches.Standing.Unknown.class);
        assertThat(database.count("select count(*) from batch_slice")).isZero();
    }

    private void register() {
        new RegistryLoad(database.source(), 2, Ids.TIME_ORDERED, Clock.systemUTC())
                .load(
                        IntStream.range(0, ROWS)
                                .mapToObj(i -> person(coverage(COMPANY, "群", Integer.toString(i), "2020-04-01"))),
                        _ -> {});
    }

    private static Batch batch(UUID request) {
        List<QueryRow> asked = IntStream.range(0, ROWS)
                .mapToObj(i -> QueryRow.of(new EligibilityQuery(
                        COMPANY.number(),
                        new InsuredNumber(Optional.of("群"), Integer.toString(i), Optional.of("01")),
                        Fictional.BORN,
                        CeilingConsent.WITHHELD,
                        Optional.empty())))
                .toList();
        byte[] document = OqsWriter.standard()
                .write(new BatchRequest(LocalDate.of(2026, 11, 22), Sender.of(CLINIC), asked), Encoding.UTF_8);
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return new Batch(
                id,
                id.toString(),
                CLINIC,
                request,
                Batch.Kind.ELIGIBILITY,
                Instant.now(),
                ROWS,
                MessageBytes.of(document));
    }

    /** Works like another, and dies before it works one slice too many. */
    private static final class Dying implements RowWork<ConfirmRows.Row> {

        private final ConfirmRows rows;
        private final int slices;
        private int worked;

        Dying(ConfirmRows rows, int slices) {
            this.rows = rows;
            this.slices = slices;
        }

        @Override
        public List<ConfirmRows.Row> rows(Batch batch) {
            return rows.rows(batch);
        }

        @Override
        public Worked work(Batch batch, List<ConfirmRows.Row> slice) {
            if (worked == slices) {
                throw new Killed();
            }
            worked++;
            return rows.work(batch, slice);
        }
    }

    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
