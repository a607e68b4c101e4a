package jp.tashika.format.checkup.programme;

import java.time.LocalDate;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.outcome.Outcome;

/** 外枠の規則。Whether kind, programme, sections, days and numbers of a document go together. */
final class EnvelopeRules {

    private final CheckupDocument document;
    private final Findings findings;

    EnvelopeRules(CheckupDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
    }

    void look(LocalDate today) {
        kinds();
        days(today);
        if (!TargetAge.fits(document.programme(), document.examinee().birthdate(), document.heldOn())) {
            findings.note(Outcome.CHECKUP_AGE_WRONG, "birthTime", "");
        }
        if (!document.examinee().insurer().hasRightCheckDigit()) {
            findings.note(Outcome.CHECKUP_CHECK_DIGIT_WRONG, "recordTarget/id", "");
        }
    }

    private void kinds() {
        if (!fits(document.kind(), document.programme())) {
            findings.refuse(
                    Outcome.CHECKUP_SECTION_WRONG,
                    "serviceEvent/code",
                    document.kind().code() + " with " + document.programme().code());
        }
        for (Section section : document.sections()) {
            if (!section.kind().fits(document.programme())) {
                findings.refuse(
                        Outcome.CHECKUP_SECTION_WRONG,
                        "section/" + section.kind().code(),
                        "with " + document.programme().code());
            }
        }
    }

    private static boolean fits(ReportKind kind, Programme programme) {
        return switch (kind) {
            case SPECIFIC, DELETE_SPECIFIC -> programme == Programme.SPECIFIC || programme == Programme.LATE_ELDERLY;
            case EMPLOYER -> programme == Programme.EMPLOYER;
            case EQUIVALENT, DELETE_EQUIVALENT -> programme == Programme.EQUIVALENT;
            case BEYOND, DELETE_BEYOND -> programme == Programme.BEYOND;
            case OTHER_RESULTS, DELETE_OTHER_RESULTS, MUNICIPAL, INFANT, PREGNANCY ->
                programme != Programme.SPECIFIC && programme != Programme.LATE_ELDERLY;
            case NATIONAL_REPORT, ASSISTED, DELETE_ASSISTED, OTHER, OTHER_99 -> true;
        };
    }

    private void days(LocalDate today) {
        if (document.heldOn().isAfter(today)) {
            findings.refuse(Outcome.CHECKUP_DATE_IMPLAUSIBLE, "serviceEvent/effectiveTime", "a day to come");
        }
        if (document.heldOn().isBefore(document.examinee().birthdate())) {
            findings.refuse(Outcome.CHECKUP_DATE_IMPLAUSIBLE, "serviceEvent/effectiveTime", "before birth");
        }
        if (document.createdOn().isBefore(document.heldOn())) {
            findings.note(Outcome.CHECKUP_DATE_IMPLAUSIBLE, "effectiveTime", "before the checkup");
        }
        if (document.createdOn().isAfter(today)) {
            findings.note(Outcome.CHECKUP_DATE_IMPLAUSIBLE, "effectiveTime", "a day to come");
        }
    }
}
