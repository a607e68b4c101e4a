package jp.tashika.sheet.drug;

import java.util.Optional;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.RecordFacility;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.PointTable;

/** 医療機関の言葉。How facilities, places of prescription and sources are written. */
final class FacilityWords {

    private static final String INPATIENT = "1";

    private FacilityWords() {}

    static String name(RecordFacility facility) {
        return facility.name()
                .or(() -> facility.code().map(code -> "医療機関コード " + code))
                .orElse("医療機関名の記載なし");
    }

    // spec| receipts 11.1: 処方区分
    static String prescriptionPlace(CareMonth month) {
        if (month.prescriber().isPresent() || table(month).equals(Optional.of(PointTable.PHARMACY))) {
            return "院外";
        }
        return isInpatient(month) ? "院内（入院）" : "院内（外来）";
    }

    static boolean isInpatient(CareMonth month) {
        return month.section().filter(INPATIENT::equals).isPresent();
    }

    /** 出どころ。Which kind of claim tells it, as the code of the facility shows. */
    static String source(CareMonth month) {
        return table(month)
                .map(table -> switch (table) {
                    case MEDICAL -> "医科レセプト";
                    case DENTAL -> "歯科レセプト";
                    case PHARMACY -> "調剤レセプト";
                    case HOME_NURSING -> "訪問看護レセプト";
                })
                .orElse("レセプト");
    }

    private static Optional<PointTable> table(CareMonth month) {
        return month.facility().code().flatMap(FacilityCode::parse).flatMap(FacilityCode::pointTable);
    }
}
