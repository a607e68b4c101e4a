package jp.tashika.core.registration;

/**
 * 変更の種類。What a feed would change; a person counts once for each kind.
 *
 * <p>The label is the Japanese of the difference report.
 */
public enum Change {
    /** 資格の新規登録。 */
    ACQUIRED("資格取得"),
    /** 資格の喪失。 */
    LOST("資格喪失"),
    /** 喪失の取消。A coverage known as lost is in force again. */
    REVIVED("資格喪失の取消"),
    /** 資格の取消。 */
    VOIDED("資格取消"),
    /** 負担割合の変更。 */
    RATIO("負担割合の変更"),
    /** 過去の日の負担割合の変更。Visits since then were charged by another ratio. */
    RATIO_IN_PAST("過去の日の負担割合の変更"),
    /** 負担割合の矛盾。The ratio and the income class or ceiling category exclude each other. */
    RATIO_CONTRADICTED("負担割合と所得区分・適用区分の矛盾"),
    /** 負担割合の重複。Two ratios of one person in force on the same day: the superseded row was not voided. */
    RATIO_OVERLAP("負担割合の重複（旧い証が未取消）"),
    /** 資格の重複。Two coverages of one person at this insurer in force on the same day. */
    COVERAGE_OVERLAP("資格の重複（旧い資格が未喪失）"),
    /** 限度額の適用区分の変更。 */
    CATEGORY("適用区分の変更"),
    /** 適用区分の重複。Two categories of one person in force on the same day. */
    CATEGORY_OVERLAP("適用区分の重複（旧い証が未取消）"),
    /** 氏名の変更。 */
    NAME("氏名の変更"),
    /** 生年月日の変更。 */
    BIRTHDATE("生年月日の変更"),
    /** 性別の変更。 */
    SEX("性別の変更"),
    /** 記号・番号・枝番の変更。 */
    NUMBER("記号・番号・枝番の変更"),
    /** 取得日の変更。 */
    ACQUISITION_DAY("資格取得日の変更"),
    /** 空になった項目。A field that had a value has none. */
    BLANKED("値が空になった項目あり"),
    /** そのほかの変更。Address, card, relation and so on. */
    OTHER("その他の項目の変更"),
    /** 閲覧停止。 */
    WITHHELD("閲覧停止"),
    /** 証の交付。 */
    CERTIFICATE_ISSUED("証の交付"),
    /** 証の取消。 */
    CERTIFICATE_WITHDRAWN("証の取消"),
    /** 電子証明書の紐付け。 */
    CARD_LINKED("電子証明書の紐付け");

    private final String label;

    Change(String label) {
        this.label = label;
    }

    /** 表示名。 */
    public String label() {
        return label;
    }
}
