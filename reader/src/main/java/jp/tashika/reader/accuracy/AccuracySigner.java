package jp.tashika.reader.accuracy;

import jp.tashika.reader.signing.OperatorSigner;

/** 精度設定への署名。Makes a signed file of settings, as an operator does (HWR-026). */
public final class AccuracySigner {

    private final OperatorSigner operator;

    public AccuracySigner(OperatorSigner operator) {
        this.operator = operator;
    }

    public SignedAccuracyFile sign(AccuracyFile file) {
        return sign(AccuracyText.written(file));
    }

    SignedAccuracyFile sign(byte[] text) {
        return SignedAccuracyFile.of(text, operator.sign(text));
    }
}
