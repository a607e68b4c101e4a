package jp.tashika.core.ceiling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** 表の読取り。Rows of a table beside this class; {@code -} is an empty cell. */
final class Tsv {

    private Tsv() {}

    static List<String[]> rows(String name) {
        try (InputStream stream = Objects.requireNonNull(Tsv.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<String> cell(String text) {
        return Optional.of(text).filter(written -> !written.equals("-"));
    }

    static Optional<Long> yen(String text) {
        return cell(text).map(Long::valueOf);
    }

    static Optional<YearMonth> month(String text) {
        return cell(text).map(YearMonth::parse);
    }
}
