package jp.tashika.certificates.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** 発行台帳。The register of certificates, one line each: serial (hexadecimal), role, name, from, until, revoked at. */
final class Register {

    private static final String HEAD = "# serial\trole\tname\tfrom\tuntil\trevoked\n";

    private final Path file;

    Register(Path file) {
        this.file = file;
    }

    List<Entry> read() throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
                int number = i + 1;
                entries.add(parse(lines.get(i))
                        .orElseThrow(() ->
                                new AuthorityException("発行台帳 " + file + " の " + number + " 行目が壊れています。控えから戻してください。")));
            }
        }
        return List.copyOf(entries);
    }

    void write(List<Entry> entries) throws IOException {
        StringBuilder text = new StringBuilder(HEAD);
        for (Entry entry : entries) {
            text.append(String.join(
                            "\t",
                            entry.serial().toString(16),
                            entry.holder().role().word(),
                            entry.holder().name(),
                            entry.from().toString(),
                            entry.until().toString(),
                            entry.revokedAt().map(Instant::toString).orElse("")))
                    .append('\n');
        }
        OwnedFiles.writePublic(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<Entry> parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 6) {
            return Optional.empty();
        }
        try {
            return Role.parse(columns[1])
                    .flatMap(role -> Holder.parse(role, columns[2]))
                    .map(holder -> new Entry(
                            new BigInteger(columns[0], 16),
                            holder,
                            Instant.parse(columns[3]),
                            Instant.parse(columns[4]),
                            columns[5].isEmpty() ? Optional.empty() : Optional.of(Instant.parse(columns[5]))));
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
