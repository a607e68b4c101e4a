package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import jp.tashika.central.record.CareJson;
import jp.tashika.central.record.CareRecord;
import jp.tashika.central.record.CareRecords;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 記録簿の表。The table {@code care_record}: one person's rows stand in one partition, found by one index. */
public final class PostgresCareRecords implements CareRecords {

    private static final String FIND = """
            select care_month, claimed_in, number, kind, facility_code, head,
                   case when ? then drugs end, case when ? then treatments end, case when ? then surgeries end
              from care_record
             where person_key = ? and care_month between ? and ?
               and ready_on <= ? and (ended_on is null or ended_on > ?)
             order by care_month, facility_code, claimed_in, kind, number, part""";

    private final DataSource database;

    public PostgresCareRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public List<CareRecord> find(PersonKey person, YearMonth from, YearMonth until, LocalDate day, Set<ConsentTo> of) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setBoolean(1, of.contains(ConsentTo.MEDICATION));
                query.setBoolean(2, of.contains(ConsentTo.TREATMENT));
                query.setBoolean(3, of.contains(ConsentTo.SURGERY));
                query.setObject(4, person.value());
                query.setObject(5, from.atDay(1));
                query.setObject(6, until.atDay(1));
                query.setObject(7, day);
                query.setObject(8, day);
                List<CareRecord> records = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        records.add(CareJson.read(kept(row)));
                    }
                }
                return records;
            }
        });
    }

    private static CareJson.Kept kept(ResultSet row) throws SQLException {
        return new CareJson.Kept(
                new ClaimKey(
                        new FacilityCode(row.getString(5)),
                        month(row, 2),
                        StoredCodes.claimKind(row.getString(4)),
                        row.getInt(3)),
                month(row, 1),
                row.getString(6),
                Optional.ofNullable(row.getString(7)),
                Optional.ofNullable(row.getString(8)),
                Optional.ofNullable(row.getString(9)));
    }

    private static YearMonth month(ResultSet row, int column) throws SQLException {
        return YearMonth.from(row.getObject(column, LocalDate.class));
    }
}
