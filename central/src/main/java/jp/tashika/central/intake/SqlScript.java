package jp.tashika.central.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** SQLの手順。The statements of a file beside this class, run in order with the same named parameters. */
final class SqlScript {

    private final List<String> statements;

    /** @param name such as {@code compare.sql}; a statement ends with a semicolon at the end of a line */
    SqlScript(String name) {
        try (InputStream in = Objects.requireNonNull(SqlScript.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String code = text.lines()
                    .filter(line -> !line.stripLeading().startsWith("--"))
                    .collect(Collectors.joining("\n"));
            statements = Arrays.stream(code.split(";\\s*(?:\n|$)"))
                    .filter(statement -> !statement.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void run(NamedParameterJdbcOperations database, Map<String, ?> parameters) {
        for (String statement : statements) {
            database.update(statement, parameters);
        }
    }
}
