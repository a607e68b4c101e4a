package jp.tashika.format.oqs.wire;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * 読み取った項目。The leaf elements of one group, taken in any order, then asked for by name and form.
 *
 * <p>An empty element is an absent one. A required item that is missing or ill-formed is noted as a fault, and a stand-in
 * is returned: whoever builds a value from stand-ins must not let it out while there are faults. Items must be asked for
 * before the cursor leaves the group, because faults take their path from it.
 */
final class Leaves {

    private final Layout layout;
    private final XmlCursor in;
    private final Faults faults;
    private final @Nullable String[] texts;

    Leaves(Layout layout, XmlCursor in, Faults faults) {
        this.layout = layout;
        this.in = in;
        this.faults = faults;
        this.texts = new @Nullable String[layout.size()];
    }

    /** Reads a group that holds nothing but leaves; elements it does not know are passed over. */
    static Leaves read(Layout layout, XmlCursor in, Faults faults) {
        Leaves leaves = new Leaves(layout, in, faults);
        while (in.nextChild()) {
            if (!leaves.take()) {
                in.skip();
            }
        }
        return leaves;
    }

    /** Takes the element the cursor stepped to, if it is a leaf of this group. */
    boolean take() {
        int place = layout.place(in.name());
        if (place < 0) {
            return false;
        }
        boolean isMark = in.name().startsWith("Arbitrary");
        String text = isMark ? in.rawLeaf(faults) : trim(in.leaf(faults));
        if (texts[place] == null) {
            texts[place] = text.isEmpty() ? null : text;
        } else {
            faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
        }
        return true;
    }

    /** Line breaks around a text are layout; blanks may be content. */
    private static String trim(String text) {
        return !text.isEmpty() && (text.charAt(0) < ' ' || text.charAt(text.length() - 1) < ' ') ? text.strip() : text;
    }

    /** Whether no leaf of the group says anything: the group is then an absent one. */
    boolean isEmpty() {
        for (String text : texts) {
            if (text != null) {
                return false;
            }
        }
        return true;
    }

    /** The text as it stands, whatever it is. */
    Optional<String> verbatim(String name) {
        String text = texts[layout.place(name)];
        return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    Optional<String> text(String name, int max) {
        Optional<String> text = verbatim(name);
        if (text.isPresent() && text.get().length() > max) {
            faults.add(
                    Outcome.ELEMENT_TOO_LONG, in.path() + "/" + name, text.get().length() + " > " + max);
        }
        return text;
    }

    String requiredText(String name, int max) {
        return required(name, text(name, max), "");
    }

    Optional<ClientMark> mark(String name, int max) {
        String spelled = texts[layout.place(name)];
        if (spelled == null) {
            return Optional.empty();
        }
        ClientMark mark = new ClientMark(spelled);
        if (spelled.length() > max && mark.text().length() > max) {
            faults.add(Outcome.ELEMENT_TOO_LONG, in.path() + "/" + name, "> " + max);
        }
        return Optional.of(mark);
    }

    /** A value of a closed form: a code, a number, a date. */
    <T> Optional<T> value(String name, Function<String, Optional<T>> parse) {
        Optional<String> text = verbatim(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parse.apply(text.get().strip());
        if (value.isEmpty()) {
            faults.add(Outcome.ELEMENT_ILL_FORMED, in.path() + "/" + name, "");
        }
        return value;
    }

    <T> T required(String name, Function<String, Optional<T>> parse, T standIn) {
        Optional<T> value = value(name, parse);
        if (value.isEmpty() && verbatim(name).isEmpty()) {
            faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + name, "");
        }
        return value.orElse(standIn);
    }

    private <T> T required(String name, Optional<T> value, T standIn) {
        if (value.isEmpty()) {
            faults.add(Outcome.ELEMENT_MISSING, in.path() + "/" + name, "");
        }
        return value.orElse(standIn);
    }

    Optional<LocalDate> date(String name) {
        return value(name, Digits::date);
    }

    LocalDate requiredDate(String name) {
        return required(name, Digits::date, LocalDate.EPOCH);
    }

    Optional<LocalDateTime> time(String name) {
        return value(name, Digits::time);
    }

    LocalDateTime requiredTime(String name) {
        return required(name, Digits::time, LocalDateTime.MIN);
    }

    Optional<Integer> count(String name) {
        return value(name, Digits::count);
    }
}
