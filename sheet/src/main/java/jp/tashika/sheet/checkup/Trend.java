package jp.tashika.sheet.checkup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * 推移。The line of an item through the years, in a field of {@value #WIDTH} by {@value #HEIGHT}, time from left to right.
 *
 * @param points where the values lie
 * @param limit at which height the first limit lies, when it is in the field
 * @param words the line in words
 */
public record Trend(List<Point> points, Optional<Double> limit, String words) {

    public static final int WIDTH = 100;

    public static final int HEIGHT = 18;

    private static final double MARGIN = 3.5;
    private static final int POINTS_MIN = 2;

    public Trend {
        points = List.copyOf(points);
    }

    /** 点。One value; further down is lower. */
    public record Point(double x, double y, boolean isOut) {}

    /** The line through {@code values} by day, oldest first; empty for fewer than two. */
    static Optional<Trend> of(SortedMap<LocalDate, BigDecimal> values, Optional<ReferenceRange> range) {
        if (values.size() < POINTS_MIN) {
            return Optional.empty();
        }
        Scale days = Scale.of(day(values.firstKey()), day(values.lastKey()), MARGIN, WIDTH - MARGIN);
        Scale heights = heights(values, range);
        List<Point> points = values.entrySet().stream()
                .map(value -> new Point(
                        days.at(day(value.getKey())),
                        heights.at(value.getValue().doubleValue()),
                        range.map(known -> known.compare(value.getValue()))
                                .filter(Level::isOut)
                                .isPresent()))
                .toList();
        Optional<Double> limit = range.map(known -> heights.at(known.guidance().doubleValue()));
        String words = "古い順に "
                + values.values().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("、"));
        return Optional.of(new Trend(points, limit, words));
    }

    /** The limit is always in the field, so that a line near it is seen to be near it. */
    private static Scale heights(SortedMap<LocalDate, BigDecimal> values, Optional<ReferenceRange> range) {
        double low = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .min()
                .orElse(0);
        double high = values.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        double limit = range.map(known -> known.guidance().doubleValue()).orElse(low);
        return Scale.of(Math.min(low, limit), Math.max(high, limit), HEIGHT - MARGIN, MARGIN);
    }

    private static double day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    private record Scale(double from, double until, double start, double end) {

        static Scale of(double from, double until, double start, double end) {
            return new Scale(from, until, start, end);
        }

        double at(double value) {
            return from == until ? (start + end) / 2 : start + (value - from) / (until - from) * (end - start);
        }
    }

    /** 折れ線。The points as SVG writes them. */
    public String line() {
        return points.stream()
                .map(point -> figure(point.x()) + "," + figure(point.y()))
                .collect(Collectors.joining(" "));
    }

    /** A length as SVG writes it. */
    public static String figure(double length) {
        return String.format(Locale.ROOT, "%.1f", length);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Trend[***]";
    }
}
