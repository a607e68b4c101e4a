package jp.tashika.reader.option;

import jp.tashika.reader.signing.SignatureFault;

/** 有効化コードの不備。Why an activation code is refused. */
public enum ActivationFault {
    /** 書式。Not a code, or not all of it. */
    FORMAT("有効化コードではないか、一部が欠けています。最初から最後まで貼り付けてください。"),
    /** 署名なし。 */
    NO_SIGNATURE(SignatureFault.NO_SIGNATURE.sentence()),
    /** 署名不一致。 */
    WRONG_SIGNATURE(SignatureFault.WRONG_SIGNATURE.sentence()),
    /** 信頼できない署名者。 */
    UNKNOWN_SIGNER(SignatureFault.UNKNOWN_SIGNER.sentence()),
    /** 署名者の役割。 */
    NOT_AN_OPERATOR(SignatureFault.NOT_AN_OPERATOR.sentence()),
    /** 別の読取機。Made out to another reader. */
    OTHER_DEVICE("別の読取機のためのコードです。この読取機の機器IDで申し込んでください。"),
    /** 期限切れ。Its last day is over. */
    OVER("使える期限が過ぎています。新しいコードを申し込んでください。"),
    /** 認証局なし。Nothing is set by which a code could be known. */
    NO_AUTHORITY("設定項目 option.root がないため、コードを確かめられません。システムの担当者へ連絡してください。");

    private final String sentence;

    ActivationFault(String sentence) {
        this.sentence = sentence;
    }

    static ActivationFault from(SignatureFault fault) {
        return switch (fault) {
            case NO_SIGNATURE -> NO_SIGNATURE;
            case WRONG_SIGNATURE -> WRONG_SIGNATURE;
            case UNKNOWN_SIGNER -> UNKNOWN_SIGNER;
            case NOT_AN_OPERATOR -> NOT_AN_OPERATOR;
        };
    }

    public String sentence() {
        return sentence;
    }
}
