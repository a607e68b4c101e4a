package jp.tashika.pages.component;

import java.util.Optional;

/**
 * 入力欄。One text field with label, hint and what was wrong with the last input.
 *
 * @param name of the parameter; also the id in the page
 * @param value what was typed; personal
 * @param kind how it is typed
 * @param length about how many characters it holds, for its width
 */
public record Field(
        String name,
        String label,
        String value,
        String hint,
        Optional<String> error,
        Kind kind,
        int length,
        boolean isRequired) {

    /** 入力の種類。 */
    public enum Kind {
        /** 数字。 */
        DIGITS("numeric"),
        /** 文字。 */
        TEXT("text");

        private final String inputMode;

        Kind(String inputMode) {
            this.inputMode = inputMode;
        }

        /** The value of the HTML attribute inputmode. */
        public String inputMode() {
            return inputMode;
        }
    }

    /** An empty, optional field. */
    public static Field of(String name, String label, Kind kind, int length) {
        return new Field(name, label, "", "", Optional.empty(), kind, length, false);
    }

    public Field required() {
        return new Field(name, label, value, hint, error, kind, length, true);
    }

    public Field withHint(String text) {
        return new Field(name, label, value, text, error, kind, length, isRequired);
    }

    public Field withValue(String text) {
        return new Field(name, label, text, hint, error, kind, length, isRequired);
    }

    public Field withError(String text) {
        return new Field(name, label, value, hint, Optional.of(text), kind, length, isRequired);
    }

    /** The ids of hint and error, for screen readers; empty when there are none. */
    public Optional<String> describedBy() {
        String ids = (hint.isEmpty() ? "" : name + "-hint ") + (error.isPresent() ? name + "-error" : "");
        return ids.isBlank() ? Optional.empty() : Optional.of(ids.strip());
    }

    @Override
    public String toString() {
        return "Field[" + name + ", " + value.length() + " characters]";
    }
}
