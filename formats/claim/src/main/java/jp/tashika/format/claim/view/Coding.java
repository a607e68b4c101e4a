package jp.tashika.format.claim.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * コーディングデータ。What a DPC claim tells of one act, drug or material, be it paid in the bundle or by itself.
 *
 * @param record CD
 */
public record Coding(UkeRecord record) {

    private static final FieldName PERFORMED_ON = FieldName.of("performedOn");
    private static final FieldName CATEGORY = FieldName.of("category");
    private static final FieldName SEQUENCE = FieldName.of("sequence");
    private static final FieldName CODE = FieldName.of("code");
    private static final FieldName QUANTITY = FieldName.of("quantity");
    private static final FieldName MEASURE = FieldName.of("measure");
    private static final FieldName UNIT = FieldName.of("unitCode");
    private static final FieldName TIMES = FieldName.of("times");

    /** 実施年月日。 */
    public Optional<LocalDate> performedOn() {
        return record.day(PERFORMED_ON);
    }

    /** 診療識別。Two digits. */
    public Optional<String> category() {
        return record.text(CATEGORY);
    }

    /** 順序番号。Acts and drugs with the same one belong together. */
    public Optional<String> sequence() {
        return record.text(SEQUENCE);
    }

    /** レセプト電算処理システム用コード。Nine digits: 1 an act, 6 a drug, 7 a material. */
    public Optional<String> code() {
        return record.text(CODE);
    }

    /** 使用量。Of a drug or material, in the unit of its master. */
    public Optional<BigDecimal> quantity() {
        return record.decimal(QUANTITY);
    }

    /** 数量データ。Of an act that is counted in steps. */
    public Optional<BigDecimal> measure() {
        return record.decimal(MEASURE);
    }

    /** 単位コード。 */
    public Optional<String> unit() {
        return record.text(UNIT);
    }

    /** 回数。 */
    public OptionalLong times() {
        return record.number(TIMES);
    }

    /** Whether it is a drug. */
    public boolean isDrug() {
        return code().filter(code -> code.startsWith("6")).isPresent();
    }
}
