package jp.tashika.format.insurer.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 送付書。Who sends which feed, and what its files must be: {@code manifest.properties}, the first entry of the ZIP.
 *
 * @param insurerName the name that answers show
 * @param feedNumber 連携番号, from 1, one more than the feed before it
 * @param parts the files that go with it
 */
public record Manifest(
        InsurerNumber insurer, String insurerName, long feedNumber, Instant madeAt, Map<RecordKind, Part> parts) {

    /** 送付書のファイル名。 */
    public static final String FILE_NAME = "manifest.properties";

    private static final int NAME_MAX = 100;
    private static final int LINES_MAX = 100;

    /** 明細。What one file must be: how many rows, and the SHA-256 of its bytes in lower-case hexadecimal. */
    public record Part(long rows, String sha256) {}

    public Manifest {
        if (feedNumber < 1) {
            throw new IllegalArgumentException("feed numbers begin at 1: " + feedNumber);
        }
        parts = parts.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(parts));
    }

    /** 読取。One {@code key=value} a line; an unknown, doubled or missing key refuses it. */
    public static Decoded<Manifest> parse(String text) {
        return new ManifestText(text).manifest();
    }

    /** 書出し。The text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append("insurer.number=")
                .append(insurer.printed())
                .append('\n')
                .append("insurer.name=")
                .append(insurerName)
                .append('\n')
                .append("feed.number=")
                .append(feedNumber)
                .append('\n')
                .append("made.at=")
                .append(madeAt)
                .append('\n');
        for (RecordKind kind : RecordKind.values()) {
            Part part = parts.get(kind);
            if (part != null) {
                text.append(kind.fileName())
                        .append(".rows=")
                        .append(part.rows())
                        .append('\n');
                text.append(kind.fileName())
                        .append(".sha256=")
                        .append(part.sha256())
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** 送付書の本文。Reads the lines of one manifest and gathers what is wrong with them. */
    private static final class ManifestText {

        private final List<Fault> faults = new ArrayList<>();
        private final Map<String, String> values = new LinkedHashMap<>();

        ManifestText(String text) {
            String[] lines = text.strip().split("\r?\n", LINES_MAX + 1);
            for (int i = 0; i < Math.min(lines.length, LINES_MAX); i++) {
                int equals = lines[i].indexOf('=');
                if (equals < 1) {
                    faults.add(fault("", "line " + (i + 1) + " is not key=value"));
                } else if (values.put(
                                lines[i].substring(0, equals).strip(),
                                lines[i].substring(equals + 1).strip())
                        != null) {
                    faults.add(fault("", "line " + (i + 1) + " repeats a key"));
                }
            }
            if (lines.length > LINES_MAX) {
                faults.add(fault("", "more than " + LINES_MAX + " lines"));
            }
        }

        Decoded<Manifest> manifest() {
            Optional<InsurerNumber> insurer = value("insurer.number").flatMap(InsurerNumber::parse);
            Optional<String> name = value("insurer.name").filter(text -> !text.isEmpty() && text.length() <= NAME_MAX);
            Optional<Long> number =
                    value("feed.number").flatMap(ManifestText::count).filter(n -> n >= 1);
            Optional<Instant> madeAt = value("made.at").flatMap(ManifestText::instant);
            Map<RecordKind, Part> parts = parts();
            need("insurer.number", insurer);
            need("insurer.name", name);
            need("feed.number", number);
            need("made.at", madeAt);
            values.keySet().forEach(key -> faults.add(fault("", "unknown key of " + key.length() + " characters")));
            if (!faults.isEmpty()) {
                return Decoded.faulty(faults);
            }
            return Decoded.ok(new Manifest(
                    insurer.orElseThrow(), name.orElseThrow(), number.orElseThrow(), madeAt.orElseThrow(), parts));
        }

        private Map<RecordKind, Part> parts() {
            Map<RecordKind, Part> parts = new EnumMap<>(RecordKind.class);
            for (RecordKind kind : RecordKind.values()) {
                String rowsKey = kind.fileName() + ".rows";
                String digestKey = kind.fileName() + ".sha256";
                if (values.containsKey(rowsKey) || values.containsKey(digestKey)) {
                    Optional<Long> rows = value(rowsKey).flatMap(ManifestText::count);
                    Optional<String> digest = value(digestKey).filter(ManifestText::isDigest);
                    need(rowsKey, rows);
                    need(digestKey, digest);
                    if (rows.isPresent() && digest.isPresent()) {
                        parts.put(kind, new Part(rows.get(), digest.get()));
                    }
                }
            }
            return parts;
        }

        private Optional<String> value(String key) {
            return Optional.ofNullable(values.remove(key));
        }

        private void need(String key, Optional<?> read) {
            if (read.isEmpty()) {
                faults.add(fault(key, "missing or ill-formed"));
            }
        }

        private static Optional<Long> count(String text) {
            return text.matches("[0-9]{1,12}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        }

        private static boolean isDigest(String text) {
            return text.matches("[0-9a-f]{64}");
        }

        private static Optional<Instant> instant(String text) {
            try {
                return Optional.of(Instant.parse(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static Fault fault(String path, String detail) {
            return new Fault(Outcome.FEED_MANIFEST_BROKEN, path, detail);
        }
    }
}
