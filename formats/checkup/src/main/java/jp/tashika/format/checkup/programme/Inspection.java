package jp.tashika.format.checkup.programme;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.format.checkup.document.CheckupDocument;

/**
 * 内容の検査。Looks at what a document says: envelope, items, and what its programme demands.
 *
 * <p>Refused is what would mislead whoever reads the result: another type or unit, a code of no meaning, the same item
 * twice, a day that cannot be, and in 特定健診 and 後期高齢者健診 a required item that is not there. All else is noted.
 */
public final class Inspection {

    private Inspection() {}

    /**
     * Inspects a document.
     *
     * @param today the day of its receipt
     * @return what was found, at most {@value Findings#MAX}; empty when there is nothing to be said
     */
    public static List<Finding> of(CheckupDocument document, LocalDate today) {
        Findings findings = new Findings();
        new EnvelopeRules(document, findings).look(today);
        if (!document.kind().isDeletion()) {
            new ItemRules(document, findings).look();
            new DemandRules(document, findings).look();
            new PlausibilityRules(document, findings).look();
        }
        return findings.all();
    }
}
