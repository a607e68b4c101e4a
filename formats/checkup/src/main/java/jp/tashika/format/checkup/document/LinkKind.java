package jp.tashika.format.checkup.document;

import java.util.Arrays;
import java.util.Optional;

/** 関係の種別。What an observation is to the one it hangs on. */
public enum LinkKind {
    /** 構成要素。A part: a result of the series. */
    PART("COMP"),
    /** 理由。The reason it was done, or that the person was chosen for it. */
    REASON("RSON");

    private final String code;

    LinkKind(String code) {
        this.code = code;
    }

    /** 電文上の値。Four letters. */
    public String code() {
        return code;
    }

    public static Optional<LinkKind> parse(String code) {
        return Arrays.stream(values()).filter(one -> one.code.equals(code)).findFirst();
    }
}
