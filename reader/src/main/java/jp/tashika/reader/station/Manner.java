package jp.tashika.reader.station;

/**
 * 案内のしかた。How the screen speaks to the patient who stands before it; as it was again for the next.
 *
 * @param isSpoken whether each screen is read aloud, and tones are given
 */
public record Manner(Language language, boolean isHighContrast, boolean isSpoken) {

    /** 案内の言語。 */
    public enum Language {
        /** 日本語。 */
        JA,
        /** 英語。 */
        EN
    }

    static final Manner USUAL = new Manner(Language.JA, false, true);

    /** The other language. */
    public Manner inOtherLanguage() {
        return new Manner(language == Language.JA ? Language.EN : Language.JA, isHighContrast, isSpoken);
    }

    /** The other contrast. */
    public Manner inOtherContrast() {
        return new Manner(language, !isHighContrast, isSpoken);
    }

    /** With speech, or without. */
    public Manner inOtherVoice() {
        return new Manner(language, isHighContrast, !isSpoken);
    }
}
