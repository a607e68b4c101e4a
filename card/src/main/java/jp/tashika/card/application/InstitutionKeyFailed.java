package jp.tashika.card.application;

/** 特定機関の鍵の故障。The institution's own key could not sign: nothing a card or a patient can help. */
public final class InstitutionKeyFailed extends IllegalStateException {

    private static final long serialVersionUID = 1;

    InstitutionKeyFailed(Throwable cause) {
        super("the key of the institution does not sign", cause);
    }
}
