package jp.tashika.central.store;

import static jp.tashika.central.Fictional.BORN;
import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static jp.tashika.central.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Known;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.Matching;
import jp.tashika.vocabulary.number.InsuredNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** 資格登録簿。What was loaded comes back whole, from the person's own partition alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistryTest {

    private static final Registration RICH = person(
            coverage(COMPANY, "試験", "1", "2020-04-01").lost("2025-04-01"),
            coverage(TOWN, "架・１", "002", "2025-04-01")
                    .cards(
                            new InsuredCard(term("2025-04-01", "2025-07-31"), Optional.of(CopaymentRatio.TEN)),
                            new InsuredCard(term("2025-08-01", "2026-07-31"), Optional.empty()),
                            new InsuredCard(term("2026-08-01", "2027-07-31"), Optional.of(CopaymentRatio.TWENTY)))
                    .holding(
                            new Certificate.ElderlyShare(term("2026-08-01", "2027-07-31"), CopaymentRatio.THIRTY),
                            new Certificate.CostCeiling(
                                    term("2026-08-01", "2027-07-31"),
                                    CeilingKind.MEALS,
                                    CeilingCategory.B06,
                                    Optional.of(LocalDate.of(2026, 9, 1))),
                            new Certificate.DesignatedDisease(
                                    term("2026-08-01", "2027-07-31"), Disease.HAEMOPHILIA, 20_000)));

    private static final Registration[] FAMILY = {
        person(coverage(COMPANY, "家", "7", "2020-04-01").branch("01")),
        person(coverage(COMPANY, "家", "7", "2020-04-01").branch("02").born("2015-06-01")),
    };

    private final TestDatabase database = new TestDatabase();
    private final PostgresRegistry registry = new PostgresRegistry(database.source());

    @BeforeAll
    void load() {
        Stream<Registration> crowd = IntStream.range(0, 2_000)
                .mapToObj(i -> person(coverage(COMPANY, "群", Integer.toString(i), "2020-04-01")));
        long count = registryLoad(database).load(Stream.concat(Stream.of(RICH, FAMILY[0], FAMILY[1]), crowd), _ -> {});
        assertThat(count).isEqualTo(2_003);
    }

    private static RegistryLoad registryLoad(TestDatabase database) {
        return new RegistryLoad(database.source(), 2, Ids.TIME_ORDERED, Clock.systemUTC());
    }

    @Test
    @Tag("ELG-003")
    @DisplayName("登録した人は、どの番号からでも、すべての資格と証とともに見つかる")
    void findsThePersonWhole() {
        for (Known known : List.of(known("試験", "1", BORN, COMPANY), known("架1", "2", BORN, TOWN))) {
            assertThat(known.people()).hasSize(1);
            assertThat(known.people().getFirst().key()).isEqualTo(RICH.person().key());
            assertThat(known.people().getFirst().history())
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(RICH.person().history());
            assertThat(known.moment().knownAt()).isEqualTo(known.moment().at());
        }
    }

    @Test
    @Tag("ELG-002")
    @DisplayName("生年月日がちがえば、登録簿からは何も出ない")
    void findsNobodyBornOnAnotherDay() {
        assertThat(known("試験", "1", BORN.plusDays(1), COMPANY).people()).isEmpty();
        assertThat(known("試験", "9", BORN, COMPANY).people()).isEmpty();
        assertThat(known("試験", "1", BORN, TOWN).people()).isEmpty();
    }

    @Test
    @Tag("ORC-001")
    @DisplayName("生年月日なしでは、記号・番号を同じくする家族が候補になる")
    void findsAFamilyWithoutABirthDate() {
        long lookup = lookup("家", "7", COMPANY);
        assertThat(registry.known(List.of(lookup, 42L), CLINIC).of(lookup).people().stream()
                        .map(person -> person.key()))
                .containsExactlyInAnyOrder(
                        FAMILY[0].person().key(), FAMILY[1].person().key());
        assertThat(registry.known(List.of(lookup, 42L), CLINIC).of(42L).people())
                .isEmpty();
    }

    @Test
    @Tag("BAT-001")
    @DisplayName("一括の検索は、一件ずつの検索と同じものを見つける")
    void findsManyAsItFindsOne() {
        List<Long> lookups = IntStream.range(0, 200)
                .mapToObj(i -> lookup("群", Integer.toString(i), COMPANY))
                .toList();
        var many = registry.known(lookups, CLINIC);
        for (int i = 0; i < 200; i++) {
            assertThat(many.of(lookups.get(i)).people())
                    .usingRecursiveFieldByFieldElementComparator()
                    .containsExactlyElementsOf(
                            known("群", Integer.toString(i), BORN, COMPANY).people());
        }
    }

    @Test
    @Tag("ORC-001")
    @DisplayName("照会番号は登録した医療機関にだけ、今のものが返り、前の時点では前のものが返る")
    void keepsHandlesOverTime() {
        PostgresHandles handles = new PostgresHandles(database.source());
        handles.register(FAMILY[0].person().key(), CLINIC, "OLD");
        Known before = known("家", "7", BORN, COMPANY);
        handles.register(FAMILY[0].person().key(), CLINIC, "NEW");
        handles.register(FAMILY[0].person().key(), CLINIC, "NEW");
        assertThat(before.handleOf(FAMILY[0].person().key())).contains("OLD");
        assertThat(known("家", "7", BORN, COMPANY).handleOf(FAMILY[0].person().key()))
                .contains("NEW");
        assertThat(registry.knownThen(lookup("家", "7", COMPANY), BORN, CLINIC, before.moment())
                        .handleOf(FAMILY[0].person().key()))
                .contains("OLD");
        assertThat(registry.known(lookup("家", "7", COMPANY), BORN, HOSPITAL)
                        .handleOf(FAMILY[0].person().key()))
                .isEmpty();
        assertThat(database.count("select count(*) from patient_handle")).isEqualTo(2);
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("一人の照会は、その人の区画だけを読む")
    void readsThePersonsPartitionAlone() throws SQLException {
        try (Connection connection = database.source().getConnection()) {
            PostgresRegistry one = new PostgresRegistry(new OneConnection(connection));
            one.known(lookup("試験", "1", COMPANY), BORN, CLINIC);
            Map<String, Long> before = scans(connection);
            one.known(lookup("試験", "1", COMPANY), BORN, CLINIC);
            Map<String, Long> after = scans(connection);
            List<String> touched = new ArrayList<>();
            after.forEach((table, count) -> {
                if (count > before.getOrDefault(table, 0L)) {
                    touched.add(table.substring(0, table.length() - "_p00".length()));
                }
            });
            assertThat(touched)
                    .containsExactlyInAnyOrder("insured_lookup", "coverage", "certificate", "patient_handle");
        }
    }

    private static Map<String, Long> scans(Connection connection) throws SQLException {
        Map<String, Long> scans = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_force_next_flush()");
            statement.execute("select pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery("select relname, coalesce(seq_scan, 0) + coalesce(idx_scan, 0)"
                    + " from pg_stat_user_tables where relname ~ '_p[0-9][0-9]$'")) {
                while (row.next()) {
                    scans.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return scans;
    }

    @Test
    @Tag("ELG-003")
    @DisplayName("登録のある登録簿には初期登録をしない。途中で切れた初期登録は、やり直される")
    void loadsOnlyAnEmptyRegistry() {
        TestDatabase fresh = new TestDatabase();
        RegistryLoad load = registryLoad(fresh);
        Stream<Registration> cut = IntStream.range(0, 5_000).mapToObj(i -> {
            if (i == 3_000) {
                throw new IllegalStateException("cut off");
            }
            return person(coverage(COMPANY, "群", Integer.toString(i), "2020-04-01"));
        });
        assertThatThrownBy(() -> load.load(cut, _ -> {})).isInstanceOf(StoreFailed.class);
        assertThat(load.isEmpty()).isTrue();
        load.load(Stream.of(RICH), _ -> {});
        assertThat(load.isEmpty()).isFalse();
        assertThat(fresh.count("select count(*) from coverage")).isEqualTo(2);
        assertThat(fresh.count(
                        "select count(*) from pg_constraint where contype = 'p' and conname like '%lookup_pkey'"))
                .isEqualTo(3);
        assertThatThrownBy(() -> load.load(Stream.of(RICH), _ -> {}))
                .isInstanceOf(StoreFailed.class)
                .hasMessageContaining("not empty");
    }

    private Known known(String symbol, String number, LocalDate born, Insurer insurer) {
        return registry.known(lookup(symbol, number, insurer), born, CLINIC);
    }

    private static long lookup(String symbol, String number, Insurer insurer) {
        return Matching.lookup(insurer.number(), new InsuredNumber(Optional.of(symbol), number, Optional.empty()));
    }

    /** Gives out one connection again and again, and lets nobody close it. */
    private static final class OneConnection extends SingleConnectionDataSource {
        OneConnection(Connection connection) {
            super(connection, true);
        }
    }
}
