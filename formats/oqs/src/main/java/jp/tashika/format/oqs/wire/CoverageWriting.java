package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.Consent;
import jp.tashika.format.oqs.message.ConsentTo;
import jp.tashika.format.oqs.message.MedicalTicket;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 資格確認結果の書出し。One coverage in the order of the interface. */
final class CoverageWriting {

    private static final ConsentTags[] CONSENTS = ConsentTags.all();

    private CoverageWriting() {}

    static void write(Writing out, ConfirmedCoverage coverage) {
        out.open(RESULT_OF_QUALIFICATION_CONFIRMATION);
        numbers(out, coverage);
        person(out, coverage.person());
        term(out, coverage);
        elderlyShare(out, coverage.elderlyShare());
        ceiling(out, coverage.ceiling());
        diseases(out, coverage.diseases());
        tickets(out, coverage.tickets());
        consents(out, coverage.consents());
        out.mark(ARBITRARY_IDENTIFIER, coverage.facilityPart().mark());
        out.text(REFERENCE_NUMBER, coverage.facilityPart().handle());
        out.text(QUALIFICATION_CONFIRMATION_KEY, coverage.facilityPart().confirmationKey());
        out.close(RESULT_OF_QUALIFICATION_CONFIRMATION);
    }

    private static void numbers(Writing out, ConfirmedCoverage coverage) {
        out.code(INSURED_CARD_CLASSIFICATION, coverage.cardClass());
        if (coverage.insurer().isPresent()) {
            out.text(INSURER_NUMBER, coverage.insurer().get().padded());
        }
        if (coverage.insured().isPresent()) {
            InsuredNumber insured = coverage.insured().get();
            out.text(INSURED_CARD_SYMBOL, insured.symbol());
            out.text(INSURED_IDENTIFICATION_NUMBER, insured.number());
            out.text(INSURED_BRANCH_NUMBER, insured.branch());
        }
        out.code(PERSONAL_FAMILY_CLASSIFICATION, coverage.relation());
    }

    private static void person(Writing out, ConfirmedCoverage.Person person) {
        out.text(INSURED_NAME, person.insuredName());
        out.text(NAME, person.name());
        out.text(NAME_OF_OTHER, person.otherName());
        out.kana(NAME_KANA, person.kana());
        out.kana(NAME_OF_OTHER_KANA, person.otherKana());
        out.code(SEX1, person.sex());
        out.code(SEX2, person.sexOnBack());
        out.date(BIRTHDATE, person.birthdate());
        out.text(ADDRESS, person.address());
        out.text(POST_NUMBER, person.postNumber());
    }

    private static void term(Writing out, ConfirmedCoverage coverage) {
        ConfirmedCoverage.Term term = coverage.term();
        out.date(QUALIFICATION_DATE, term.acquiredOn());
        out.date(DISQUALIFICATION_DATE, term.lostOn());
        out.date(INSURED_CERTIFICATE_ISSUANCE_DATE, term.issuedOn());
        out.date(INSURED_CARD_VALID_DATE, term.validFrom());
        out.date(INSURED_CARD_EXPIRATION_DATE, term.validUntil());
        out.ratio(INSURED_PARTIAL_CONTRIBUTION_RATIO, coverage.lateElderlyRatio());
        out.code(PRESCHOOL_CLASSIFICATION, coverage.preschool());
        out.code(REASON_OF_LOSS, term.reasonOfLoss());
        out.text(INSURER_NAME, coverage.insurerName());
    }

    private static void elderlyShare(Writing out, Optional<ConfirmedCoverage.ElderlyShare> told) {
        if (told.isPresent() && !told.get().isEmpty()) {
            ConfirmedCoverage.ElderlyShare share = told.get();
            out.open(ELDERLY_RECIPIENT_CERTIFICATE_INFO);
            out.date(ELDERLY_RECIPIENT_CERTIFICATE_DATE, share.issuedOn());
            out.date(ELDERLY_RECIPIENT_VALID_START_DATE, share.validFrom());
            out.date(ELDERLY_RECIPIENT_VALID_END_DATE, share.validUntil());
            out.ratio(ELDERLY_RECIPIENT_CONTRIBUTION_RATIO, share.ratio());
            out.close(ELDERLY_RECIPIENT_CERTIFICATE_INFO);
        }
    }

    private static void ceiling(Writing out, ConfirmedCoverage.Ceiling ceiling) {
        out.code(LIMIT_APPLICATION_CERTIFICATE_CHANGED, ceiling.change());
        out.code(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG, ceiling.consent());
        out.time(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_TIME, ceiling.consentedAt());
        if (ceiling.certificate().isPresent() && !ceiling.certificate().get().isEmpty()) {
            ConfirmedCoverage.CostCeiling stated = ceiling.certificate().get();
            out.open(LIMIT_APPLICATION_CERTIFICATE_RELATED_INFO);
            out.code(LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION, stated.certificate());
            out.code(LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION_FLAG, stated.category());
            out.date(LIMIT_APPLICATION_CERTIFICATE_DATE, stated.issuedOn());
            out.date(LIMIT_APPLICATION_CERTIFICATE_VALID_START_DATE, stated.validFrom());
            out.date(LIMIT_APPLICATION_CERTIFICATE_VALID_END_DATE, stated.validUntil());
            out.date(LIMIT_APPLICATION_CERTIFICATE_LONG_TERM_DATE, stated.longTermDate());
            out.close(LIMIT_APPLICATION_CERTIFICATE_RELATED_INFO);
        }
    }

