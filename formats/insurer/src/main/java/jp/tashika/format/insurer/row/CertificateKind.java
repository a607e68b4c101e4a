package jp.tashika.format.insurer.row;

/** 証の種類。Which certificate a row is about. */
public enum CertificateKind implements Coded {
    /** 高齢受給者証。 */
    ELDERLY_SHARE("1"),
    /** 限度額適用認定証等。 */
    COST_CEILING("2"),
    /** 特定疾病療養受療証。 */
    DESIGNATED_DISEASE("3"),
    /** 旧被保険者証。A card of the coverage that another has replaced. */
    FORMER_CARD("4");

    private final String code;

    CertificateKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
