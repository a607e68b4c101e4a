package jp.tashika.format.oqs.code;

import java.util.Optional;

/** コード値。A value of a code table, with its spelling on the wire. */
public interface Coded {

    /** 電文上の値。As written into a message. */
    String wire();

    /** コード表番号。Such as {@code OQSCD006}. */
    String table();

    /** 表示名。The Japanese label of this value. */
    default String label() {
        return CodeTable.find(table()).flatMap(table -> table.label(wire())).orElseThrow();
    }

    /** The constant spelled {@code wire}; the tables are short, so a walk is the fastest way. */
    static <E extends Coded> Optional<E> find(E[] all, String wire) {
        for (E one : all) {
            if (one.wire().equals(wire)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
