package jp.tashika.format.checkup.item;

/**
 * 項目区分。The heading an item stands under, such as 身体計測, 血糖検査 or 質問票.
 *
 * @param extra whether it is one of the optional additions (section 01990)
 */
public record Category(String number, String name, boolean extra) {

    /** 質問票。The questionnaire of 特定健診. */
    public static final String QUESTIONNAIRE = "500";

    /** 後期高齢者の質問票。The questionnaire of 後期高齢者健診. */
    public static final String LATE_ELDERLY_QUESTIONNAIRE = "900";

    /** 質問票。Whether what stands here was answered by the person, not measured. */
    public boolean isQuestionnaire() {
        return !extra && (number.equals(QUESTIONNAIRE) || number.equals(LATE_ELDERLY_QUESTIONNAIRE));
    }
}
