package jp.tashika.simulation.load;

/** 答合せの結果。How one request ended. */
public enum Verdict {
    /** 正答。 */
    RIGHT("正しい回答"),
    /** 誤答。Another 資格有効性 than the population says. */
    WRONG("誤った回答"),
    /** 取違え。An answer to another question. */
    MIXED_UP("別の要求への回答"),
    /** 読取不能。Not a message. */
    UNREADABLE("読めない回答"),
    /** 混雑。Turned away: too many requests, or the centre is busy. */
    TURNED_AWAY("混雑による拒否（429・503）"),
    /** 拒否。Any other status than 200. */
    REFUSED("その他の拒否"),
    /** 不通。No answer at all. */
    LINE_CUT("通信の失敗"),
    /** 未送信。Not sent, because too many were waiting already. */
    NOT_SENT("送れなかった（応答待ちが上限）");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** 説明。In words for the report. */
    public String text() {
        return text;
    }
}
