package jp.tashika.core.audit;

/**
 * 行為者。Who did it: a facility, an insurer or an operator.
 *
 * @param code 医療機関コード, 保険者番号, or the operator's name in the certificate
 */
public record Actor(Kind kind, String code) {

    /** 行為者の種別。In which role. */
    public enum Kind {
        /** 医療機関・薬局。 */
        FACILITY,
        /** 保険者。 */
        INSURER,
        /** 運用者。 */
        OPERATOR
    }
}
