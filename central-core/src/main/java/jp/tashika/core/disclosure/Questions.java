package jp.tashika.core.disclosure;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tashika.core.certificate.CertificatesInForce;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.Coverage;

/** 同意の質問。What a patient with a card can be asked on a day. */
public final class Questions {

    private static final Set<String> DAY_LABOUR = Set.of("03", "04");

    private Questions() {}

    /**
     * 質問の決定。
     *
     * <p>Certificates are asked about only when the patient has one that is in force (CNS-003); records only of whom there
     * can be any (domain rules 9); nothing in the grace period.
     */
    public static Set<ConsentTo> of(List<Coverage> history, LocalDate day, CardStanding standing) {
        if (!standing.allowsConsent()) {
            return Set.of();
        }
        return switch (Eligibility.answer(history, new Proof.Card(), day)) {
            case Answer.InForce(var coverage) -> about(coverage, day);
            case Answer.Lost _, Answer.Superseded _, Answer.Expired _ -> records();
            case Answer.NotYet _, Answer.NothingFits _, Answer.SeveralFit _ -> Set.of();
        };
    }

    private static Set<ConsentTo> about(Coverage coverage, LocalDate day) {
        EnumSet<ConsentTo> questions = EnumSet.noneOf(ConsentTo.class);
        CertificatesInForce held = CertificatesInForce.on(coverage, day);
        if (held.ceiling().isPresent()) {
            questions.add(ConsentTo.COST_CEILING);
        }
        if (!held.diseases().isEmpty()) {
            questions.add(ConsentTo.DESIGNATED_DISEASE);
        }
        if (hasRecords(coverage)) {
            questions.addAll(records());
        }
        return questions;
    }

    private static Set<ConsentTo> records() {
        EnumSet<ConsentTo> records = EnumSet.allOf(ConsentTo.class);
        records.removeIf(ConsentTo::isCertificate);
        return records;
    }

    // spec| domain rules 9: no records of 自衛官診療証 and of day labourers (日雇特例)
    private static boolean hasRecords(Coverage coverage) {
        return coverage.classification() != CardClassification.SELF_DEFENSE_FORCES
                && !DAY_LABOUR.contains(coverage.insurer().number().schemeCode());
    }
}
