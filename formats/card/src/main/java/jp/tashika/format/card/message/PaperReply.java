package jp.tashika.format.card.message;

/** 証への返事。What became of a paper at the receipt computer. */
public record PaperReply(Result result) {

    /** 更新の結果。As the receipt computer says (OCR-007). */
    public enum Result {
        /** 更新完了。It took over what was read. */
        UPDATED,
        /** 更新エラー。It did not. */
        UPDATE_FAILED,
        /** 応答なし。It said nothing in time; the file stays where it is. */
        UNANSWERED
    }
}
