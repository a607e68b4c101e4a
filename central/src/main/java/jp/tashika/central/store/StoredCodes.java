package jp.tashika.central.store;

import jp.tashika.central.visit.CardHolders;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 保管用コード。One letter for each constant, as the tables hold it; the migrations say what each letter means.
 *
 * <p>Every pair of methods is inverse, which {@code StoredCodesTest} holds.
 */
public final class StoredCodes {

    /** 旧被保険者証。The kind of rows of {@code certificate} that hold a card of the coverage which another has replaced. */
    public static final String FORMER_CARD = "F";

    private StoredCodes() {}

    /** 保険者番号。The 8 digits as a number. */
    public static int insurer(InsurerNumber number) {
        return Integer.parseInt(number.digits());
    }

    public static InsurerNumber insurer(int number) {
        return new InsurerNumber(String.format("%08d", number));
    }

    public static String of(CardClassification classification) {
        return switch (classification) {
            case GENERAL -> "G";
            case RETIRED -> "R";
            case SHORT_TERM -> "S";
            case SHORT_TERM_RETIRED -> "T";
            case SPECIAL_MEDICAL_EXPENSES -> "X";
            case SPECIAL_RETIRED -> "Y";
            case SELF_DEFENSE_FORCES -> "D";
        };
    }

    public static CardClassification classification(String code) {
        return switch (code) {
            case "G" -> CardClassification.GENERAL;
            case "R" -> CardClassification.RETIRED;
            case "S" -> CardClassification.SHORT_TERM;
            case "T" -> CardClassification.SHORT_TERM_RETIRED;
            case "X" -> CardClassification.SPECIAL_MEDICAL_EXPENSES;
            case "Y" -> CardClassification.SPECIAL_RETIRED;
            case "D" -> CardClassification.SELF_DEFENSE_FORCES;
            default -> throw unknown("classification", code);
        };
    }

    public static String of(Relation relation) {
        return switch (relation) {
            case SELF -> "S";
            case FAMILY -> "F";
        };
    }

    public static Relation relation(String code) {
        return switch (code) {
            case "S" -> Relation.SELF;
            case "F" -> Relation.FAMILY;
            default -> throw unknown("relation", code);
        };
    }

    public static String of(Sex sex) {
        return switch (sex) {
            case MALE -> "M";
            case FEMALE -> "F";
            case UNSET -> "U";
        };
    }

    public static Sex sex(String code) {
        return switch (code) {
            case "M" -> Sex.MALE;
            case "F" -> Sex.FEMALE;
            case "U" -> Sex.UNSET;
            default -> throw unknown("sex", code);
        };
    }

    public static String of(LossReason reason) {
        return switch (reason) {
            case DEATH -> "D";
            case PUBLIC_ASSISTANCE -> "P";
            case OTHER_COVERAGE -> "C";
            case OTHER -> "O";
        };
    }

    public static LossReason lossReason(String code) {
        return switch (code) {
            case "D" -> LossReason.DEATH;
            case "P" -> LossReason.PUBLIC_ASSISTANCE;
            case "C" -> LossReason.OTHER_COVERAGE;
            case "O" -> LossReason.OTHER;
            default -> throw unknown("loss_reason", code);
        };
    }

    public static CopaymentRatio ratio(int percent) {
        return switch (percent) {
            case 10 -> CopaymentRatio.TEN;
            case 20 -> CopaymentRatio.TWENTY;
            case 30 -> CopaymentRatio.THIRTY;
            default -> throw unknown("ratio", Integer.toString(percent));
        };
    }

    public static String of(CeilingKind kind) {
        return switch (kind) {
            case CEILING -> "C";
            case CEILING_AND_MEALS -> "B";
            case MEALS -> "M";
        };
    }

    public static CeilingKind ceilingKind(String code) {
        return switch (code) {
            case "C" -> CeilingKind.CEILING;
            case "B" -> CeilingKind.CEILING_AND_MEALS;
            case "M" -> CeilingKind.MEALS;
            default -> throw unknown("ceiling_kind", code);
        };
    }

