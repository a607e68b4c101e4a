package jp.tashika.central.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import jp.tashika.central.usecase.Ledger.Recorded;
import jp.tashika.central.usecase.Moment;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.Hash;
import jp.tashika.core.audit.Head;
import jp.tashika.core.audit.Link;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.vocabulary.person.PersonKey;

/** 台帳の行。Writes links of a chain, many in one statement, and reads entries back. */
final class LedgerRows {

    private static final ToldItem[] ITEMS = ToldItem.values();

    /** The chain's head moves and the entries come in, both or none; nothing happens when the head is not where it was. */
    private static final String APPEND = """
            with head as (
                update ledger_chain set head_sequence = ?, head_hash = ?
                 where chain_id = ? and head_sequence = ? and closed_by is null
                returning chain_id)
            insert into ledger_entry (chain_id, at, known_at, sequence, told, actor_kind, deed, oral_consent,
                                      person_key, entry_id, request_id, actor_code, outcome, hash)
            select head.chain_id, e.at, e.known_at, e.sequence, e.told, e.actor_kind::"char", e.deed::"char",
                   e.oral_consent, e.person_key, e.entry_id, e.request_id, e.actor_code, e.outcome, e.hash
              from head, unnest(?::timestamptz[], ?::timestamptz[], ?::bigint[], ?::integer[], ?::text[], ?::text[],
                                ?::boolean[], ?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::bytea[])
                   as e(at, known_at, sequence, told, actor_kind, deed, oral_consent,
                        person_key, entry_id, request_id, actor_code, outcome, hash)""";

    /** 記録の列。The columns {@link #recorded} reads, in its order. */
    static final String RECORDED = """
            at, known_at, told, actor_kind, deed, oral_consent,
            person_key, entry_id, request_id, actor_code, outcome""";

    static final int RECORDED_COLUMNS = 11;

    private LedgerRows() {}

    /**
     * Whether the links went in behind {@code before}.
     *
     * @param links one for each of {@code recorded}, in order
     */
    static boolean append(Connection connection, Head before, List<Link> links, List<Recorded> recorded)
            throws SQLException {
        Link last = links.getLast();
        try (PreparedStatement insert = connection.prepareStatement(APPEND)) {
            insert.setLong(1, last.sequence());
            insert.setBytes(2, last.hash().toBytes());
            insert.setObject(3, before.chain());
            insert.setLong(4, before.sequence());
            insert.setArray(
                    5,
                    array(
                            connection,
                            "timestamptz",
                            recorded,
                            each -> each.entry().at().toString()));
            insert.setArray(
                    6,
                    array(
                            connection,
                            "timestamptz",
                            recorded,
                            each -> each.moment().knownAt().toString()));
            insert.setArray(7, array(connection, "int8", links, Link::sequence));
            insert.setArray(
                    8,
                    array(
                            connection,
                            "int4",
                            recorded,
                            each -> bits(each.entry().told())));
            insert.setArray(
                    9,
                    array(
                            connection,
                            "text",
                            recorded,
                            each -> StoredCodes.of(each.entry().actor().kind())));
            insert.setArray(
                    10,
                    array(
                            connection,
                            "text",
                            recorded,
                            each -> StoredCodes.of(each.entry().deed())));
            insert.setArray(
                    11, array(connection, "bool", recorded, each -> each.entry().oralConsent()));
            insert.setArray(
                    12,
                    array(
                            connection,
                            "uuid",
                            recorded,
                            each -> each.entry().person().value()));
            insert.setArray(
                    13, array(connection, "uuid", recorded, each -> each.entry().id()));
            insert.setArray(
                    14, array(connection, "uuid", recorded, each -> each.entry().requestId()));
            insert.setArray(
                    15,
                    array(
                            connection,
                            "text",
                            recorded,
                            each -> each.entry().actor().code()));
            insert.setArray(
                    16, array(connection, "text", recorded, each -> each.entry().outcome()));
            insert.setArray(17, connection.createArrayOf("bytea", hashes(links)));
            return insert.executeUpdate() == links.size();
        }
    }

    /** An entry whose first column is {@code first}. */
    static Recorded recorded(ResultSet row, int first) throws SQLException {
        Entry entry = new Entry(
                CoverageRows.uuid(row, first + 7),
                new PersonKey(CoverageRows.uuid(row, first + 6)),
                instant(row, first),
                new Actor(StoredCodes.actorKind(row.getString(first + 3)), row.getString(first + 9)),
                StoredCodes.deed(row.getString(first + 4)),
                row.getBoolean(first + 5),
                items(row.getInt(first + 2)),
                row.getString(first + 10),
                CoverageRows.uuid(row, first + 8));
        return new Recorded(entry, new Moment(entry.at(), instant(row, first + 1)));
    }

    static Head head(ResultSet row) throws SQLException {
        UUID chain = CoverageRows.uuid(row, 1);
        return new Head(chain, row.getLong(2), Hash.of(row.getBytes(3)));
    }

    static int bits(Set<ToldItem> items) {
        int bits = 0;
        for (ToldItem item : items) {
            bits |= bit(item);
        }
        return bits;
    }

    static Set<ToldItem> items(int bits) {
        EnumSet<ToldItem> items = EnumSet.noneOf(ToldItem.class);
        for (ToldItem item : ITEMS) {
            if ((bits & bit(item)) != 0) {
                items.add(item);
            }
        }
        return items;
    }

    private static int bit(ToldItem item) {
        return switch (item) {
            case ELIGIBILITY -> 1;
            case ELDERLY_SHARE -> 2;
            case COST_CEILING -> 4;
            case DESIGNATED_DISEASE -> 8;
            case PATIENT_HANDLE -> 16;
            case MEDICATION -> 32;
            case TREATMENT -> 64;
            case SURGERY -> 128;
            case CHECKUP -> 256;
        };
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static byte[][] hashes(List<Link> links) {
        return links.stream().map(link -> link.hash().toBytes()).toArray(byte[][]::new);
    }

    private static <T> Array array(
            Connection connection, String type, List<T> from, Function<T, ? extends Object> value) throws SQLException {
        Object[] values = new Object[from.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value.apply(from.get(i));
        }
        return connection.createArrayOf(type, values);
    }
}
