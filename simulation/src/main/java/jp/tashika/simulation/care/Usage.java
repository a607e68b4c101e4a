package jp.tashika.simulation.care;

/** 用法。How medicine is taken: the code pharmacies claim by, and the words. */
public enum Usage {
    THRICE_AFTER_MEALS("003", "１日３回毎食後"),
    THRICE_BEFORE_MEALS("001", "１日３回毎食前"),
    AFTER_BREAKFAST("006", "１日１回朝食後"),
    AFTER_SUPPER("012", "１日１回夕食後"),
    MORNING_AND_EVENING("018", "１日２回朝夕食後"),
    BEFORE_SLEEP("013", "１日１回就寝前"),
    WHEN_IN_PAIN("900", "疼痛時"),
    WHEN_FEVERISH("900", "発熱時（３８．５度以上）"),
    PATCH("900", "１日１回患部に貼付"),
    EYE_DROPS("900", "１日４回両眼に点眼"),
    NOSE_SPRAY("900", "１日２回両鼻に噴霧"),
    INHALED("900", "１日２回吸入"),
    OINTMENT("900", "１日２回患部に塗布"),
    INJECTED_DAILY("900", "１日１回夕食前に皮下注射"),
    ONCE_A_WEEK("900", "週１回起床時");

    private final String code;
    private final String words;

    Usage(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /** 用法コード。900 where there is no code. */
    public String code() {
        return code;
    }

    public String words() {
        return words;
    }
}
