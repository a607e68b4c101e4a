package jp.tashika.sheet.checkup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tashika.format.oqs.code.Sex;

/**
 * 判定値。The limits of one item in the national programme; a result on the wire carries none of its own.
 *
 * @param start of the item codes it is for
 * @param sex it is for; empty for both
 * @param isHigh whether values from the limits up are marked, else those below them
 * @param guidance 保健指導判定値
 * @param referral 受診勧奨判定値; absent where the programme has none
 */
record ReferenceRange(
        String start, Optional<Sex> sex, boolean isHigh, BigDecimal guidance, Optional<BigDecimal> referral) {

    private static final List<ReferenceRange> ALL = read();
    private static final int COLUMNS = 5;

    /** The range for an item of a person; where the sex decides and is not told, there is none. */
    static Optional<ReferenceRange> find(String code, Optional<Sex> sex) {
        return ALL.stream()
                .filter(range -> code.startsWith(range.start))
                .filter(range -> range.sex.isEmpty() || range.sex.equals(sex))
                .findFirst();
    }

    static List<ReferenceRange> all() {
        return ALL;
    }

    Level compare(BigDecimal value) {
        Level.Side side = isHigh ? Level.Side.HIGH : Level.Side.LOW;
        if (referral.filter(limit -> isBeyond(value, limit)).isPresent()) {
            return new Level(Level.Step.REFERRAL, side);
        }
        return isBeyond(value, guidance) ? new Level(Level.Step.GUIDANCE, side) : Level.WITHIN;
    }

    private boolean isBeyond(BigDecimal value, BigDecimal limit) {
        return isHigh ? value.compareTo(limit) >= 0 : value.compareTo(limit) < 0;
    }

    /** 基準の書き方。Where values are within, such as 「130未満」. */
    String within() {
        return guidance.toPlainString() + (isHigh ? "未満" : "以上");
    }

    private static List<ReferenceRange> read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReferenceRange.class.getResourceAsStream("ranges.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReferenceRange of(String[] columns) {
        if (columns.length != COLUMNS) {
            throw new IllegalStateException("ranges.tsv: " + columns.length + " columns");
        }
        Optional<Sex> sex = switch (columns[1]) {
            case "男" -> Optional.of(Sex.MALE);
            case "女" -> Optional.of(Sex.FEMALE);
            default -> Optional.empty();
        };
        return new ReferenceRange(
                columns[0],
                sex,
                columns[2].equals("以上"),
                new BigDecimal(columns[3]),
                columns[4].isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(columns[4])));
    }
}
