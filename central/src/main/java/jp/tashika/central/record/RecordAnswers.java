package jp.tashika.central.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.central.answering.WireCodes;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.medication.MedicationRecord;
import jp.tashika.core.medication.UseKind;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.treatment.Performed;
import jp.tashika.core.treatment.SurgeryRecord;
import jp.tashika.core.treatment.TreatmentKind;
import jp.tashika.core.treatment.TreatmentRecord;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.oqs.record.CareDay;
import jp.tashika.format.oqs.record.CareMonth;
import jp.tashika.format.oqs.record.CheckupLine;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugLine;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.oqs.record.RecordFacility;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.format.oqs.record.TreatmentLine;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** 閲覧結果電文。Answers to those who look at what is on record. */
public final class RecordAnswers {

    private static final String SURGERY_SECTION = "50";

    private RecordAnswers() {}

    /** 拒否の見出し。The code of a refusal goes before its words. */
    public static RecordsHeader refused(Sender sender, Outcome reason) {
        return new RecordsHeader(sender.mark(), RecordsHeader.ABNORMAL, Optional.of(words(reason)), Optional.empty());
    }

    /** 薬剤情報・診療情報。 */
    public static DrugsResult drugs(Sender sender, Bearer bearer, List<CareRecord> records) {
        return new DrugsResult(
                header(sender, bearer),
                records.stream().map(record -> month(record, sender.facility())).toList());
    }

    /** 特定健診等情報。When nothing is on record, that is said: a result, and not a refusal. */
    // spec| CHK-008, CHK-011: only what insurers registered is shown
    public static CheckupsResult checkups(Sender sender, Bearer bearer, List<CheckupRecord> records) {
        RecordsHeader header = header(sender, bearer);
        return records.isEmpty()
                ? new CheckupsResult(
                        new RecordsHeader(
                                header.mark(),
                                header.code(),
                                Optional.of(words(Outcome.RECORDS_CHECKUPS_NOT_REGISTERED)),
                                header.person()),
                        List.of())
                : new CheckupsResult(
                        header, records.stream().map(RecordAnswers::checkup).toList());
    }

    private static ShownCheckup checkup(CheckupRecord record) {
        return new ShownCheckup(
                record.heldOn(),
                record.lines().stream()
                        .map(line -> new CheckupLine(
                                line.code(),
                                line.name(),
                                line.type(),
                                line.value(),
                                line.unit(),
                                line.list(),
                                line.text()))
                        .toList());
    }

    private static String words(Outcome outcome) {
        return outcome.code() + " " + outcome.deskText();
    }

    static RecordsHeader header(Sender sender, Bearer bearer) {
        return new RecordsHeader(
                sender.mark(),
                RecordsHeader.NORMAL,
                Optional.empty(),
                Optional.of(new RecordsPerson(
                        bearer.name(), bearer.kana(), bearer.birthdate(), WireCodes.sex(bearer.sex()))));
    }

    private static CareMonth month(CareRecord record, FacilityCode asking) {
        return new CareMonth(
                record.careMonth(),
                facility(record.facility(), asking),
                record.drugs().stream()
                        .findFirst()
                        .flatMap(MedicationRecord::prescriber)
                        .map(prescriber -> facility(prescriber, asking)),
                Optional.of(setting(record.setting())),
                days(record));
    }

    private static RecordFacility facility(CareFacility facility, FacilityCode asking) {
        return new RecordFacility(
                facility.code().filter(asking::equals).isPresent(),
                facility.code().map(FacilityCode::digits),
                Optional.of(facility.name()));
    }

    // interface 4.10 does not say (inferred): as the last digit of レセプト種別, 1 in hospital, 2 outside
    private static String setting(CareSetting setting) {
        return switch (setting) {
            case INPATIENT -> "1";
            case OUTPATIENT -> "2";
        };
    }

    /** 日。The day of the care, and the day of the prescription where it is another's. */
    private record Day(Optional<LocalDate> on, Optional<LocalDate> prescribed) {}

    private static List<CareDay> days(CareRecord record) {
        Map<Day, List<DrugLine>> drugs = new LinkedHashMap<>();
        Map<Day, List<TreatmentLine>> treatments = new LinkedHashMap<>();
        for (MedicationRecord drug : record.drugs()) {
            drugs.computeIfAbsent(new Day(Optional.of(drug.dispensedOn()), drug.prescribedOn()), _ -> new ArrayList<>())
                    .add(drug(drug));
        }
        for (TreatmentRecord treatment : record.treatments()) {
            add(treatments, treatment.performed(), section(treatment.kind()));
        }
        for (SurgeryRecord surgery : record.surgeries()) {
            add(treatments, surgery.performed(), SURGERY_SECTION);
        }
        List<CareDay> days = new ArrayList<>();
        drugs.forEach((day, lines) -> days.add(new CareDay(
                day.on(),
                day.prescribed(),
                lines,
                Optional.ofNullable(treatments.remove(day)).orElse(List.of()))));
        treatments.forEach((day, lines) -> days.add(new CareDay(day.on(), day.prescribed(), List.of(), lines)));
        return days;
    }

    private static void add(Map<Day, List<TreatmentLine>> days, Performed performed, String section) {
        days.computeIfAbsent(new Day(performed.day(), Optional.empty()), _ -> new ArrayList<>())
                .add(new TreatmentLine(
                        Optional.of(performed.code()),
                        performed.name(),
                        Optional.of(section),
                        performed.quantity(),
                        Optional.empty(),
                        Optional.of(performed.times())));
    }

    private static DrugLine drug(MedicationRecord record) {
        return new DrugLine(
                section(record.use()),
                Optional.of(record.drug().code()),
                record.drug().name(),
                record.drug().ingredient(),
                record.usage(),
                Optional.empty(),
                record.dosage().amount(),
                record.dosage().unit(),
                Optional.of(record.quantity()));
    }

    /** 診療識別。As claims sort drugs. */
    private static Optional<String> section(UseKind use) {
        return switch (use) {
            case ORAL -> Optional.of("21");
            case AS_NEEDED -> Optional.of("22");
            case EXTERNAL -> Optional.of("23");
            case INJECTION -> Optional.of("31");
            case AT_HOME -> Optional.of("14");
            case PROCEDURE -> Optional.of("40");
            case UNKNOWN -> Optional.empty();
        };
    }

    private static String section(TreatmentKind kind) {
        return switch (kind) {
            case MANAGEMENT -> "13";
            case HOME_GUIDANCE -> "14";
            case IMAGING -> "70";
            case DIALYSIS -> "40";
            case RADIOTHERAPY -> "80";
            case PATHOLOGY -> "60";
        };
    }
}
