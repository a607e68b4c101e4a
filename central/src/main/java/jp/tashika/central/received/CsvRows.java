package jp.tashika.central.received;

import java.io.IOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** 行の書出し。Writes what a query finds row by row, however much it is. */
public final class CsvRows {

    private CsvRows() {}

    /** 行の形。What is written of a row. */
    @FunctionalInterface
    public interface Form {
        String of(ResultSet row) throws SQLException;
    }

    /** Writes the rows; when the reader is gone, the rest is passed over and that it is gone is thrown. */
    public static void write(
            NamedParameterJdbcOperations database, String query, Map<String, ?> values, Form form, Writer out)
            throws IOException {
        List<IOException> broken = new ArrayList<>(0);
        database.query(query, values, row -> {
            if (broken.isEmpty()) {
                try {
                    out.write(form.of(row));
                } catch (IOException e) {
                    broken.add(e);
                }
            }
        });
        if (!broken.isEmpty()) {
            throw broken.getFirst();
        }
    }

    /** A line of CSV. */
    public static String line(Object... values) {
        return Stream.of(values).map(CsvRows::field).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String field(Object value) {
        String text = value.toString();
        return text.chars().allMatch(c -> c != '"' && c != ',' && c != '\n' && c != '\r')
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
