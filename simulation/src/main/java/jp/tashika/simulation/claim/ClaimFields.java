package jp.tashika.simulation.claim;

import java.util.List;
import jp.tashika.format.claim.layout.FieldName;

/** 項目名の一覧。The fields that are filled in. */
final class ClaimFields {

    private static final int DAYS = 31;

    static final FieldName REVIEWER = FieldName.of("reviewer");
    static final FieldName PREFECTURE = FieldName.of("prefecture");
    static final FieldName POINT_TABLE = FieldName.of("pointTable");
    static final FieldName FACILITY_CODE = FieldName.of("facilityCode");
    static final FieldName FACILITY_NAME = FieldName.of("facilityName");
    static final FieldName BILLING_MONTH = FieldName.of("billingMonth");
    static final FieldName VOLUME = FieldName.of("volume");
    static final FieldName TELEPHONE = FieldName.of("telephone");
    static final FieldName NUMBER = FieldName.of("number");
    static final FieldName CLAIM_TYPE = FieldName.of("claimType");
    static final FieldName MONTH = FieldName.of("month");
    static final FieldName PATIENT_NAME = FieldName.of("patientName");
    static final FieldName PATIENT_KANA = FieldName.of("patientKana");
    static final FieldName SEX = FieldName.of("sex");
    static final FieldName BIRTHDATE = FieldName.of("birthdate");
    static final FieldName ADMITTED_ON = FieldName.of("admittedOn");
    static final FieldName REMARKS = FieldName.of("remarks");
    static final FieldName CHART_NUMBER = FieldName.of("chartNumber");
    static final FieldName DEPARTMENT = FieldName.of("department1");
    static final FieldName SUMMARY_CLASS = FieldName.of("summaryClass");
    static final FieldName TREATMENT_FROM = FieldName.of("treatmentFrom");
    static final FieldName ENDING = FieldName.of("ending");
    static final FieldName PRESCRIBER_PREFECTURE = FieldName.of("prescriberPrefecture");
    static final FieldName PRESCRIBER_POINT_TABLE = FieldName.of("prescriberPointTable");
    static final FieldName PRESCRIBER_CODE = FieldName.of("prescriberCode");
    static final FieldName PRESCRIBER_NAME = FieldName.of("prescriberName");
    static final FieldName PRESCRIBER_ADDRESS = FieldName.of("prescriberAddress");
    static final FieldName DOCTOR = FieldName.of("doctor1");
    static final FieldName INSURER_NUMBER = FieldName.of("insurerNumber");
    static final FieldName SYMBOL = FieldName.of("symbol");
    static final FieldName INSURED_NUMBER = FieldName.of("insuredNumber");
    static final FieldName DAYS_COUNT = FieldName.of("days");
    static final FieldName POINTS = FieldName.of("points");
    static final FieldName MEAL_COUNT = FieldName.of("mealCount");
    static final FieldName MEAL_YEN = FieldName.of("mealYen");
    static final FieldName PUBLIC_NUMBER = FieldName.of("publicNumber");
    static final FieldName RECIPIENT_NUMBER = FieldName.of("recipientNumber");
    static final FieldName BEARER = FieldName.of("bearer");
    static final FieldName CONFIRMATION = FieldName.of("confirmation");
    static final FieldName BRANCH = FieldName.of("branch");
    static final FieldName DISEASE_CODE = FieldName.of("diseaseCode");
    static final FieldName DISEASE_CLASS = FieldName.of("diseaseClass");
    static final FieldName PRINCIPAL = FieldName.of("principal");
    static final FieldName TEETH = FieldName.of("teeth");
    static final FieldName CATEGORY = FieldName.of("category");
    static final FieldName BEARERS = FieldName.of("bearers");
    static final FieldName CODE = FieldName.of("code");
    static final FieldName QUANTITY = FieldName.of("quantity");
    static final FieldName TIMES = FieldName.of("times");
    static final FieldName COMMENT_CODE = FieldName.of("commentCode");
    static final FieldName COMMENT_TEXT = FieldName.of("commentText");
    static final FieldName GROUP_NUMBER = FieldName.of("diagnosisGroupNumber");
    static final FieldName DISCHARGED_ON = FieldName.of("dischargedOn");
    static final FieldName URGENCY = FieldName.of("urgency");
    static final FieldName AGE_AT_ADMISSION = FieldName.of("ageAtAdmission");
    static final FieldName SECTION_NUMBER = FieldName.of("sectionNumber");
    static final FieldName PERFORMED_ON = FieldName.of("performedOn");
    static final FieldName CARE_NAME = FieldName.of("careName");
    static final FieldName ADJUSTMENT = FieldName.of("adjustment");
    static final FieldName COEFFICIENT = FieldName.of("coefficient");
    static final FieldName STAY_CLASS = FieldName.of("stayClass");
    static final FieldName POINTS_PER_DAY = FieldName.of("pointsPerDay");
    static final FieldName STAY_DAYS = FieldName.of("stayDays");
    static final FieldName SUBTOTAL_POINTS = FieldName.of("subtotalPoints");
    static final FieldName BUNDLE_POINTS = FieldName.of("bundlePoints");
    static final FieldName SEQUENCE = FieldName.of("sequence");
    static final FieldName DETAIL_NUMBER = FieldName.of("detailNumber");
    static final FieldName PRESCRIPTION_NUMBER = FieldName.of("prescriptionNumber");
    static final FieldName DOSAGE_FORM = FieldName.of("dosageForm");
    static final FieldName USAGE_CODE = FieldName.of("usageCode");
    static final FieldName USAGE_TEXT = FieldName.of("usageText");
    static final FieldName UNIT_POINTS = FieldName.of("unitPoints");
    static final FieldName DOCTOR_NUMBER = FieldName.of("doctorNumber");
    static final FieldName PRESCRIBED_ON = FieldName.of("prescribedOn");
    static final FieldName DISPENSED_ON = FieldName.of("dispensedOn");
    static final FieldName ACCEPTANCE = FieldName.of("acceptance");
    static final FieldName DISPENSED_QUANTITY = FieldName.of("dispensedQuantity");
    static final FieldName PREPARATION_BEARERS = FieldName.of("preparationBearers");
    static final FieldName PREPARATION_CLASS = FieldName.of("preparationClass");
    static final FieldName PREPARATION_AT = FieldName.of("preparationAt");
    static final FieldName PREPARATION_CODE = FieldName.of("preparationCode");
    static final FieldName PREPARATION_POINTS = FieldName.of("preparationPoints");
    static final FieldName DRUG_POINTS = FieldName.of("drugPoints");
    static final FieldName CHARGED_ON = FieldName.of("chargedOn");
    static final FieldName BASIC_BEARERS = FieldName.of("basicBearers");
    static final FieldName BASIC_CODE = FieldName.of("basicCode");
    static final FieldName BASIC_POINTS = FieldName.of("basicPoints");
    static final FieldName CARE_BEARERS = FieldName.of("careBearers1");
    static final FieldName CARE_CODE = FieldName.of("careCode1");
    static final FieldName CARE_TIMES = FieldName.of("careTimes1");
    static final FieldName CARE_POINTS = FieldName.of("carePoints1");

    /** 日。The fields of the days of a month, the first of the month at 0. */
    static final List<FieldName> DAY = FieldName.run("day", DAYS);

    private ClaimFields() {}
}
