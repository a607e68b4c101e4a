package jp.tashika.format.oqs.paper;

/** 証の取込結果。What the receipt computer answers to a paper (OCR-007). */
public enum PaperAnswer {
    /** 更新完了。Taken over. */
    UPDATED("1"),
    /** 更新エラー。Not taken over. */
    UPDATE_FAILED("2");

    private final String wire;

    PaperAnswer(String wire) {
        this.wire = wire;
    }

    String wire() {
        return wire;
    }
}
