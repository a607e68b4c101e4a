package jp.tashika.reader.print;

/** 印字の言語。What a line is read as; each is a file of its own beside the engine. */
public enum PrintLanguage {
    /** 日本語。 */
    JAPANESE("jpn"),
    /** 英数字。 */
    LATIN("eng");

    private final String code;

    PrintLanguage(String code) {
        this.code = code;
    }

    /** As Tesseract calls it. */
    String code() {
        return code;
    }
}
