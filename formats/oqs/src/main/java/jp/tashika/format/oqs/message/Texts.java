package jp.tashika.format.oqs.message;

import java.util.Optional;

/** 文字列項目。What is absent on the wire is absent in a record. */
public final class Texts {

    private Texts() {}

    /** 記載。Empty when there is nothing but blanks. */
    public static Optional<String> present(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
