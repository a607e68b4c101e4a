package jp.tashika.core.disclosure;

import static jp.tashika.core.Fictional.coverage;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.Fictional;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("同意の質問")
class QuestionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static final Certificate CEILING = new Certificate.CostCeiling(
            Fictional.term("2026-08-01", "2027-07-31"), CeilingKind.CEILING, CeilingCategory.A01, Optional.empty());
    private static final Certificate DISEASE =
            new Certificate.DesignatedDisease(Fictional.term("2026-08-01", "2027-07-31"), Disease.DIALYSIS, 10_000);

    private static Set<ConsentTo> asked(CardStanding standing, Coverage... history) {
        return Questions.of(List.of(history), DAY, standing);
    }

    @Tag("CNS-002")
    @Test
    @DisplayName("薬剤と健診は別々に、証のない人に証は尋ねない")
    void recordsAreAskedAboutOneByOne() {
        assertThat(asked(CardStanding.VALID, coverage("N", "2024-10-01", "").make()))
                .contains(ConsentTo.MEDICATION, ConsentTo.CHECKUP)
                .doesNotContain(ConsentTo.COST_CEILING, ConsentTo.DESIGNATED_DISEASE);
    }

    @Tag("CNS-003")
    @Test
    @DisplayName("限度額と特定疾病は、いま証のある人にだけ尋ねる")
    void certificatesAreAskedAboutOfWhomTheyConcern() {
        Coverage with =
                coverage("N", "2024-10-01", "").holding(CEILING, DISEASE).make();
        assertThat(asked(CardStanding.VALID, with)).contains(ConsentTo.COST_CEILING, ConsentTo.DESIGNATED_DISEASE);
        assertThat(Questions.of(List.of(with), LocalDate.of(2027, 8, 1), CardStanding.VALID))
                .doesNotContain(ConsentTo.COST_CEILING, ConsentTo.DESIGNATED_DISEASE);
    }

    @Test
    @DisplayName("猶予期間には何も尋ねず、同意があっても扱わない")
    void nothingInTheGracePeriod() {
        assertThat(asked(
                        CardStanding.GRACE,
                        coverage("N", "2024-10-01", "").holding(CEILING).make()))
                .isEmpty();
        assertThat(Asking.byCard(DAY, Set.of(ConsentTo.COST_CEILING), CardStanding.GRACE)
                        .consents())
                .isEmpty();
    }

    @Test
    @DisplayName("閲覧できる記録のない人に記録は尋ねない")
    void noRecordsOfDayLabourers() {
        assertThat(asked(
                        CardStanding.VALID,
                        coverage("N", "2024-10-01", "")
                                .insurer(Fictional.insurer("0348001"))
                                .make()))
                .isEmpty();
    }

    @Test
    @DisplayName("資格のない人、まだ始まらない人には尋ねない")
    void nothingOfNobody() {
        assertThat(asked(CardStanding.VALID)).isEmpty();
        assertThat(asked(CardStanding.VALID, coverage("N", "2026-12-01", "").make()))
                .isEmpty();
    }

    @Test
    @DisplayName("期限の近いカードは、有効な回答にも添えて伝える")
    void standingIsToldWithTheAnswer() {
        Coverage coverage = coverage("N", "2024-10-01", "").make();
        Told told = Disclosure.of(
                new Answer.InForce(coverage), new Proof.Card(), Asking.byCard(DAY, Set.of(), CardStanding.ENDS_SOON));
        assertThat(told.notices()).containsExactly(Outcome.CARD_ENDS_SOON);
    }
}
