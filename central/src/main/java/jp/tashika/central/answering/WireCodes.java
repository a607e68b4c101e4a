package jp.tashika.central.answering;

import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingCategory;
import jp.tashika.format.oqs.code.CeilingCertificate;
import jp.tashika.format.oqs.code.DiseaseCategory;
import jp.tashika.format.oqs.code.ReasonOfLoss;
import jp.tashika.format.oqs.code.Validity;

/** コードへの変換。The core's words as codes of the interface, constant by constant. */
public final class WireCodes {

    private WireCodes() {}

    // spec| DSP-001 to DSP-009, OQSCD006
    static Validity validity(Answer answer) {
        return switch (answer) {
            case Answer.InForce _ -> Validity.VALID;
            case Answer.Lost _, Answer.Expired _, Answer.NotYet _ -> Validity.INVALID;
            case Answer.Superseded _ -> Validity.SUPERSEDED;
            case Answer.NothingFits _ -> Validity.NOTHING_FITS;
            case Answer.SeveralFit _ -> Validity.SEVERAL_FIT;
        };
    }

    static CardClass cardClass(CardClassification classification) {
        return switch (classification) {
            case GENERAL -> CardClass.GENERAL;
            case RETIRED -> CardClass.RETIRED;
            case SHORT_TERM -> CardClass.SHORT_TERM;
            case SHORT_TERM_RETIRED -> CardClass.SHORT_TERM_RETIRED;
            case SPECIAL_MEDICAL_EXPENSES -> CardClass.SPECIAL_CARE_EXPENSE;
            case SPECIAL_RETIRED -> CardClass.SPECIAL_RETIRED;
            case SELF_DEFENSE_FORCES -> CardClass.SELF_DEFENCE_FORCES;
        };
    }

    static jp.tashika.format.oqs.code.Relation relation(Relation relation) {
        return switch (relation) {
            case SELF -> jp.tashika.format.oqs.code.Relation.SELF;
            case FAMILY -> jp.tashika.format.oqs.code.Relation.FAMILY;
        };
    }

    public static jp.tashika.format.oqs.code.Sex sex(Sex sex) {
        return switch (sex) {
            case MALE -> jp.tashika.format.oqs.code.Sex.MALE;
            case FEMALE -> jp.tashika.format.oqs.code.Sex.FEMALE;
            case UNSET -> jp.tashika.format.oqs.code.Sex.UNSET;
        };
    }

    static ReasonOfLoss reasonOfLoss(LossReason reason) {
        return switch (reason) {
            case DEATH -> ReasonOfLoss.DEATH;
            case PUBLIC_ASSISTANCE -> ReasonOfLoss.PUBLIC_ASSISTANCE;
            case OTHER_COVERAGE -> ReasonOfLoss.OTHER_COVERAGE;
            case OTHER -> ReasonOfLoss.OTHER;
        };
    }

    static CeilingCertificate ceilingCertificate(CeilingKind kind) {
        return switch (kind) {
            case CEILING -> CeilingCertificate.CEILING;
            case CEILING_AND_MEALS -> CeilingCertificate.CEILING_AND_MEALS;
            case MEALS -> CeilingCertificate.MEALS;
        };
    }

    /** Both tables have the official codes as their names. */
    static CeilingCategory ceilingCategory(jp.tashika.core.registry.CeilingCategory category) {
        return CeilingCategory.parse(category.name()).orElseThrow();
    }

    static DiseaseCategory disease(Disease disease) {
        return switch (disease) {
            case DIALYSIS -> DiseaseCategory.CHRONIC_RENAL_FAILURE;
            case HAEMOPHILIA -> DiseaseCategory.COAGULATION_FACTOR;
            case HIV_BY_BLOOD_PRODUCTS -> DiseaseCategory.HIV_BY_BLOOD_PRODUCT;
        };
    }

    /** @throws IllegalArgumentException for a certificate: its consent stands beside it */
    static jp.tashika.format.oqs.message.ConsentTo consentTo(ConsentTo to) {
        return switch (to) {
            case MEDICATION -> jp.tashika.format.oqs.message.ConsentTo.MEDICATION;
            case TREATMENT -> jp.tashika.format.oqs.message.ConsentTo.TREATMENT;
            case SURGERY -> jp.tashika.format.oqs.message.ConsentTo.SURGERY;
            case CHECKUP -> jp.tashika.format.oqs.message.ConsentTo.CHECKUP;
            case DISEASE_NAME -> jp.tashika.format.oqs.message.ConsentTo.DISEASE_NAME;
            case INFECTION -> jp.tashika.format.oqs.message.ConsentTo.INFECTION;
            case ALLERGY -> jp.tashika.format.oqs.message.ConsentTo.ALLERGY;
            case DRUG_ALLERGY -> jp.tashika.format.oqs.message.ConsentTo.DRUG_ALLERGY;
            case TEST -> jp.tashika.format.oqs.message.ConsentTo.TEST;
            case PRESCRIPTION -> jp.tashika.format.oqs.message.ConsentTo.PRESCRIPTION;
            case COST_CEILING, DESIGNATED_DISEASE -> throw new IllegalArgumentException("a certificate: " + to);
        };
    }
}
