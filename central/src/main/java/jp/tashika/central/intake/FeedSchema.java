package jp.tashika.central.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 仮置きの場所。The schema that holds a feed's staging tables while it is worked. */
final class FeedSchema {

    private static final SqlScript STAGE = new SqlScript("stage.sql");
    private static final SqlScript INDEX = new SqlScript("index.sql");
    private static final String PREFIX = "feed_";

    private final NamedParameterJdbcOperations database;
    private final String name;

    FeedSchema(NamedParameterJdbcOperations database, UUID feed) {
        this.database = database;
        this.name = name(feed);
    }

    /** Empty tables, whatever was there before. */
    void create() {
        drop();
        database.getJdbcOperations().execute("create schema " + name);
        enter();
        STAGE.run(database, Map.of());
    }

    /** For the rest of the transaction, tables are looked for here first; much memory for few large joins. */
    void enter() {
        database.getJdbcOperations().execute("set local search_path = " + name + ", public");
        database.getJdbcOperations().execute("set local work_mem = '128MB'");
        database.getJdbcOperations().execute("set local random_page_cost = 1.1");
    }

    /**
     * After the last row: keys and statistics. A row is found by its key however wrong the planner's guess of their
     * number is; without it, one wrong guess reads a whole table for each row.
     */
    void index() {
        INDEX.run(database, Map.of());
    }

    void drop() {
        database.getJdbcOperations().execute("drop schema if exists " + name + " cascade");
    }

    /**
     * Whether the staged rows are there: unlogged tables are emptied when the database recovers from a crash.
     *
     * @param rows that were staged, refused ones included
     */
    boolean isFilled(UUID feed, long rows) {
        Boolean there = database.queryForObject(
                "select to_regclass(:table) is not null", Map.of("table", name + ".person_change"), Boolean.class);
        if (!Boolean.TRUE.equals(there)) {
            return false;
        }
        Long staged = database.queryForObject(
                "select (select count(*) from " + name + ".stage_coverage) + (select count(*) from " + name
                        + ".stage_certificate) + (select count(*) from " + name + ".stage_link)"
                        + " + (select count(distinct (kind, row_number)) from feed_verdict"
                        + " where feed_id = :feed and not compared)",
                Map.of("feed", feed),
                Long.class);
        return staged != null && staged == rows;
    }

    /** Drops the places of feeds that are not in {@code open}. */
    static void dropOthers(NamedParameterJdbcOperations database, List<UUID> open) {
        List<String> kept = open.stream().map(FeedSchema::name).toList();
        database
                .queryForList(
                        "select nspname from pg_namespace where nspname ~ '^feed_[0-9a-f]{32}$'",
                        Map.of(),
                        String.class)
                .stream()
                .filter(name -> !kept.contains(name))
                .forEach(name -> database.getJdbcOperations().execute("drop schema " + name + " cascade"));
    }

    private static String name(UUID feed) {
        return PREFIX + feed.toString().replace("-", "");
    }
}
