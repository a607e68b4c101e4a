package jp.tashika.central.intake;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registration.FeedDifference;
import jp.tashika.core.registration.RowVerdict;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * 突合。Compares a staged feed with the registry and counts the difference.
 *
 * <p>Runs inside a transaction whose search path begins with the feed's schema.
 */
final class Comparison {

    private static final SqlScript COMPARE = new SqlScript("compare.sql");

    /** 確定とみなす日数。Charges older than this many days count as settled: registrations may lag by about ten. */
    private static final int SETTLED_DAYS = 14;

    private static final int RECOUNT_DAYS = 7;

    /** The bits of {@code blanked} in {@code compare.sql}, lowest first. */
    private static final List<String> BLANKED_COVERAGE = List.of(
            "symbol",
            "branch",
            "kana",
            "other_name",
            "other_kana",
            "sex",
            "sex_on_back",
            "address",
            "post_number",
            "relation",
            "insured_name",
            "card_issued_on",
            "card_until",
            "ratio");

    private static final List<String> BLANKED_CERTIFICATE = List.of("until", "issued_on");

    private final NamedParameterJdbcOperations database;

    Comparison(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    /**
     * Gives every staged row its verdict and counts what would change.
     *
     * @param rows of the feed, those refused while reading included
     */
    FeedDifference compare(UUID feed, int insurer, LocalDate today, long rows) {
        COMPARE.run(
                database,
                Map.of("feed", feed, "insurer", insurer, "today", today, "past", today.minusDays(SETTLED_DAYS)));
        return new FeedDifference(insuredPeople(insurer, today), people(feed), verdicts(feed, rows), blanked());
    }

    private Map<Change, Long> people(UUID feed) {
        String counts = Arrays.stream(Change.values())
                .map(Comparison::column)
                .map(column -> "count(*) filter (where " + column + ") as " + column)
                .collect(Collectors.joining(", "));
        Map<Change, Long> people = new EnumMap<>(Change.class);
        database.query("select " + counts + " from person_change", Map.of(), row -> {
            for (Change change : Change.values()) {
                people.put(change, row.getLong(column(change)));
            }
        });
        people.merge(Change.RATIO_CONTRADICTED, contradicted(feed), Long::sum);
        people.values().removeIf(count -> count == 0);
        return people;
    }

    /** Rows refused while they were read, because ratio and income class exclude each other. */
    private long contradicted(UUID feed) {
        return count(
                "select count(distinct (kind, row_number)) from feed_verdict"
                        + " where feed_id = :feed and outcome = 'ROW_RATIO_CONTRADICTED'",
                Map.of("feed", feed));
    }

    private Map<RowVerdict, Long> verdicts(UUID feed, long rows) {
        Map<RowVerdict, Long> verdicts = new EnumMap<>(RowVerdict.class);
        database.query(
                "select verdict, count(distinct (kind, row_number)) as rows from feed_verdict"
                        + " where feed_id = :feed group by verdict",
                Map.of("feed", feed),
                row -> {
                    verdicts.put(Letters.verdict(row.getString("verdict")), row.getLong("rows"));
                });
        long others = verdicts.values().stream().mapToLong(Long::longValue).sum();
        verdicts.put(RowVerdict.ACCEPTED, rows - others);
        return verdicts;
    }

    private Map<String, Long> blanked() {
        Map<String, Long> blanked = new HashMap<>();
        count("coverage_verdict", BLANKED_COVERAGE, blanked);
        count("certificate_verdict", BLANKED_CERTIFICATE, blanked);
        return blanked;
    }

    private void count(String table, List<String> columns, Map<String, Long> blanked) {
        String counts = columns.stream()
                .map(column -> "count(*) filter (where blanked & " + (1 << columns.indexOf(column)) + " <> 0) as " + '"'
                        + column + '"')
                .collect(Collectors.joining(", "));
        database.query("select " + counts + " from " + table + " where ruling = 'A' and blanked > 0", Map.of(), row -> {
            for (String column : columns) {
                if (row.getLong(column) > 0) {
                    blanked.put(column, row.getLong(column));
                }
            }
        });
    }

    /** 加入者数。Counted now and then, moved on by each commit in between. */
    private long insuredPeople(int insurer, LocalDate today) {
        Map<String, Object> parameters = Map.of("insurer", insurer, "today", today, "days", RECOUNT_DAYS);
        database.update("""
                insert into feed_insurer (insurer, insured_people, counted_at)
                select :insurer, count(distinct person_key), now()
                from coverage
                where insurer = :insurer and known_until is null and acquired_on <= :today
                    and (lost_on is null or lost_on > :today)
                    and not exists (select 1 from feed_insurer where insurer = :insurer
                                    and counted_at > now() - make_interval(days => :days))
                having not exists (select 1 from feed_insurer where insurer = :insurer
                                   and counted_at > now() - make_interval(days => :days))
                on conflict (insurer) do update
                    set insured_people = excluded.insured_people, counted_at = excluded.counted_at
                """, parameters);
        return count("select insured_people from feed_insurer where insurer = :insurer", parameters);
    }

    /** 加入者数の更新。Moves the number of an insurer's people on by what a committed feed changed. */
    void moveOn(int insurer, FeedDifference difference) {
        long more = difference.people(Change.ACQUIRED) + difference.people(Change.REVIVED);
        long fewer = difference.people(Change.LOST) + difference.people(Change.VOIDED);
        database.update(
                "update feed_insurer set insured_people = greatest(0, insured_people + :change)"
                        + " where insurer = :insurer",
                Map.of("insurer", insurer, "change", more - fewer));
    }

    private long count(String query, Map<String, ?> parameters) {
        return Objects.requireNonNull(database.queryForObject(query, parameters, Long.class));
    }

    static String column(Change change) {
        return change.name().toLowerCase(Locale.ROOT);
    }
}
