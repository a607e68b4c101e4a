package jp.tashika.central.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jp.tashika.central.record.CheckupLines;
import jp.tashika.central.record.CheckupRecord;
import jp.tashika.central.record.CheckupRecords;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.person.PersonKey;

/** 健診の記録簿の表。The table {@code checkup}: one person's rows stand in one partition, found by one index. */
public final class PostgresCheckupRecords implements CheckupRecords {

    private static final String FIND = """
            select held_on, programme, lines from checkup
             where person_key = ? and held_on between ? and ?
             order by held_on desc, programme, institution, checkup_id""";

    private final DataSource database;

    public PostgresCheckupRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public List<CheckupRecord> find(PersonKey person, LocalDate from, LocalDate until) {
        return Database.with(database, connection -> {
            try (PreparedStatement query = connection.prepareStatement(FIND)) {
                query.setObject(1, person.value());
                query.setObject(2, from);
                query.setObject(3, until);
                List<CheckupRecord> records = new ArrayList<>();
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        records.add(new CheckupRecord(
                                row.getObject(1, LocalDate.class),
                                Programme.parse(row.getString(2)).orElse(Programme.UNKNOWN),
                                CheckupLines.read(row.getString(3))));
                    }
                }
                return records;
            }
        });
    }
}
