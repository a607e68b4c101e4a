package jp.tashika.central.intake;

import jp.tashika.core.registration.RowVerdict;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateKind;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Disease;

/** 列の一文字。The letters by which the registry's columns keep codes (see the schema). */
final class Letters {

    private Letters() {}

    static char of(RecordKind kind) {
        return switch (kind) {
            case ACQUIRE -> 'A';
            case LOSE -> 'L';
            case CORRECT -> 'C';
            case VOID -> 'V';
            case CERTIFICATE -> 'E';
            case CARD_LINK -> 'K';
        };
    }

    static RecordKind recordKind(char letter) {
        for (RecordKind kind : RecordKind.values()) {
            if (of(kind) == letter) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind " + letter);
    }

    static RowVerdict verdict(char letter) {
        return switch (letter) {
            case 'U' -> RowVerdict.UNCHANGED;
            case 'Q' -> RowVerdict.QUARANTINED;
            case 'R' -> RowVerdict.REJECTED;
            default -> throw new IllegalArgumentException("no verdict " + letter);
        };
    }

    static char of(Sex sex) {
        return switch (sex) {
            case MALE -> 'M';
            case FEMALE -> 'F';
            case UNSET -> 'U';
        };
    }

    static char of(Relation relation) {
        return switch (relation) {
            case SELF -> 'S';
            case FAMILY -> 'F';
        };
    }

    static char of(CardClassification classification) {
        return switch (classification) {
            case GENERAL -> 'G';
            case RETIRED -> 'R';
            case SHORT_TERM -> 'S';
            case SHORT_TERM_RETIRED -> 'T';
            case SPECIAL_MEDICAL_EXPENSES -> 'X';
            case SPECIAL_RETIRED -> 'Y';
            case SELF_DEFENSE_FORCES -> 'D';
        };
    }

    static char of(LossReason reason) {
        return switch (reason) {
            case DEATH -> 'D';
            case PUBLIC_ASSISTANCE -> 'P';
            case OTHER_COVERAGE -> 'C';
            case OTHER -> 'O';
        };
    }

    static char of(CertificateKind kind) {
        return switch (kind) {
            case ELDERLY_SHARE -> 'E';
            case COST_CEILING -> 'C';
            case DESIGNATED_DISEASE -> 'D';
        };
    }

    static char of(CeilingKind kind) {
        return switch (kind) {
            case CEILING -> 'C';
            case CEILING_AND_MEALS -> 'B';
            case MEALS -> 'M';
        };
    }

    static char of(Disease disease) {
        return switch (disease) {
            case DIALYSIS -> 'D';
            case HAEMOPHILIA -> 'H';
            case HIV_BY_BLOOD_PRODUCTS -> 'V';
        };
    }

    static int percent(CopaymentRatio ratio) {
        return switch (ratio) {
            case TEN -> 10;
            case TWENTY -> 20;
            case THIRTY -> 30;
        };
    }
}
