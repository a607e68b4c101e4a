package jp.tashika.format.insurer.row;

import java.util.Optional;

/** コード値。A constant that stands in a column by its code. */
public interface Coded {

    String code();

    /** The constant of {@code type} whose code is {@code text}; empty when there is none. */
    static <E extends Enum<E> & Coded> Optional<E> parse(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(text)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
