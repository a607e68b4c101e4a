package jp.tashika.core.medication;

import java.util.Optional;
import jp.tashika.core.claim.CareSection;
import jp.tashika.core.claim.DosageForm;

/** 使用区分。How a drug was used (MED-002). */
public enum UseKind {
    /** 内服。 */
    ORAL,
    /** 屯服。 */
    AS_NEEDED,
    /** 外用。 */
    EXTERNAL,
    /** 注射。 */
    INJECTION,
    /** 在宅。 */
    AT_HOME,
    /** 処置・手術・検査等。 */
    PROCEDURE,
    /** 不明。 */
    UNKNOWN;

    // spec| receipts 11.1 (inferred): by 診療識別, where it does not tell by the drug's own form
    static UseKind inHouse(Optional<CareSection> section, Optional<DrugEntry.Form> form) {
        return section.map(CareSection::code).map(code -> of(code, form)).orElseGet(() -> of(form));
    }

    private static UseKind of(int section, Optional<DrugEntry.Form> form) {
        return switch (section) {
            case 14 -> AT_HOME;
            case 21 -> ORAL;
            case 22 -> AS_NEEDED;
            case 23 -> EXTERNAL;
            case 31, 32, 33 -> INJECTION;
            case 40, 50, 54, 60, 70, 80 -> PROCEDURE;
            default -> of(form);
        };
    }

    private static UseKind of(Optional<DrugEntry.Form> form) {
        return form.map(own -> switch (own) {
                    case ORAL -> ORAL;
                    case EXTERNAL -> EXTERNAL;
                    case INJECTION -> INJECTION;
                    case DENTAL, OTHER -> UNKNOWN;
                })
                .orElse(UNKNOWN);
    }

    /** The use of what a pharmacy handed out; empty for materials, which are no drugs. */
    static Optional<UseKind> dispensed(Optional<DosageForm> dispensed, Optional<DrugEntry.Form> form) {
        return dispensed
                .map(own -> switch (own) {
                    case ORAL, ORAL_DROPS, STEEPED, DECOCTION -> Optional.of(ORAL);
                    case AS_NEEDED -> Optional.of(AS_NEEDED);
                    case INJECTION -> Optional.of(INJECTION);
                    case EXTERNAL -> Optional.of(EXTERNAL);
                    case MATERIAL -> Optional.<UseKind>empty();
                })
                .orElseGet(() -> Optional.of(of(form)));
    }
}
