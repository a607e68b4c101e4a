package jp.tashika.simulation.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.PostalAddress;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.document.Voucher;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.checkup.judgement.GuidanceLevel;
import jp.tashika.format.checkup.judgement.Measurements;
import jp.tashika.format.checkup.judgement.MetabolicClass;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.simulation.care.FictionalPatient;

/** 健診結果の作成。The document of one checkup, with the judgements that follow from its results. */
final class CheckupReport {

    private static final int VOUCHER_NUMBERS = 1_000_000_000;

    private CheckupReport() {}

    static CheckupDocument of(long seed, FictionalPatient patient, Attendance attendance) {
        Health health = new Health(seed, patient, attendance.heldOn());
        CheckupSheet sheet = CheckupSheet.of(attendance.programme(), attendance.heldOn(), health);
        if (attendance.programme() == Programme.SPECIFIC) {
            Measurements values = Measurements.from(document(patient, attendance, sheet));
            sheet.judged(MetabolicClass.ITEM, MetabolicClass.of(values).code());
            sheet.judged(GuidanceLevel.ITEM, GuidanceLevel.of(values).code());
        }
        return document(patient, attendance, sheet);
    }

    private static CheckupDocument document(FictionalPatient patient, Attendance attendance, CheckupSheet sheet) {
        LocalDate madeOn = attendance.heldOn().plusDays(Attendance.DAYS_TO_DOCUMENT);
        Institution centre = new Institution(
                new InstitutionNumber(patient.checkupCentre().code().digits()),
                patient.checkupCentre().name(),
                Optional.empty(),
                Optional.empty());
        return new CheckupDocument(
                attendance.programme() == Programme.EMPLOYER ? ReportKind.EMPLOYER : ReportKind.SPECIFIC,
                madeOn,
                examinee(patient, attendance),
                centre,
                Optional.of(madeOn),
                vouchers(patient, attendance),
                attendance.programme(),
                attendance.heldOn(),
                centre,
                List.of(Section.of(SectionKind.of(attendance.programme()), sheet.entries())));
    }

    private static Examinee examinee(FictionalPatient patient, Attendance attendance) {
        PersonStatement person = patient.statement();
        return new Examinee(
                attendance.coverage().insurer().number(),
                attendance.coverage().statement().insured(),
                List.of(),
                person.address().map(address -> new PostalAddress(person.postNumber(), address)),
                person.kana().orElse(person.name()),
                patient.isFemale() ? Sex.FEMALE : Sex.MALE,
                person.birthdate());
    }

    /** 受診券。The year's last two digits, and which person it is. */
    private static List<Voucher> vouchers(FictionalPatient patient, Attendance attendance) {
        if (attendance.programme() != Programme.SPECIFIC) {
            return List.of();
        }
        FiscalYear year = FiscalYear.of(attendance.heldOn());
        String number = Long.toString(100 + year.year() % 100).substring(1)
                + Long.toString(VOUCHER_NUMBERS + patient.person().index() % VOUCHER_NUMBERS)
                        .substring(1);
        return List.of(new Voucher(attendance.coverage().insurer().number(), number, Optional.of(year.lastDay())));
    }
}