    public static String of(Disease disease) {
        return switch (disease) {
            case DIALYSIS -> "D";
            case HAEMOPHILIA -> "H";
            case HIV_BY_BLOOD_PRODUCTS -> "V";
        };
    }

    public static Disease disease(String code) {
        return switch (code) {
            case "D" -> Disease.DIALYSIS;
            case "H" -> Disease.HAEMOPHILIA;
            case "V" -> Disease.HIV_BY_BLOOD_PRODUCTS;
            default -> throw unknown("disease", code);
        };
    }

    public static String of(Actor.Kind kind) {
        return switch (kind) {
            case FACILITY -> "F";
            case INSURER -> "I";
            case OPERATOR -> "O";
        };
    }

    public static Actor.Kind actorKind(String code) {
        return switch (code) {
            case "F" -> Actor.Kind.FACILITY;
            case "I" -> Actor.Kind.INSURER;
            case "O" -> Actor.Kind.OPERATOR;
            default -> throw unknown("actor_kind", code);
        };
    }

    public static String of(Deed deed) {
        return switch (deed) {
            case QUERY_BY_NUMBERS -> "N";
            case QUERY_BY_CARD -> "C";
            case CARD_WITH_FACE -> "F";
            case CARD_WITH_PIN -> "P";
            case CARD_WITH_LOOK -> "V";
            case CARD_REGISTRATION -> "L";
            case LINK_LOOK -> "K";
            case LINK_DECISION -> "J";
            case CONSENT_WITHDRAWAL -> "W";
            case TRAIL_DISCLOSURE -> "T";
            case BATCH_QUERY -> "B";
            case HANDLE_REGISTRATION -> "H";
            case FOREIGN_FACILITY_REFUSED -> "X";
            case REGISTRATION -> "R";
            case DRUGS_VIEW -> "D";
            case CHECKUPS_VIEW -> "E";
        };
    }

    public static Deed deed(String code) {
        return switch (code) {
            case "N" -> Deed.QUERY_BY_NUMBERS;
            case "C" -> Deed.QUERY_BY_CARD;
            case "F" -> Deed.CARD_WITH_FACE;
            case "P" -> Deed.CARD_WITH_PIN;
            case "V" -> Deed.CARD_WITH_LOOK;
            case "L" -> Deed.CARD_REGISTRATION;
            case "K" -> Deed.LINK_LOOK;
            case "J" -> Deed.LINK_DECISION;
            case "W" -> Deed.CONSENT_WITHDRAWAL;
            case "T" -> Deed.TRAIL_DISCLOSURE;
            case "B" -> Deed.BATCH_QUERY;
            case "H" -> Deed.HANDLE_REGISTRATION;
            case "X" -> Deed.FOREIGN_FACILITY_REFUSED;
            case "R" -> Deed.REGISTRATION;
            case "D" -> Deed.DRUGS_VIEW;
            case "E" -> Deed.CHECKUPS_VIEW;
            default -> throw unknown("deed", code);
        };
    }

    static String of(CardHolders.Channel channel) {
        return switch (channel) {
            case READER -> "R";
            case SUCCESSION -> "S";
            case DECISION -> "O";
        };
    }

    public static String of(ClaimKind kind) {
        return switch (kind) {
            case MEDICAL -> "M";
            case DPC -> "D";
            case DENTAL -> "S";
            case DISPENSING -> "P";
        };
    }

    public static ClaimKind claimKind(String code) {
        return switch (code) {
            case "M" -> ClaimKind.MEDICAL;
            case "D" -> ClaimKind.DPC;
            case "S" -> ClaimKind.DENTAL;
            case "P" -> ClaimKind.DISPENSING;
            default -> throw unknown("kind", code);
        };
    }

    private static StoreFailed unknown(String column, String code) {
        return new StoreFailed("unknown code in column " + column + ": " + code);
    }
}
