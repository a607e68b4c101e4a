package jp.tashika.central.claim;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.tashika.central.record.CareJson;
import jp.tashika.central.record.CareRecord;
import jp.tashika.central.store.CopyRows;
import jp.tashika.central.store.StoredCodes;
import jp.tashika.core.claim.ClaimKey;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** レセプトの行。Writes claims and what they tell, in the transaction that is open on the connection. */
final class ClaimRows {

    private static final String COLUMNS =
            "claimed_in,care_month,received_on,number,part,kind,standing,person_key,file_id," + "facility_code";
    private static final String KEY = "facility_code, claimed_in, kind, number, part";
    private static final String SAME = """
            r.person_key = o.person_key and r.facility_code = o.facility_code and r.claimed_in = o.claimed_in
            and r.kind = o.kind and r.number = o.number and r.part = o.part""";
    private static final String REPLACED =
            " claim o join claim_new n using (" + KEY + ") where o.facility_code = :facility and ";

    private final Connection connection;
    private final NamedParameterJdbcOperations database;
    private final ClaimFile file;
    private final Supplier<UUID> ids;

    ClaimRows(Connection connection, NamedParameterJdbcOperations database, ClaimFile file, Supplier<UUID> ids) {
        this.connection = connection;
        this.database = database;
        this.file = file;
        this.ids = ids;
    }

    /**
     * Writes them.
     *
     * @param replacing whether claims of the same keys may be there already
     */
    void write(List<Taken> claims, boolean replacing) throws SQLException {
        if (replacing) {
            replace(claims);
        } else {
            copyClaims("claim", claims);
        }
        copyRecords(claims);
    }

    private void replace(List<Taken> claims) throws SQLException {
        database.getJdbcOperations()
                .execute("create temp table claim_new (like claim including defaults) on commit drop");
        copyClaims("claim_new", claims);
        Map<String, Object> values = Map.of("facility", file.facility().digits(), "ready", file.readyOn());
        // what nobody has seen yet is gone; what is seen stays until the new record begins
        database.update("delete from care_record r using" + REPLACED + SAME + " and r.ready_on >= :ready", values);
        database.update(
                "update care_record r set ended_on = :ready from" + REPLACED + SAME
                        + " and (r.ended_on is null or r.ended_on > :ready)",
                values);
        database.update(
                "insert into claim select * from claim_new on conflict (" + KEY
                        + ") do update set care_month = excluded.care_month, received_on = excluded.received_on,"
                        + " withdrawn_on = null, standing = excluded.standing, person_key = excluded.person_key,"
                        + " file_id = excluded.file_id",
                Map.of());
    }

    private void copyClaims(String table, List<Taken> claims) throws SQLException {
        try (CopyRows rows = new CopyRows(connection, table, COLUMNS)) {
            for (Taken claim : claims) {
                ClaimKey key = claim.key();
                rows.row()
                        .add(key.claimedIn().atDay(1))
                        .add(claim.careMonth().atDay(1))
                        .add(file.receivedOn())
                        .add(key.number())
                        .addShort(claim.part())
                        .add(StoredCodes.of(key.kind()))
                        .add(claim.standing().letter());
                claim.standing()
                        .found()
                        .ifPresentOrElse(person -> rows.add(person.key().value()), rows::addNull);
                rows.add(file.id()).add(key.facility().digits());
            }
            rows.end();
        }
    }

    private void copyRecords(List<Taken> claims) throws SQLException {
        try (CopyRows rows = new CopyRows(
                connection,
                "care_record",
                "ready_on,care_month,claimed_in,number,part,kind,person_key,record_id,facility_code,"
                        + "head,drugs,treatments,surgeries")) {
            for (Taken claim : claims) {
                if (claim.record().isPresent() && claim.standing().found().isPresent()) {
                    record(
                            rows,
                            claim,
                            claim.record().get(),
                            claim.standing().found().get().key().value());
                }
            }
            rows.end();
        }
    }

    private void record(CopyRows rows, Taken claim, CareRecord record, UUID person) throws SQLException {
        ClaimKey key = claim.key();
        rows.row()
                .add(file.readyOn())
                .add(claim.careMonth().atDay(1))
                .add(key.claimedIn().atDay(1))
                .add(key.number())
                .addShort(claim.part())
                .add(StoredCodes.of(key.kind()))
                .add(person)
                .add(ids.get())
                .add(key.facility().digits())
                .add(CareJson.head(record))
                .addText(CareJson.drugs(record))
                .addText(CareJson.treatments(record))
                .addText(CareJson.surgeries(record));
    }

    /** 不備の行。What is wrong with the file, so far. */
    void faults(List<Portion.Wrong> faults) throws SQLException {
        try (CopyRows rows =
                new CopyRows(connection, "claim_fault", "line,claim,field,is_error,file_id,record,outcome,detail")) {
            for (Portion.Wrong wrong : faults) {
                rows.row().add(wrong.fault().line());
                if (wrong.claim().isPresent()) {
                    rows.add((int) wrong.claim().getAsLong());
                } else {
                    rows.addNull();
                }
                rows.add(wrong.fault().field())
                        .add(wrong.fault().isError())
                        .add(file.id())
                        .add(wrong.fault().record())
                        .add(wrong.fault().outcome().name())
                        .add(wrong.fault().detail());
            }
            rows.end();
        }
    }

    /** 取下げ。Ends the record of one claim on that day; false when there is no such claim, or it was withdrawn. */
    static boolean withdraw(NamedParameterJdbcOperations database, ClaimKey key, LocalDate day) {
        Map<String, Object> values = Map.of(
                "facility",
                key.facility().digits(),
                "month",
                key.claimedIn().atDay(1),
                "kind",
                StoredCodes.of(key.kind()),
                "number",
                key.number(),
                "day",
                day);
        String claim = " facility_code = :facility and claimed_in = :month and kind = cast(:kind as \"char\")"
                + " and number = :number";
        database.update(
                "update care_record r set ended_on = greatest(:day, r.ready_on) from claim o where o.person_key is not null"
                        + " and o.facility_code = :facility and o.claimed_in = :month"
                        + " and o.kind = cast(:kind as \"char\") and o.number = :number and " + SAME
                        + " and (r.ended_on is null or r.ended_on > :day)",
                values);
        return database.update("update claim set withdrawn_on = :day where withdrawn_on is null and" + claim, values)
                > 0;
    }
}
