package jp.tashika.reader.signing;

/** 署名の不備。Why a signature is not believed. */
public enum SignatureFault {
    /** 署名なし。No signature, or none that can be read. */
    NO_SIGNATURE("署名がないか、署名として読めません。"),
    /** 署名不一致。Changed after it was signed. */
    WRONG_SIGNATURE("署名が内容と合いません。署名の後に書き換えられています。"),
    /** 信頼できない署名者。Not of the operator's authority, or not in its time. */
    UNKNOWN_SIGNER("署名者の証明書が、信頼する認証局の有効な証明書ではありません。"),
    /** 署名者の役割。A certificate of that authority, but not an operator's. */
    NOT_AN_OPERATOR("署名者が運用者ではありません。");

    private final String sentence;

    SignatureFault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