    private static void diseases(Writing out, ConfirmedCoverage.Diseases diseases) {
        out.code(SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_FLG, diseases.consent());
        out.time(SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_TIME, diseases.consentedAt());
        if (!diseases.certificates().isEmpty()) {
            out.open(SPECIFIC_DISEASES_CERTIFICATE_LIST);
            diseases.certificates().forEach(disease -> disease(out, disease));
            out.close(SPECIFIC_DISEASES_CERTIFICATE_LIST);
        }
    }

    private static void disease(Writing out, ConfirmedCoverage.DesignatedDisease disease) {
        out.open(SPECIFIC_DISEASES_CERTIFICATE_INFO);
        out.code(SPECIFIC_DISEASES_DISEASE_CATEGORY, disease.category());
        out.date(SPECIFIC_DISEASES_CERTIFICATE_DATE, disease.issuedOn());
        out.date(SPECIFIC_DISEASES_VALID_START_DATE, disease.validFrom());
        out.date(SPECIFIC_DISEASES_VALID_END_DATE, disease.validUntil());
        out.count(SPECIFIC_DISEASES_SELF_PAY, disease.selfPayYen());
        out.close(SPECIFIC_DISEASES_CERTIFICATE_INFO);
    }

    private static void tickets(Writing out, List<MedicalTicket> tickets) {
        if (!tickets.isEmpty()) {
            out.open(PUBLIC_EXPENSE_RESULT_LIST);
            tickets.forEach(ticket -> ticket(out, ticket));
            out.close(PUBLIC_EXPENSE_RESULT_LIST);
        }
    }

    private static void ticket(Writing out, MedicalTicket ticket) {
        out.open(MEDICAL_TICKET_INFO);
        out.code(TICKET_TYPE, ticket.type());
        out.date(MEDICAL_TICKET_VALID_DATE, ticket.validFrom());
        out.date(MEDICAL_TICKET_EXPIRATION_DATE, ticket.validUntil());
        out.text(ISSUE_NUMBER, ticket.issueNumber());
        out.month(MEDICAL_TREATMENT_MONTH, ticket.month());
        out.text(DESIGNATED_MEDICAL_INSTITUTION_CODE, ticket.designated().code());
        out.code(DESIGNATED_MEDICAL_INSTITUTION_FLAG, ticket.designated().check());
        out.text(DESIGNATED_MEDICAL_INSTITUTION_NAME, ticket.designated().name());
        out.text(PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_CODE, ticket.issuer().code());
        out.text(PRESCRIPTION_ISSUER_MEDICAL_INSTITUTION_NAME, ticket.issuer().name());
        lines(out, ticket.injuries(), INJURY_NAME1, INJURY_NAME2, INJURY_NAME3);
        out.code(MEDICAL_TREATMENT_TYPE, ticket.treatment());
        out.count(SELF_PAY_AMOUNT, ticket.selfPayYen());
        out.text(DISTRICT_CONTACT_NAME, ticket.contacts().district());
        out.text(HANDLING_CONTACT_NAME, ticket.contacts().handling());
        out.code(SINGLE_OR_COMBINED_USE, ticket.statuses().use());
        out.code(STATUS_OF_SOCIAL_INSURANCE, ticket.statuses().socialInsurance());
        out.code(CONSISTENCY_FLAG, ticket.statuses().inconsistency());
        out.code(STATUS_OF_INFECTON, ticket.statuses().infectionLaw());
        out.code(STATUS_OF_ELDERLY_MEDICAL_CARE, ticket.statuses().lateElderlyCare());
        out.code(STATUS_OF_PREFECTURAL_EXPENSES, ticket.statuses().prefecturalExpense());
        lines(out, ticket.remarks(), REMARKS1, REMARKS2, REMARKS3);
        out.close(MEDICAL_TICKET_INFO);
    }

    private static void lines(Writing out, List<String> lines, String... names) {
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                out.text(names[i], lines.get(i));
            }
        }
    }

    private static void consents(Writing out, Map<ConsentTo, Consent> consents) {
        if (consents.isEmpty()) {
            return;
        }
        for (ConsentTags tags : CONSENTS) {
            Consent consent = consents.get(tags.kind());
            if (consent != null) {
                out.code(tags.flag(), consent.flag());
                out.time(tags.at(), consent.at());
                out.time(tags.until(), consent.until());
            }
        }
    }
}
