package jp.tashika.reader.accuracy;

import jp.tashika.reader.signing.SignatureFault;

/** 精度設定の不備。Why a file of settings is refused. */
public enum AccuracyFault {
    /** 大きすぎる。More than such a file can have. */
    TOO_LARGE("ファイルが大きすぎます。"),
    /** 署名なし。No signature, or none that can be read. */
    NO_SIGNATURE(SignatureFault.NO_SIGNATURE.sentence()),
    /** 署名不一致。Changed after it was signed. */
    WRONG_SIGNATURE(SignatureFault.WRONG_SIGNATURE.sentence()),
    /** 信頼できない署名者。Not of the operator's authority, or not in its time. */
    UNKNOWN_SIGNER(SignatureFault.UNKNOWN_SIGNER.sentence()),
    /** 署名者の役割。A certificate of that authority, but not an operator's. */
    NOT_AN_OPERATOR(SignatureFault.NOT_AN_OPERATOR.sentence()),
    /** 書式。Not a file of settings. */
    FORMAT("設定ファイルの書式ではありません。"),
    /** 項目の過不足。An item is missing, unknown, or there twice. */
    ITEM("項目が足りないか、余分です。"),
    /** 値。An item's value is no number, or out of range. */
    VALUE("値が正しくないか、範囲の外です。"),
    /** 別のエンジン。Made for another engine. */
    OTHER_ENGINE("別の照合エンジンのための設定です。"),
    /** 期日前。Not yet in force. */
    NOT_YET("使い始める日がまだ来ていません。");

    private final String sentence;

    AccuracyFault(String sentence) {
        this.sentence = sentence;
    }

    static AccuracyFault from(SignatureFault fault) {
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
