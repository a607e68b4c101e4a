package jp.tashika.central.checkup;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Person;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.format.checkup.programme.Inspection;
import jp.tashika.format.checkup.programme.ViewingWindow;
import jp.tashika.format.checkup.programme.Weight;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 受入れの判断。Whether a document may be put on record, for whom, and what is to be said of it.
 *
 * @param sender who sent the archive
 * @param today the day of its receipt
 */
record Admission(InsurerNumber sender, LocalDate today) {

    /** 受入れの可否。 */
    sealed interface Answer {

        /** 可。It may go to that person. */
        record Admitted(Arrived arrived, Person person, List<Finding> findings) implements Answer {

            public Admitted {
                findings = List.copyOf(findings);
            }

            DocumentVerdict as(Verdict verdict) {
                return new DocumentVerdict(arrived.entry(), verdict, findings);
            }

            DocumentVerdict refused(Outcome reason) {
                return new DocumentVerdict(arrived.entry(), Verdict.REFUSED, with(findings, reason));
            }

            /** Personal: only which document it is. */
            @Override
            public String toString() {
                return "Admitted[" + arrived + "]";
            }
        }

        /** 否。 */
        record Refused(DocumentVerdict verdict) implements Answer {}
    }

    Answer answer(Arrived arrived, Found found) {
        CheckupDocument document = arrived.document();
        if (!document.examinee().insurer().equals(sender)) {
            return refused(arrived, List.of(), Outcome.CHECKUP_INSURER_FOREIGN);
        }
        List<Finding> findings = Inspection.of(document, today);
        if (findings.stream().anyMatch(Finding::isRefused)) {
            return new Answer.Refused(new DocumentVerdict(arrived.entry(), Verdict.REFUSED, findings));
        }
        // spec| CHK-007, CHK-009: what would not be shown any more is not kept either
        if (!document.kind().isDeletion() && !ViewingWindow.on(today).shows(document.heldOn())) {
            return refused(arrived, findings, Outcome.CHECKUP_YEAR_NOT_KEPT);
        }
        return switch (found) {
            case Found.One(var person, var _) -> new Answer.Admitted(arrived, person, findings);
            case Found.Nobody() -> refused(arrived, findings, Outcome.CHECKUP_PERSON_UNKNOWN);
            case Found.Several() -> refused(arrived, findings, Outcome.CHECKUP_PERSON_AMBIGUOUS);
        };
    }

    private static Answer refused(Arrived arrived, List<Finding> findings, Outcome reason) {
        return new Answer.Refused(new DocumentVerdict(arrived.entry(), Verdict.REFUSED, with(findings, reason)));
    }

    /** The reason first. */
    private static List<Finding> with(List<Finding> findings, Outcome reason) {
        return Stream.concat(Stream.of(new Finding(Fault.of(reason, ""), Weight.REFUSED)), findings.stream())
                .toList();
    }
}
