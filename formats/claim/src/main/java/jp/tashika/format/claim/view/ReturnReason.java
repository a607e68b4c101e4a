package jp.tashika.format.claim.view;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * 返戻理由。Why a claim came back to its facility.
 *
 * @param record HR
 */
public record ReturnReason(UkeRecord record) {

    private static final FieldName MONTH = FieldName.of("processedMonth");
    private static final FieldName CLASS = FieldName.of("returnClass");
    private static final FieldName CODE = FieldName.of("reasonCode");
    private static final FieldName TEXT = FieldName.of("reasonText");

    /** 処理年月。 */
    public Optional<YearMonth> processedMonth() {
        return record.month(MONTH);
    }

    /** 返戻区分。1 事務上, 2 審査上, 4 資格関係, 9 取下げ and others. */
    public Optional<String> returnClass() {
        return record.text(CLASS);
    }

    /** 返戻事由コード。Such as S1018, 資格喪失後の受診. */
    public Optional<String> code() {
        return record.text(CODE);
    }

    /** 返戻理由。In words. */
    public Optional<String> text() {
        return record.text(TEXT);
    }
}
