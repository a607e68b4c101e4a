package jp.tashika.reader.accuracy;

/** 署名付き精度設定ファイル。The text, and beside it a detached signature (CMS) with the signer's certificate. */
public final class SignedAccuracyFile {

    /** The name the text is kept under. */
    public static final String TEXT_NAME = "accuracy.properties";

    /** The name the signature is kept under. */
    public static final String SIGNATURE_NAME = "accuracy.properties.p7s";

    private final byte[] text;
    private final byte[] signature;

    private SignedAccuracyFile(byte[] text, byte[] signature) {
        this.text = text.clone();
        this.signature = signature.clone();
    }

    public static SignedAccuracyFile of(byte[] text, byte[] signature) {
        return new SignedAccuracyFile(text, signature);
    }

    public byte[] text() {
        return text.clone();
    }

    public byte[] signature() {
        return signature.clone();
    }
}
