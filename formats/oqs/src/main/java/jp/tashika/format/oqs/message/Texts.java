package jp.tashika.format.oqs.message;

import java.util.Optional;

/** 文字列項目。What is absent on the wire is absent in a record. */
final class Texts {

    private Texts() {}

    static Optional<String> present(Optional<String> text) {
        return text.filter(value -> !value.isBlank());
    }
}
