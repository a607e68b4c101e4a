package jp.tashika.reader.print;

/** 印字の並び。How print is spread over a picture. */
public enum PrintLayout {
    /** 紙面。A whole page, its blocks looked for. */
    PAGE(3),
    /** 一段。One block of lines. */
    BLOCK(6),
    /** 一行。The whole picture is one: on plain white, too, something is then found. */
    LINE(7),
    /** まばら。Pieces anywhere, in no order. */
    SPARSE(11);

    private final int mode;

    PrintLayout(int mode) {
        this.mode = mode;
    }

    /** Tesseract's number of it. */
    int mode() {
        return mode;
    }
}
