package jp.tashika.format.oqs.message;

import jp.tashika.format.xml.Escapes;

/**
 * 任意のファイル識別子・任意の識別子。A mark the client chose and looks for in the answer, kept as it was spelled.
 *
 * @param spelled the inside of the element byte for byte, references such as {@code &amp;} unresolved
 */
public record ClientMark(String spelled) {

    public ClientMark {
        if (Escapes.resolve(spelled).isEmpty()) {
            throw new IllegalArgumentException("not the inside of an element, length " + spelled.length());
        }
    }

    /** A mark that reads {@code text}. */
    public static ClientMark of(String text) {
        return new ClientMark(Escapes.escape(text));
    }

    /** What it reads. */
    public String text() {
        return Escapes.resolve(spelled).orElseThrow();
    }

    /** May hold a patient's number: only the length is shown. */
    @Override
    public String toString() {
        return "ClientMark[" + spelled.length() + " characters]";
    }
}
