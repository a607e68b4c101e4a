package jp.tashika.reader.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * 操作の記録。One line of tab-separated words for each start, stop, authentication, change of settings or failure; a file a day
 * (HWR-029, HWR-030).
 *
 * <p>Words are of a small set by construction: there is no way to write a text of a patient here.
 */
public final class OperationLog {

    private static final Pattern NAME = Pattern.compile("(operation|error)-(\\d{4}-\\d{2}-\\d{2})\\.log");
    private static final Pattern WORD = Pattern.compile("[0-9A-Za-z_.:-]{1,80}");

    private final Path folder;
    private final int daysKept;
    private final Clock clock;

    /** @param daysKept 90 where nothing else is wanted (HWR-028) */
    public OperationLog(Path folder, int daysKept, Clock clock) {
        this.folder = folder;
        this.daysKept = daysKept;
        this.clock = clock;
    }

    /** 操作。What was done, at which kiosk, how, and how it ended. */
    public enum Operation {
        /** 起動。 */
        START,
        /** 終了。 */
        STOP,
        /** 認証。 */
        AUTHENTICATION,
        /** 設定の変更。 */
        SETTINGS_CHANGED,
        /** 更新。Another version of the program. */
        UPDATED
    }

    /** 一行。 */
    public record Line(OffsetDateTime at, Operation operation, String kiosk, String method, String result) {}

    /** 記録する。 */
    public void write(Operation operation, String kiosk, String method, String result) {
        append("operation", operation + "\t" + word(kiosk) + "\t" + word(method) + "\t" + word(result));
    }

    /** エラーを記録する。 */
    public void writeError(String kiosk, String code) {
        append("error", word(kiosk) + "\t" + word(code));
    }

    /** What is no word of ours is not written: it might be somebody's name. */
    private static String word(String text) {
        return WORD.matcher(text).matches() ? text : "-";
    }

    private synchronized void append(String kind, String words) {
        OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        Path file = folder.resolve(kind + "-" + now.toLocalDate() + ".log");
        try {
            Files.writeString(
                    file,
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(now) + "\t" + words + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 保管期限。Removes the days that are over. */
    public void removeOld() throws IOException {
        LocalDate first = LocalDate.now(clock).minusDays(daysKept);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.log")) {
            for (Path file : files) {
                if (day(file).filter(day -> day.isBefore(first)).isPresent()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static Optional<LocalDate> day(Path file) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        try {
            return name.matches() ? Optional.of(LocalDate.parse(name.group(2))) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty(); // no file of ours
        }
    }

    /** 期間の記録。The operations of the last days, today among them; damaged lines are passed over. */
    public List<Line> last(int days) throws IOException {
        List<Line> lines = new ArrayList<>();
        LocalDate today = LocalDate.now(clock);
        for (int back = days - 1; back >= 0; back--) {
            Path file = folder.resolve("operation-" + today.minusDays(back) + ".log");
            if (Files.exists(file)) {
                try (Stream<String> read = Files.lines(file)) {
                    read.flatMap(text -> parse(text).stream()).forEach(lines::add);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Optional<Line> parse(String text) {
        String[] words = text.split("\t", -1);
        try {
            return words.length == 5
                    ? Optional.of(new Line(
                            OffsetDateTime.parse(words[0]),
                            Operation.valueOf(words[1].toUpperCase(Locale.ROOT)),
                            words[2],
                            words[3],
                            words[4]))
                    : Optional.empty();
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // cut off by a power failure
        }
    }
}
