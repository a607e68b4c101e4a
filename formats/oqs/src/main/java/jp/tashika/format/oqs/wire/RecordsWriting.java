package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.Optional;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;

/** 診療情報等の書出し。Requests for records, and what is told of drugs, treatments and checkups. */
final class RecordsWriting {

    private RecordsWriting() {}

    static void drugsRequest(Writing out, DrugsRequest request) {
        asked(out, request.query());
        out.open(MESSAGE_BODY);
        out.month(START_DATE, Optional.of(request.from()));
        out.month(END_DATE, Optional.of(request.until()));
        wanted(out, request.query(), request.includesTreatments());
    }

    static void checkupsRequest(Writing out, CheckupsRequest request) {
        asked(out, request.query());
        out.open(MESSAGE_BODY);
        wanted(out, request.query(), false);
    }

    private static void asked(Writing out, RecordsQuery query) {
        out.open(XML_MSG);
        out.open(MESSAGE_HEADER);
        out.text(MEDICAL_INSTITUTION_CODE, query.sender().facility().digits());
        out.text(INSURER_NUMBER, query.insurer().digits());
        out.text(INSURANCE_CARD_SYMBOL, query.insured().symbol());
        out.text(INSURED_PERSON_IDENTIFICATION_NUMBER, query.insured().number());
        out.text(BRANCH_NUMBER, query.insured().branch());
        out.mark(ARBITRARY_FILE_IDENTIFIER, query.sender().mark());
        out.close(MESSAGE_HEADER);
    }

    private static void wanted(Writing out, RecordsQuery query, boolean includesTreatments) {
        out.text(
                FILE_CATEGORY,
                DrugsCategory.of(query.form(), includesTreatments).wire());
        out.text(PR_DI_INF_CLASSIFICATION, query.includesPrescriptions().map(wanted -> wanted ? "1" : "0"));
        out.code(MEDICAL_TREATMENT_FLAG, query.setting());
        end(out);
    }

    static void drugsResult(Writing out, DrugsResult result) {
        header(out, result.header());
        if (result.header().person().isPresent()) {
            RecordsPerson person = result.header().person().get();
            out.open(QUA_INF);
            out.text(NAME, person.name());
            out.kana(KANA_NAME, person.kana());
            out.date(BIRTH, person.birthdate());
            out.code(ADM_GEND_CODE, person.sex());
            out.close(QUA_INF);
        }
        out.close(MESSAGE_HEADER);
        out.open(MESSAGE_BODY);
        result.months().forEach(month -> month(out, month));
        end(out);
    }

    static void checkupsResult(Writing out, CheckupsResult result) {
        header(out, result.header());
        if (result.header().person().isPresent()) {
            RecordsPerson person = result.header().person().get();
            out.open(QUALIFICATIONS_INFO);
            out.text(NAME, person.name());
            out.kana(KANAS_NAME, person.kana());
            out.date(BIRTHDAY, person.birthdate());
            out.code(ADMINISTRATIVE_GENDER_CODE, person.sex());
            out.close(QUALIFICATIONS_INFO);
        }
        out.close(MESSAGE_HEADER);
        out.open(MESSAGE_BODY);
        if (!result.checkups().isEmpty()) {
            out.open(SPECIFIC_HEALTH_CHECKUP_INFOS);
            result.checkups().forEach(checkup -> checkup(out, checkup));
            out.close(SPECIFIC_HEALTH_CHECKUP_INFOS);
        }
        end(out);
    }

    private static void header(Writing out, RecordsHeader header) {
        out.open(XML_MSG);
        out.open(MESSAGE_HEADER);
        out.mark(ARBITRARY_FILE_IDENTIFIER, header.mark());
        out.text(RESULT_CODE, header.code());
        out.text(MESSAGE_CONTENTS, header.message());
    }

