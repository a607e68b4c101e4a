package jp.tashika.simulation.claim;

import java.time.YearMonth;
import java.util.Locale;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordRole;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.simulation.population.FictionalFacility;

/** 医療機関情報。What a file says of the facility that sends it. */
final class FacilityHeader {

    private static final int FULL_WIDTH = '０' - '0';

    private FacilityHeader() {}

    /** The first record of a file. */
    static UkeRecord of(ClaimKind kind, FictionalFacility facility, YearMonth billed) {
        Layouts layouts = Layouts.of(kind, Edition.WESTERN);
        String id = switch (kind) {
            case MEDICAL, DPC -> "IR";
            case DENTAL -> "UK";
            case DISPENSING -> "YK";
        };
        RecordBuilder header = named(layouts, id, facility, billed)
                .put(ClaimFields.FACILITY_NAME, wide(facility.name()))
                .put(ClaimFields.VOLUME, "00");
        return (kind == ClaimKind.DENTAL ? header : header.put(ClaimFields.TELEPHONE, telephone(facility))).build();
    }

    /** The record that stands before each claim of a dentist. */
    static UkeRecord ofDentalClaim(FictionalFacility facility, YearMonth billed) {
        Layouts layouts = Layouts.of(ClaimKind.DENTAL, Edition.WESTERN);
        String id = layouts.records().stream()
                .filter(layout ->
                        layout.role() == RecordRole.OPENER && layout.id().equals("IR"))
                .findFirst()
                .orElseThrow()
                .id();
        return named(layouts, id, facility, billed)
                .put(ClaimFields.TELEPHONE, telephone(facility))
                .build();
    }

    private static RecordBuilder named(Layouts layouts, String id, FictionalFacility facility, YearMonth billed) {
        String code = facility.code().digits();
        return RecordBuilder.of(layouts.record(id))
                .put(ClaimFields.REVIEWER, "1")
                .put(ClaimFields.PREFECTURE, code.substring(0, 2))
                .put(ClaimFields.POINT_TABLE, code.substring(2, 3))
                .put(ClaimFields.FACILITY_CODE, code.substring(3))
                .put(ClaimFields.BILLING_MONTH, billed);
    }

    /** 0000 is given to nobody. */
    private static String telephone(FictionalFacility facility) {
        return String.format(Locale.ROOT, "0%s0-00-0000", facility.code().prefecture());
    }

    /** Digits in full width. */
    static String wide(String name) {
        StringBuilder wide = new StringBuilder(name.length());
        name.chars().forEach(c -> wide.append((char) (c >= '0' && c <= '9' ? c + FULL_WIDTH : c)));
        return wide.toString();
    }
}
