package jp.tashika.central.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentHistory;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;

/** 同意簿。What may be looked at, asked of the real tables. */
class ConsentBookPropertiesTest {

    private static final DataSource DATABASE = new TestDatabase().source();
    private static final PostgresLedger LEDGER = new PostgresLedger(
            DATABASE, DATABASE, new PostgresLedger.Settings(1, 100, 10_000), Ids.TIME_ORDERED, Clock.systemUTC());
    private static final PostgresConsentBook BOOK = new PostgresConsentBook(DATABASE, LEDGER);
    private static final Instant DAY = Instant.parse("2024-05-01T00:00:00Z");

    @AfterContainer
    static void close() {
        LEDGER.close();
    }

    /** One answer, and for which facility. */
    record At(FacilityCode facility, Consent answer) {}

    @Provide
    Arbitrary<Instant> moments() {
        return Combinators.combine(Arbitraries.integers().between(0, 50), Arbitraries.of(-1_000, 0, 1_000))
                .as((hour, nanos) -> DAY.plus(Duration.ofHours(hour)).plusNanos(nanos));
    }

    @Provide
    Arbitrary<List<At>> answers() {
        return Combinators.combine(
                        Arbitraries.of(Fictional.CLINIC, Fictional.HOSPITAL),
                        Arbitraries.of(ConsentTo.MEDICATION, ConsentTo.CHECKUP, ConsentTo.COST_CEILING),
                        Arbitraries.of(true, true, false),
                        moments(),
                        Arbitraries.integers().between(0, 72))
                .as((facility, to, given, at, hours) -> {
                    Consent answer =
                            given ? Consent.given(to, at, GivenBy.SCREEN) : Consent.refused(to, at, GivenBy.WORD);
                    return new At(
                            facility,
                            given && hours <= 24 ? answer.withdrawn(at.plus(Duration.ofHours(hours))) : answer);
                })
                .list()
                .ofMaxSize(8)
                // two different answers to one question in the same moment do not come from one patient
                .uniqueElements(at -> at.facility() + "/" + at.answer().to() + "/"
                        + at.answer().at());
    }

    @Property(tries = 200)
    @Tag("CNS-001")
    @Label("その人が、その医療機関に、与え、その時に有効なものだけが返る")
    void tellsWhatHolds(
            @ForAll("answers") List<At> answers, @ForAll("moments") Instant moment, @ForAll boolean atClinic)
            throws SQLException {
        FacilityCode facility = atClinic ? Fictional.CLINIC : Fictional.HOSPITAL;
        PersonKey person = new PersonKey(Ids.TIME_ORDERED.next());
        for (At each : answers) {
            insert(person, each);
        }
        ConsentHistory here = new ConsentHistory(answers.stream()
                .filter(at -> at.facility().equals(facility))
                .map(At::answer)
                .toList());
        assertThat(BOOK.holding(person, facility, moment)).containsExactlyInAnyOrderElementsOf(here.holding(moment));
        assertThat(BOOK.holding(new PersonKey(Ids.TIME_ORDERED.next()), facility, moment))
                .isEmpty();
    }

    @Example
    @Tag("CNS-001")
    @Label("日本時間の10時に与えた同意は、翌日の10時まで有効で、その後は有効でない")
    void holdsForADayByTheClocksOfJapan() throws SQLException {
        PersonKey person = new PersonKey(Ids.TIME_ORDERED.next());
        Instant given = japan("2024-05-01T10:00:00");
        insert(person, new At(Fictional.CLINIC, Consent.given(ConsentTo.MEDICATION, given, GivenBy.SCREEN)));
        assertThat(BOOK.holding(person, Fictional.CLINIC, japan("2024-05-02T09:59:59")))
                .hasSize(1);
        assertThat(BOOK.holding(person, Fictional.CLINIC, japan("2024-05-02T10:00:00")))
                .hasSize(1);
        assertThat(BOOK.holding(person, Fictional.CLINIC, japan("2024-05-02T10:00:01")))
                .isEmpty();
        assertThat(BOOK.holding(person, Fictional.CLINIC, given.minusNanos(1_000)))
                .isEmpty();
        assertThat(BOOK.holding(person, Fictional.HOSPITAL, given)).isEmpty();
    }

    private static Instant japan(String time) {
        return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Tokyo")).toInstant();
    }

    private static void insert(PersonKey person, At at) throws SQLException {
        try (Connection connection = DATABASE.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        insert into consent (given_at, until, withdrawn_at, given, person_key, request_id, facility_code,
                                             scope, purpose, given_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            Consent answer = at.answer();
            insert.setObject(1, answer.at().atOffset(ZoneOffset.UTC));
            insert.setObject(2, answer.until().atOffset(ZoneOffset.UTC));
            insert.setObject(
                    3,
                    answer.withdrawnAt()
                            .map(moment -> moment.atOffset(ZoneOffset.UTC))
                            .orElse(null));
            insert.setBoolean(4, answer.given());
            insert.setObject(5, person.value());
            insert.setObject(6, UUID.randomUUID());
            insert.setString(7, at.facility().digits());
            insert.setString(8, answer.to().name());
            insert.setString(9, answer.purpose().name());
            insert.setString(10, answer.by().name());
            insert.executeUpdate();
        }
    }
}