    private static void month(Writing out, CareMonth month) {
        out.open(ME_TR_MONTH_INF);
        out.text(DI_ORG, own(month.facility().isOwn()));
        out.text(ME_TR_DI_HCD, month.facility().code());
        out.text(ME_TR_DI_HNM, month.facility().name());
        if (month.prescriber().isPresent()) {
            out.text(PRLS_HCD, month.prescriber().get().code());
            out.text(PRLS_HNM, month.prescriber().get().name());
            out.text(PR_IS_ORG, own(month.prescriber().get().isOwn()));
        }
        out.month(ME_TR_MONTH, Optional.of(month.month()));
        out.text(IN_OUT, month.section());
        if (!month.days().isEmpty()) {
            out.open(DI_DATE_INFS);
            month.days().forEach(day -> day(out, day));
            out.close(DI_DATE_INFS);
        }
        out.close(ME_TR_MONTH_INF);
    }

    private static String own(boolean isOwn) {
        return isOwn ? "1" : "2";
    }

    private static void day(Writing out, CareDay day) {
        out.open(DI_DATE_INF);
        out.date(DI_DATE, day.date());
        out.date(PR_DATE, day.prescribed());
        if (!day.drugs().isEmpty()) {
            out.open(DRUG_INFS);
            day.drugs().forEach(drug -> drug(out, drug));
            out.close(DRUG_INFS);
        }
        if (!day.treatments().isEmpty()) {
            out.open(ME_TR_INFS);
            day.treatments().forEach(treatment -> treatment(out, treatment));
            out.close(ME_TR_INFS);
        }
        out.close(DI_DATE_INF);
    }

    private static void drug(Writing out, DrugLine drug) {
        out.open(DRUG_INF);
        out.text(ME_TR_ID_CL, drug.section());
        out.text(DRUG_C, drug.code());
        out.text(DRUG_N, drug.name());
        out.text(INGRE_N, drug.ingredient());
        out.text(USAGE_N, drug.usage());
        out.text(SP_INST, drug.instruction());
        out.amount(QUA1, drug.quantity());
        out.text(UNIT, drug.unit());
        out.count(TIMES, drug.times());
        out.close(DRUG_INF);
    }

    private static void treatment(Writing out, TreatmentLine treatment) {
        out.open(ME_TR_INF);
        out.text(SIN_INF_CD, treatment.code());
        out.text(SIN_INF_N, treatment.name());
        out.text(ME_TR_ID_CL, treatment.section());
        out.amount(QUA1, treatment.quantity());
        out.text(UNIT, treatment.unit());
        out.count(TIMES, treatment.times());
        out.close(ME_TR_INF);
    }

    private static void checkup(Writing out, ShownCheckup checkup) {
        out.open(SPECIFIC_HEALTH_CHECKUP_INFO);
        out.date(EFFECTIVE_TIME, checkup.date());
        if (!checkup.lines().isEmpty()) {
            out.open(HEALTH_CHECKUP_RESULT_AND_QUESTION_INFOS);
            checkup.lines().forEach(line -> line(out, line));
            out.close(HEALTH_CHECKUP_RESULT_AND_QUESTION_INFOS);
        }
        out.close(SPECIFIC_HEALTH_CHECKUP_INFO);
    }

    private static void line(Writing out, CheckupLine line) {
        out.open(HEALTH_CHECKUP_RESULT_AND_QUESTION_INFO);
        out.text(ITEM_CODE, line.code());
        out.text(ITEM_NAME, line.name());
        out.text(DATA_TYPE, line.type());
        out.text(DATA_VALUE, line.value());
        out.text(UNIT, line.unit());
        out.text(OID, line.codes());
        out.text(DATA_VALUE_NAME, line.valueName());
        out.close(HEALTH_CHECKUP_RESULT_AND_QUESTION_INFO);
    }

    private static void end(Writing out) {
        out.close(MESSAGE_BODY);
        out.close(XML_MSG);
    }
}
