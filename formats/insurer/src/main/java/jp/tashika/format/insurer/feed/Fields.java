package jp.tashika.format.insurer.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import jp.tashika.format.insurer.row.Coded;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 項目。The fields of one row by column; each read adds a fault when the text is not what the column wants.
 *
 * <p>A read that fails gives empty; {@link #decoded} makes the row only when no read failed, so what it makes may take
 * every needed value for granted.
 */
final class Fields {

    private static final int DATE_LENGTH = 10;

    private final RecordKind kind;
    private final Map<Column, String> texts;
    private final List<Fault> faults = new ArrayList<>(0);

    /** @param texts empty where the row has no value; every column of the kind is there */
    Fields(RecordKind kind, Map<Column, String> texts) {
        this.kind = kind;
        this.texts = texts;
    }

    Optional<String> text(Column column) {
        return read(column, Optional::of);
    }

    Optional<LocalDate> date(Column column) {
        return read(column, Fields::parseDate);
    }

    <E extends Enum<E> & Coded> Optional<E> code(Column column, Class<E> type) {
        return read(column, text -> Coded.parse(type, text));
    }

    Optional<String> matching(Column column, Predicate<String> isRight) {
        return read(column, text -> isRight.test(text) ? Optional.of(text) : Optional.empty());
    }

    boolean flag(Column column) {
        return read(column, Fields::parseFlag).orElse(false);
    }

    <T> Optional<T> read(Column column, Function<String, Optional<T>> parse) {
        String text = textOf(column);
        if (text.isEmpty()) {
            if (kind.needs(column)) {
                add(Outcome.ROW_VALUE_MISSING, column, "");
            }
            return Optional.empty();
        }
        if (text.length() > column.charactersMax()) {
            add(Outcome.ROW_VALUE_TOO_LONG, column, text.length() + " > " + column.charactersMax());
            return Optional.empty();
        }
        if (hasControlCharacter(text)) {
            add(Outcome.ROW_VALUE_ILL_FORMED, column, "control character");
            return Optional.empty();
        }
        Optional<T> value = parse.apply(text);
        if (value.isEmpty()) {
            add(Outcome.ROW_VALUE_ILL_FORMED, column, column.form().label());
        }
        return value;
    }

    boolean isEmpty(Column column) {
        return textOf(column).isEmpty();
    }

    /** A value is needed here because of what stands in other columns. */
    void need(Column column) {
        if (isEmpty(column)) {
            add(Outcome.ROW_VALUE_MISSING, column, "");
        }
    }

    /** No value may stand here because of what stands in other columns. */
    void refuse(Collection<Column> columns) {
        for (Column column : columns) {
            if (!isEmpty(column)) {
                add(Outcome.ROW_VALUE_SURPLUS, column, "");
            }
        }
    }

    private String textOf(Column column) {
        return texts.getOrDefault(column, "");
    }

    private void add(Outcome outcome, Column column, String detail) {
        faults.add(new Fault(outcome, column.wireName(), detail));
    }

    boolean isRight() {
        return faults.isEmpty();
    }

    <T> Decoded<T> decoded(Supplier<? extends T> row) {
        return faults.isEmpty() ? Decoded.ok(row.get()) : Decoded.faulty(faults);
    }

    private static Optional<LocalDate> parseDate(String text) {
        if (text.length() != DATE_LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return Optional.empty();
        }
        int year = digits(text, 0, 4);
        int month = digits(text, 5, 7);
        int day = digits(text, 8, 10);
        if (year < 1 || month < 1 || day < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static Optional<Boolean> parseFlag(String text) {
        return switch (text) {
            case "0" -> Optional.of(false);
            case "1" -> Optional.of(true);
            default -> Optional.empty();
        };
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
