package jp.tashika.format.claim.view;

import java.util.Optional;

/** 性別。As a claim states it. */
public enum Sex {
    /** 男。 */
    MALE,
    /** 女。 */
    FEMALE;

    static Optional<Sex> parse(String code) {
        return switch (code) {
            case "1" -> Optional.of(MALE);
            case "2" -> Optional.of(FEMALE);
            default -> Optional.empty();
        };
    }
}
