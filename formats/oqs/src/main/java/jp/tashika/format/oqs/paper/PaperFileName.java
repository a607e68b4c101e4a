package jp.tashika.format.oqs.paper;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 紙の証のファイル名。Beside the face files: {@code TSKsippc01res_yyyyMMddHHmmss_32 hexadecimal digits.xml}; the answer has
 * {@code ans} for {@code res} and lies among the requests.
 *
 * @param at when, to the second
 * @param sheet one for each paper
 */
public record PaperFileName(Leg leg, LocalDateTime at, UUID sheet) {

    private static final Pattern NAME =
            Pattern.compile("TSKsippc01(res|ans)_([0-9]{14})_([0-9a-f]{32})\\.[xX][mM][lL]");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss").withResolverStyle(ResolverStyle.STRICT);

    /** 向き。Who wrote the file. */
    public enum Leg {
        /** 端末から。What was read. */
        RESULT("res"),
        /** レセコンから。What became of it. */
        ANSWER("ans");

        private final String wire;

        Leg(String wire) {
            this.wire = wire;
        }
    }

    public PaperFileName {
        at = at.withNano(0);
    }

    /** The name under which the receipt computer answers. */
    public PaperFileName toAnswer() {
        return new PaperFileName(Leg.ANSWER, at, sheet);
    }

    public String text() {
        return "TSKsippc01" + leg.wire + "_" + SECONDS.format(at) + "_"
                + sheet.toString().replace("-", "") + ".xml";
    }

    /** Reads a name without folder; empty when it is none of these. */
    public static Optional<PaperFileName> parse(String name) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PaperFileName(
                    parts.group(1).equals("res") ? Leg.RESULT : Leg.ANSWER,
                    LocalDateTime.parse(parts.group(2), SECONDS),
                    sheet(parts.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static UUID sheet(String digits) {
        return new UUID(
                Long.parseUnsignedLong(digits.substring(0, 16), 16), Long.parseUnsignedLong(digits.substring(16), 16));
    }
}
