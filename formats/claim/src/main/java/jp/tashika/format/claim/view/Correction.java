package jp.tashika.format.claim.view;

import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 補正事由。That a reviewer added, changed or struck out a line, and why.
 *
 * @param record JY
 */
public record Correction(UkeRecord record) {

    /** 補正区分。What was done with the line. */
    public enum Deed {
        /** 追加。 */
        ADDED,
        /** 修正。 */
        CHANGED,
        /** 削除。 */
        STRUCK_OUT
    }

    private static final FieldName DEED = FieldName.of("correctionClass");
    private static final FieldName LINE = FieldName.of("targetLine");
    private static final FieldName REASON = FieldName.of("reasonCode");

    public Optional<Deed> deed() {
        return record.text(DEED).flatMap(code -> switch (code) {
            case "1" -> Optional.of(Deed.ADDED);
            case "2" -> Optional.of(Deed.CHANGED);
            case "3" -> Optional.of(Deed.STRUCK_OUT);
            default -> Optional.empty();
        });
    }

    /** 対象行番号。The 行番号 before the record it is about. */
    public OptionalLong line() {
        return record.number(LINE);
    }

    /** 事由コード。A letter, such as B for 過剰・重複. */
    public Optional<String> reason() {
        return record.text(REASON);
    }
}
