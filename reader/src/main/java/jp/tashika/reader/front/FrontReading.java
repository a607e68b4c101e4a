package jp.tashika.reader.front;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.time.WarekiEra;

/**
 * 一枚の読取り。What one picture of a card's front says.
 *
 * @param expiry year, month and day, eight digits
 * @param code four digits
 */
public record FrontReading(Optional<PrintedBirth> birth, Optional<String> expiry, Optional<String> code) {

    /** Longer than any line of a card: what is longer is noise. */
    private static final int LINE_MAX = 100;

    private static final Pattern DATE = Pattern.compile(
            "(?<before>.{0,99}?)(?<year>元|[0-9]{1,4})年(?<month>[0-9]{1,2})月(?<day>[0-9]{1,2})日(?<after>.{0,99})");
    private static final Pattern UNTIL = Pattern.compile("ま|有効");
    private static final Pattern CODE = Pattern.compile("[0-9]{4}");
    private static final int WESTERN_LENGTH = 4;
    private static final int ERA_LENGTH_MAX = 2;

    /** 読めなかった一枚。 */
    public static FrontReading nothing() {
        return new FrontReading(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public boolean isNothing() {
        return birth.isEmpty() && expiry.isEmpty() && code.isEmpty();
    }

    /**
     * @param lines around the dates, in any order, with others between them; of two of a kind the first counts
     * @param code where the security code is printed
     */
    public static FrontReading of(List<String> lines, String code) {
        Optional<PrintedBirth> birth = Optional.empty();
        Optional<String> expiry = Optional.empty();
        for (String line : lines) {
            Matcher date = DATE.matcher(folded(line));
            if (date.matches() && UNTIL.matcher(date.group("after")).find()) {
                expiry = expiry.or(() -> expiry(date));
            } else if (date.matches() && date.group("after").startsWith("生")) {
                birth = birth.or(() -> birth(date));
            }
        }
        Optional<String> ends = expiry;
        return new FrontReading(
                birth.map(known -> ends.map(known::mendedBy).orElse(known)),
                expiry,
                Optional.of(folded(code)).filter(digits -> CODE.matcher(digits).matches()));
    }

    /** Both looks at the same picture: where they differ neither counts. */
    FrontReading agreeing(FrontReading other) {
        return new FrontReading(
                birth.filter(known -> other.birth
                        .filter(second -> second.digits().equals(known.digits()))
                        .isPresent()),
                expiry.filter(known -> other.expiry.filter(known::equals).isPresent()),
                code.filter(known -> other.code.filter(known::equals).isPresent()));
    }

    private static String folded(String line) {
        String bounded = line.length() > LINE_MAX ? line.substring(0, LINE_MAX) : line;
        return Normalizer.normalize(bounded, Normalizer.Form.NFKC).replaceAll("\\s", "");
    }

    private static Optional<String> expiry(Matcher date) {
        return date.group("year").length() == WESTERN_LENGTH
                ? Optional.of(date.group("year") + monthAndDay(date))
                : Optional.empty();
    }

    private static Optional<PrintedBirth> birth(Matcher date) {
        String year = date.group("year");
        if (year.length() == WESTERN_LENGTH) {
            return Optional.of(new PrintedBirth(Optional.empty(), year + monthAndDay(date)));
        }
        // spec| HWR-022, HWR-023: the first year of an era is 01
        return year.length() > ERA_LENGTH_MAX
                ? Optional.empty()
                : Optional.of(new PrintedBirth(
                        era(date.group("before")), (year.equals("元") ? "01" : two(year)) + monthAndDay(date)));
    }

    private static Optional<WarekiEra> era(String before) {
        String era = before.substring(Math.max(0, before.length() - 2));
        return era.length() == 2 ? WarekiEra.parse(era) : Optional.empty();
    }

    private static String monthAndDay(Matcher date) {
        return two(date.group("month")) + two(date.group("day"));
    }

    private static String two(String number) {
        return String.format(Locale.ROOT, "%02d", Integer.parseInt(number));
    }

    /** Personal: not shown. */
    @Override
    public String toString() {
        return "FrontReading[masked]";
    }
}
