package jp.tashika.format.claim.view;

import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 請求医療機関。Who sends the file and for which month.
 *
 * @param record the header: IR, UK or YK
 */
public record BillingFacility(UkeRecord record) {

    private static final FieldName REVIEWER = FieldName.of("reviewer");
    private static final FieldName PREFECTURE = FieldName.of("prefecture");
    private static final FieldName POINT_TABLE = FieldName.of("pointTable");
    private static final FieldName CODE = FieldName.of("facilityCode");
    private static final FieldName NAME = FieldName.of("facilityName");
    private static final FieldName MONTH = FieldName.of("billingMonth");
    private static final FieldName VOLUME = FieldName.of("volume");
    private static final FieldName TELEPHONE = FieldName.of("telephone");

    /** 審査支払機関。1 社会保険診療報酬支払基金, 2 国民健康保険団体連合会. */
    public Optional<String> reviewer() {
        return record.text(REVIEWER);
    }

    /** 医療機関コード。Ten digits put together from prefecture, point table and code; the check digit is not looked at. */
    public Optional<FacilityCode> code() {
        return code(record, PREFECTURE, POINT_TABLE, CODE);
    }

    public Optional<String> name() {
        return record.text(NAME);
    }

    /** 請求年月。The month of sending, normally that after the treatment. */
    public Optional<YearMonth> billingMonth() {
        return record.month(MONTH);
    }

    /** マルチボリューム識別情報。00 ascending, one a volume. */
    public Optional<String> volume() {
        return record.text(VOLUME);
    }

    public Optional<String> telephone() {
        return record.text(TELEPHONE);
    }

    static Optional<FacilityCode> code(UkeRecord record, FieldName prefecture, FieldName pointTable, FieldName code) {
        return record.text(prefecture)
                .flatMap(first -> record.text(pointTable).map(first::concat))
                .flatMap(first -> record.text(code).map(first::concat))
                .flatMap(FacilityCode::parse);
    }
}
