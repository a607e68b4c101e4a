package jp.tashika.sheet.checkup;

/** 判定値との比較。Where a value lies beside the limits of the national programme. */
public record Level(Step step, Side side) {

    /** 比べない値。 */
    public static final Level NONE = new Level(Step.NOT_COMPARED, Side.NEITHER);

    /** 基準内。 */
    public static final Level WITHIN = new Level(Step.WITHIN, Side.NEITHER);

    /** 段階。 */
    public enum Step {
        /** 比較なし。No number, or nothing to compare it with. */
        NOT_COMPARED,
        /** 基準内。 */
        WITHIN,
        /** 保健指導判定値。 */
        GUIDANCE,
        /** 受診勧奨判定値。 */
        REFERRAL
    }

    /** 向き。 */
    public enum Side {
        /** 高い。 */
        HIGH,
        /** 低い。 */
        LOW,
        /** どちらでもない。 */
        NEITHER
    }

    public boolean isOut() {
        return step == Step.GUIDANCE || step == Step.REFERRAL;
    }

    /** 印。Seen without colour: the direction, twice for the further limit. */
    public String sign() {
        String one = switch (side) {
            case HIGH -> "▲";
            case LOW -> "▼";
            case NEITHER -> "";
        };
        return step == Step.REFERRAL ? one + one : one;
    }

    /** What the sign says to those who do not see it. */
    public String words() {
        String way = side == Side.LOW ? "低い" : "高い";
        return switch (step) {
            case NOT_COMPARED, WITHIN -> "";
            case GUIDANCE -> way + "（保健指導判定値）";
            case REFERRAL -> way + "（受診勧奨判定値）";
        };
    }

    /** The name of the style that shows it. */
    public String style() {
        return switch (step) {
            case NOT_COMPARED, WITHIN -> "value";
            case GUIDANCE -> "value value--guidance";
            case REFERRAL -> "value value--referral";
        };
    }
}
