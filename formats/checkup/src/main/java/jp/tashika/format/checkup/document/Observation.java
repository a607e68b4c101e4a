package jp.tashika.format.checkup.document;

import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.item.ItemCode;

/**
 * 検査。One item with its result.
 *
 * @param name what the sender calls the item, at most {@value #NAME_MAX} characters
 * @param method 検査方法, up to {@value #METHOD_MAX} letters and digits (OID suffix .1007)
 * @param author the doctor who judged, at most {@value #NAME_MAX} characters
 * @param links what hangs on it; most observations have none
 */
public record Observation(
        ItemCode code,
        Optional<String> name,
        Result result,
        Optional<Interpretation> interpretation,
        Optional<String> method,
        Optional<String> author,
        Optional<ReferenceRange> reference,
        List<Link> links)
        implements Entry {

    public static final int NAME_MAX = 200;
    public static final int METHOD_MAX = 10;

    public Observation {
        links = List.copyOf(links);
        name.ifPresent(text -> Plain.line(text, NAME_MAX));
        author.ifPresent(text -> Plain.line(text, NAME_MAX));
        if (!method.map(Observation::isMethod).orElse(true)) {
            throw new IllegalArgumentException("no code of a method");
        }
    }

    /** An item and its result, and nothing more. */
    public static Observation of(ItemCode code, Result result) {
        return new Observation(
                code,
                Optional.empty(),
                result,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    public static boolean isMethod(String text) {
        return Plain.isLine(text, METHOD_MAX)
                && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'));
    }

    /** Personal: only the item is shown. */
    @Override
    public String toString() {
        return "Observation[" + code + "]";
    }
}
