package jp.tashika.format.checkup.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import jp.tashika.format.checkup.document.Plain;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 文書の読み進め。A cursor and the faults found on its way: what all parts of a document are read with.
 *
 * <p>Each reading method stands on an element stepped to and leaves it read to its end. What is missing or ill-formed is
 * a fault and comes back empty, so that reading goes on and finds the next.
 */
final class Walk {

    private static final String NULL_FLAVOR = "nullFlavor";
    private static final String VALUE = "value";

    private final XmlCursor in;
    private final Faults faults;

    Walk(XmlCursor in, Faults faults) {
        this.in = in;
        this.faults = faults;
    }

    XmlCursor in() {
        return in;
    }

    Faults faults() {
        return faults;
    }

    /** Hands every child of the element stepped to by its name to {@code child}, which reads it to its end. */
    void children(Consumer<String> child) {
        while (in.nextChild()) {
            child.accept(in.name());
        }
    }

    /** As {@link #children}; of the names in {@code single} only the first is handed on, a second is a fault. */
    void children(Set<String> single, Set<String> seen, Consumer<String> child) {
        children(name -> {
            if (single.contains(name) && !seen.add(name)) {
                fault(Outcome.CHECKUP_VALUE_REPEATED, "");
                in.skip();
            } else {
                child.accept(name);
            }
        });
    }

    /** Steps down the elements {@code names}, of each of which there may be one, and reads the last by {@code last}. */
    void descend(Runnable last, String... names) {
        descend(last, 0, names);
    }

    private void descend(Runnable last, int depth, String... names) {
        Set<String> next = Set.of(names[depth]);
        children(next, new HashSet<>(), name -> {
            if (!next.contains(name)) {
                in.skip();
            } else if (depth == names.length - 1) {
                last.run();
            } else {
                descend(last, depth + 1, names);
            }
        });
    }

    void fault(Outcome outcome, String detail) {
        faultAt(in.line(), outcome, detail);
    }

    void faultAt(int line, Outcome outcome, String detail) {
        faults.add(outcome, in.path(), "line " + line + (detail.isEmpty() ? "" : ": " + detail));
    }

    /** A fault about a child that the element just read does not have. */
    void missing(String what) {
        faults.add(Outcome.CHECKUP_VALUE_MISSING, in.path(), what);
    }

    /** 値なし。Whether the element says with a null flavour that it says nothing. */
    boolean isNull() {
        return in.attribute(NULL_FLAVOR).isPresent();
    }

    /** An attribute that must be there; the element is not read by this. */
    Optional<String> required(String name) {
        Optional<String> value = in.attribute(name).filter(text -> !text.isEmpty());
        if (value.isEmpty()) {
            fault(Outcome.CHECKUP_VALUE_MISSING, "attribute " + name);
        }
        return value;
    }

    /** A required attribute in the form that {@code parse} knows. */
    <T> Optional<T> required(String name, String form, Function<String, Optional<T>> parse) {
        Optional<String> text = required(name);
        Optional<T> value = text.flatMap(parse);
        if (text.isPresent() && value.isEmpty()) {
            fault(Outcome.CHECKUP_VALUE_ILL_FORMED, name + ": " + form + " expected");
        }
        return value;
    }

    /** An attribute that may be there, checked like a text of the document. */
    Optional<String> optional(String name, int max, BiPredicate<String, Integer> form) {
        Optional<String> text = in.attribute(name).map(String::strip).filter(value -> !value.isEmpty());
        return text.filter(value -> checked(value, max, form));
    }

    /** An element whose attribute {@code value} is a day. */
    Optional<LocalDate> day() {
        Optional<LocalDate> day = required(VALUE, "YYYYMMDD", Walk::parseDay);
        in.skip();
        return day;
    }

    /** An element whose attribute {@code value} may be a day, or that says by a null flavour that there is none. */
    Optional<LocalDate> optionalDay() {
        if (isNull() || in.attribute(VALUE).isEmpty()) {
            in.skip();
            return Optional.empty();
        }
        return day();
    }

    /** An element whose attribute {@code code} is of a table. */
    <T> Optional<T> code(String form, Function<String, Optional<T>> parse) {
        Optional<T> code = required("code", form, parse);
        in.skip();
        return code;
    }

    /** The text of an element, blanks around it taken off; empty when there is none. */
    Optional<String> text(int max, BiPredicate<String, Integer> form) {
        int line = in.line();
        Optional<String> text = Optional.of(in.leaf(faults).strip()).filter(value -> !value.isEmpty());
        if (text.filter(value -> value.length() > max).isPresent()) {
            faultAt(line, Outcome.CHECKUP_VALUE_TOO_LONG, "more than " + max + " characters");
            return Optional.empty();
        }
        if (text.filter(value -> !form.test(value, max)).isPresent()) {
            faultAt(line, Outcome.CHECKUP_VALUE_ILL_FORMED, "control character");
            return Optional.empty();
        }
        return text;
    }

    private boolean checked(String value, int max, BiPredicate<String, Integer> form) {
        if (value.length() > max) {
            fault(Outcome.CHECKUP_VALUE_TOO_LONG, "more than " + max + " characters");
            return false;
        }
        if (!form.test(value, max)) {
            fault(Outcome.CHECKUP_VALUE_ILL_FORMED, "control character");
            return false;
        }
        return true;
    }

    static Optional<LocalDate> parseDay(String text) {
        if (!Plain.isDigits(text, 8)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(text.substring(0, 4)),
                    Integer.parseInt(text.substring(4, 6)),
                    Integer.parseInt(text.substring(6))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
