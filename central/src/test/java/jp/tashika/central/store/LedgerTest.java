package jp.tashika.central.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger.Recorded;
import jp.tashika.central.usecase.Moment;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 監査台帳。What is appended stays, and every change of it is found. */
class LedgerTest {

    private static final Actor CLINIC = new Actor(Actor.Kind.FACILITY, Fictional.CLINIC.digits());
    private static final PostgresLedger.Settings SETTINGS = new PostgresLedger.Settings(2, 1_000, 10_000);

    private final TestDatabase database = new TestDatabase();
    private PostgresLedger ledger;

    @BeforeEach
    void open() {
        ledger = openLedger();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private PostgresLedger openLedger() {
        return new PostgresLedger(database.source(), database.source(), SETTINGS, Ids.TIME_ORDERED, Clock.systemUTC());
    }

    @Test
    @Tag("SEC-002")
    @DisplayName("同時に書かれた記録はすべて残り、検証に通る")
    void keepsWhatManyAppendAtOnce() throws Exception {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> appended = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                appended.add(executor.submit(() -> ledger.append(recorded(UUID.randomUUID()))));
            }
            for (Future<?> each : appended) {
                each.get();
            }
        }
        assertThat(database.count("select count(*) from ledger_entry")).isEqualTo(500);
        assertThat(findings()).isEmpty();
    }

    @Test
    @Tag("SEC-002")
    @DisplayName("読み戻した記録は書いたものと同じ")
    void readsBackWhatWasWritten() {
        Recorded recorded = recorded(UUID.randomUUID());
        ledger.append(recorded);
        assertThat(ledger.recorded(CLINIC, recorded.entry().requestId())).containsExactly(recorded);
        assertThat(ledger.recorded(
                        new Actor(Actor.Kind.FACILITY, "4800000000"),
                        recorded.entry().requestId()))
                .isEmpty();
        assertThat(ledger.recorded(CLINIC, UUID.randomUUID())).isEmpty();
    }

    @Test
    @DisplayName("一括照会の書込みに手間取っていても、カードの記録は待たない。カード同士も鎖を分ける")
    void cardsDoNotWaitForBatches() throws Exception {
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(2);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> slice = executor.submit(() -> ledger.append(
                    List.of(recorded(UUID.randomUUID()), recorded(UUID.randomUUID())), _ -> waitFor(busy, released)));
            Future<?> slow =
                    executor.submit(() -> ledger.append(recorded(UUID.randomUUID()), _ -> waitFor(busy, released)));
            busy.await();
            Recorded quick = recorded(UUID.randomUUID());
            executor.submit(() -> ledger.append(quick, _ -> {})).get();
            assertThat(slice.isDone()).isFalse();
            assertThat(slow.isDone()).isFalse();
            released.countDown();
            slice.get();
            slow.get();
        }
        assertThat(database.count("select count(*) from ledger_entry")).isEqualTo(4);
        assertThat(findings()).isEmpty();
    }

    private static void waitFor(CountDownLatch busy, CountDownLatch released) {
        busy.countDown();
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    @Tag("SEC-002")
    @DisplayName("記録の変更・削除・全消去はデータベースが拒む。分割された表を直接指しても同じ")
    void refusesChanges() {
        ledger.append(recorded(UUID.randomUUID()));
        for (String statement : List.of(
                "update ledger_entry set outcome = '4'",
                "delete from ledger_entry",
                "truncate ledger_entry",
                "update ledger_entry_p00 set outcome = '4'",
                "delete from ledger_entry_p15",
                "truncate ledger_entry_p07")) {
            assertThatThrownBy(() -> database.execute(statement)).as(statement).hasMessageContaining("append-only");
        }
    }

    @ParameterizedTest(name = "{0}が見つかる")
    @Tag("SEC-002")
    @CsvSource(delimiter = '|', textBlock = """
            内容の改変         | update ledger_entry set outcome = '4' where sequence = 3
            相手の改変         | update ledger_entry set actor_code = '4899999999' where sequence = 3
            時刻の改変         | update ledger_entry set at = at + interval '1 second' where sequence = 3
            途中の削除         | delete from ledger_entry where sequence = 3
            先頭の削除         | delete from ledger_entry where sequence = 1
            末尾の削除         | delete from ledger_entry where sequence = (select max(sequence) from ledger_entry)
            全部の削除         | delete from ledger_entry
            順序の入替え       | update ledger_entry set sequence = 7 - sequence where sequence in (3, 4)
            鎖の先頭の改変     | update ledger_chain set head_hash = genesis where head_sequence > 0
            鎖の起点の改変     | update ledger_chain set genesis = head_hash
            鎖の削除           | delete from ledger_chain where closed_by is not null
            証人の改変         | update ledger_witness set head_sequence = head_sequence + 1
            """)
    void findsWhatASuperuserPlants(String title, String statement) {
        for (int i = 0; i < 10; i++) {
            ledger.append(recorded(UUID.randomUUID()));
        }
        ledger.close();
        ledger = openLedger(); // later chains commit to the heads of those
        assertThat(findings()).isEmpty();
        database.execute("set session_replication_role = replica", statement);
        assertThat(findings()).as(title).isNotEmpty();
    }

    @Test
    @Tag("SEC-002")
    @DisplayName("先頭の控えごと書き換えて末尾を消しても、後の鎖の起点が覚えている")
    void findsATailCutTogetherWithItsHead() {
        for (int i = 0; i < 10; i++) {
            ledger.append(recorded(UUID.randomUUID()));
        }
        ledger.close();
        ledger = openLedger();
        database.execute(
                "set session_replication_role = replica",
                "delete from ledger_entry where sequence = 5",
                "update ledger_chain c set head_sequence = 4, head_hash = (select hash from ledger_entry e"
                        + " where e.chain_id = c.chain_id and sequence = 4) where head_sequence = 5");
        assertThat(findings()).isNotEmpty();
    }

    @Test
    @Tag("SEC-002")
    @DisplayName("接続が切れても、新しい鎖で書き続け、すべてが検証に通る")
    void goesOnAfterALostConnection() {
        ledger.append(recorded(UUID.randomUUID()));
        database.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        int durable = 1;
        for (int i = 0; i < 20; i++) {
            try {
                ledger.append(recorded(UUID.randomUUID()));
                durable++;
            } catch (StoreFailed e) {
                assertThat(e).hasMessageContaining("not durable");
            }
        }
        assertThat(durable).isGreaterThanOrEqualTo(15);
        assertThat(database.count("select count(*) from ledger_entry")).isGreaterThanOrEqualTo(durable);
        assertThat(database.count("select count(*) from ledger_chain")).isGreaterThan(3);
        assertThat(findings()).isEmpty();
    }

    private List<String> findings() {
        List<String> said = new ArrayList<>();
        boolean whole = new LedgerAudit(database.source(), said::add).isWhole();
        List<String> findings =
                said.stream().filter(line -> line.startsWith("異常")).toList();
        assertThat(findings.isEmpty()).isEqualTo(whole);
        return findings;
    }

    private static Recorded recorded(UUID request) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Entry entry = new Entry(
                UuidCreator.getTimeOrderedEpoch(),
                new PersonKey(UUID.randomUUID()),
                now,
                CLINIC,
                Deed.QUERY_BY_NUMBERS,
                true,
                Set.of(ToldItem.ELIGIBILITY, ToldItem.COST_CEILING),
                "1",
                request);
        return new Recorded(entry, new Moment(now, now.minusSeconds(1)));
    }
}
