package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.CommonReading.CODE_MAX;
import static jp.tashika.format.oqs.wire.CommonReading.NAME_MAX;
import static jp.tashika.format.oqs.wire.CommonReading.TEXT_MAX;
import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.List;
import jp.tashika.format.oqs.code.DesignationCheck;
import jp.tashika.format.oqs.code.Inconsistency;
import jp.tashika.format.oqs.code.InfectionLaw;
import jp.tashika.format.oqs.code.LateElderlyCare;
import jp.tashika.format.oqs.code.PrefecturalExpense;
import jp.tashika.format.oqs.code.SocialInsurance;
import jp.tashika.format.oqs.code.SoleOrCombined;
import jp.tashika.format.oqs.code.TicketType;
import jp.tashika.format.oqs.code.TreatmentType;
import jp.tashika.format.oqs.message.MedicalTicket;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;

/** 医療券・調剤券情報の読取。One voucher of 医療扶助. */
final class TicketReading {

    private static final Layout TICKET = Layout.of(
            TICKET_TYPE,
            MEDICAL_TICKET_VALID_DATE,
            MEDICAL_TICKET_EXPIRATION_DATE,
            ISSUE_NUMBER,
            MEDICAL_TREATMENT_MONTH,
            DESIGNATED_MEDICAL_INSTITUTION_CODE,
            DESIGNATED_MEDICAL_INSTITUTION_FLAG,
            DESIGNATED_MEDICAL_INSTITUTION_NAME,
            PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_CODE,
            PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_NAME,
            INJURY_NAME1,
            INJURY_NAME2,
            INJURY_NAME3,
            MEDICAL_TREATMENT_TYPE,
            SELF_PAY_AMOUNT,
            DISTRICT_CONTACT_NAME,
            HANDLING_CONTACT_NAME,
            SINGLE_OR_COMBINED_USE,
            STATUS_OF_SOCIAL_INSURANCE,
            CONSISTENCY_FLAG,
            STATUS_OF_INFECTON,
            STATUS_OF_ELDERLY_MEDICAL_CARE,
            STATUS_OF_PREFECTURAL_EXPENSES,
            REMARKS1,
            REMARKS2,
            REMARKS3);

    private TicketReading() {}

    static MedicalTicket read(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(TICKET, in, faults);
        return new MedicalTicket(
                leaves.value(TICKET_TYPE, TicketType::parse),
                leaves.date(MEDICAL_TICKET_VALID_DATE),
                leaves.date(MEDICAL_TICKET_EXPIRATION_DATE),
                leaves.text(ISSUE_NUMBER, NAME_MAX),
                leaves.value(MEDICAL_TREATMENT_MONTH, Digits::month),
                new MedicalTicket.Designated(
                        leaves.text(DESIGNATED_MEDICAL_INSTITUTION_CODE, CODE_MAX),
                        leaves.value(DESIGNATED_MEDICAL_INSTITUTION_FLAG, DesignationCheck::parse),
                        leaves.text(DESIGNATED_MEDICAL_INSTITUTION_NAME, NAME_MAX)),
                new MedicalTicket.PrescriptionIssuer(
                        leaves.text(PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_CODE, CODE_MAX),
                        leaves.text(PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_NAME, NAME_MAX)),
                lines(leaves, INJURY_NAME1, INJURY_NAME2, INJURY_NAME3),
                leaves.value(MEDICAL_TREATMENT_TYPE, TreatmentType::parse),
                leaves.count(SELF_PAY_AMOUNT),
                new MedicalTicket.Contacts(
                        leaves.text(DISTRICT_CONTACT_NAME, NAME_MAX), leaves.text(HANDLING_CONTACT_NAME, NAME_MAX)),
                new MedicalTicket.Statuses(
                        leaves.value(SINGLE_OR_COMBINED_USE, SoleOrCombined::parse),
                        leaves.value(STATUS_OF_SOCIAL_INSURANCE, SocialInsurance::parse),
                        leaves.value(CONSISTENCY_FLAG, Inconsistency::parse),
                        leaves.value(STATUS_OF_INFECTON, InfectionLaw::parse),
                        leaves.value(STATUS_OF_ELDERLY_MEDICAL_CARE, LateElderlyCare::parse),
                        leaves.value(STATUS_OF_PREFECTURAL_EXPENSES, PrefecturalExpense::parse)),
                lines(leaves, REMARKS1, REMARKS2, REMARKS3));
    }

    private static List<String> lines(Leaves leaves, String first, String second, String third) {
        return List.of(
                leaves.text(first, TEXT_MAX).orElse(""),
                leaves.text(second, TEXT_MAX).orElse(""),
                leaves.text(third, TEXT_MAX).orElse(""));
    }
}
