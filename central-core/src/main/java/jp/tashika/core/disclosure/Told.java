package jp.tashika.core.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.vocabulary.outcome.Outcome;

/** 提供内容。Exactly what leaves the centre in answer to one query. */
public sealed interface Told {

    /** 付随情報。Codes whose texts are told beside the answer, in order of weight; may be empty. */
    List<Outcome> notices();

    /** 提供項目。For the audit entry. */
    Set<ToldItem> items();

    /**
     * 資格を提供。An answer with the one coverage that may be shown.
     *
     * @param answer InForce, Lost, Expired or Superseded
     * @param card in use on the day
     * @param elderlyShare in force on the day; needs no consent (LIM-008)
     * @param ceiling in force on the day and consented to
     * @param diseases in force on the day, card and consent only (LIM-011)
     * @param preschool 未就学 on the day
     * @param ceilingChanged 限度額適用認定証情報変更有無, told in batches instead of the certificate
     */
    record Shown(
            Answer answer,
            Coverage coverage,
            InsuredCard card,
            Optional<Certificate.ElderlyShare> elderlyShare,
            Optional<Certificate.CostCeiling> ceiling,
            List<Certificate.DesignatedDisease> diseases,
            boolean preschool,
            boolean ceilingChanged,
            List<Outcome> notices,
            Set<ToldItem> items)
            implements Told {
        public Shown {
            diseases = List.copyOf(diseases);
            notices = List.copyOf(notices);
            items = Set.copyOf(items);
        }
    }

    /** 資格なしを提供。Only that nothing fits, several fit, or it has not begun; no coverage is shown. */
    record Bare(Answer answer, List<Outcome> notices) implements Told {
        public Bare {
            notices = List.copyOf(notices);
        }

        @Override
        public Set<ToldItem> items() {
            return Set.of();
        }
    }

    /** 提供不可。The record is withheld (閲覧停止): an error with its code, and no validity. */
    record Withheld() implements Told {
        @Override
        public List<Outcome> notices() {
            return List.of(Outcome.COVERAGE_WITHHELD);
        }

        @Override
        public Set<ToldItem> items() {
            return Set.of();
        }
    }
}
