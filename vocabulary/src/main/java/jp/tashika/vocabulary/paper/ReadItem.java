package jp.tashika.vocabulary.paper;

import java.util.regex.Pattern;

/**
 * 読み取った項目。One item as it was read from paper, and how sure that is.
 *
 * @param text 1 to {@value #TEXT_MAX} characters, in the form that {@link PaperItem} names; as read where the check fails
 * @param sureness 0 to 100, as far as the recognition can tell
 */
public record ReadItem(PaperItem item, String text, int sureness, ItemCheck check) {

    /** 最大長。Characters of one item. */
    public static final int TEXT_MAX = 80;

    private static final int SURE = 80;
    private static final Pattern PLAIN = Pattern.compile("[^\\p{C}]{1," + TEXT_MAX + "}");

    public ReadItem {
        if (text.isBlank() || !PLAIN.matcher(text).matches()) {
            throw new IllegalArgumentException("not the text of an item, length " + text.length());
        }
        if (sureness < 0 || sureness > 100) {
            throw new IllegalArgumentException("0 to 100 expected");
        }
    }

    /** 確かか。Whether nobody needs to compare it with the paper. */
    public boolean readsSurely() {
        return check != ItemCheck.FAILS && sureness >= SURE;
    }

    /** Personal: only which item it is. */
    @Override
    public String toString() {
        return "Read[" + item + ", " + sureness + ", " + check + "]";
    }
}
