package jp.tashika.central.checkup;

import java.util.List;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.format.checkup.programme.Weight;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 文書の判定。What became of one document of an archive, and why.
 *
 * @param entry which entry of the archive, from 1
 * @param findings those it was refused for, and what was noted
 */
record DocumentVerdict(int entry, Verdict verdict, List<Finding> findings) {

    DocumentVerdict {
        findings = List.copyOf(findings);
    }

    static DocumentVerdict refused(int entry, List<Fault> faults) {
        return new DocumentVerdict(
                entry,
                Verdict.REFUSED,
                faults.stream().map(fault -> new Finding(fault, Weight.REFUSED)).toList());
    }

    static DocumentVerdict refused(int entry, Outcome outcome) {
        return refused(entry, List.of(Fault.of(outcome, "")));
    }
}
