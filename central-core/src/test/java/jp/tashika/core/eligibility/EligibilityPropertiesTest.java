package jp.tashika.core.eligibility;

import static jp.tashika.core.Fictional.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import jp.tashika.core.eligibility.Histories.History;
import jp.tashika.core.registry.AgeLimit;
import jp.tashika.core.registry.Coverage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** jqwik takes no annotations of JUnit, so its properties stand by themselves. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class EligibilityPropertiesTest {

    private static final Proof CARD = new Proof.Card();

    private static Coverage lawful(Coverage coverage) {
        return AgeLimit.applied(coverage);
    }

    private static Predicate<Coverage> covers(LocalDate day) {
        return coverage -> lawful(coverage).period().covers(day);
    }

    @Property
    @Label("番号照会の答えには、照会した番号の資格しか入らない")
    @Tag("DSP-009")
    void numbersShowOnlyWhatWasAsked(@ForAll History history, @ForAll LocalDate day) {
        for (Coverage asked : history.coverages()) {
            Answer answer = Eligibility.answer(history.coverages(), numbersOf(asked), day);
            assertThat(Answers.coverage(answer)).hasValueSatisfying(shown -> {
                assertThat(shown.insured()).isEqualTo(asked.insured());
                assertThat(shown.insurer()).isEqualTo(asked.insurer());
            });
        }
    }

    @Property
    @Label("番号照会の答えは、新しい資格の有無のほかは、ほかの資格によらない")
    @Tag("DSP-009")
    void othersOnlySupersede(@ForAll History history, @ForAll LocalDate day) {
        Coverage asked = history.coverages().getFirst();
        List<Coverage> alone = history.coverages().stream()
                .filter(c -> c.insured().equals(asked.insured()) && c.insurer().equals(asked.insurer()))
                .toList();
        Answer among = Eligibility.answer(history.coverages(), numbersOf(asked), day);
        Answer apart = Eligibility.answer(alone, numbersOf(asked), day);
        assertThat(among instanceof Answer.Superseded(var last) ? new Answer.Lost(last) : among)
                .isEqualTo(apart);
    }

    @Property
    @Label("有効な資格は、その日を含み、証も切れていない")
    @Tag("DSP-002")
    @Tag("DSP-003")
    void inForceCoversTheDay(@ForAll History history, @ForAll LocalDate day) {
        for (Proof proof : proofs(history)) {
            if (Eligibility.answer(history.coverages(), proof, day) instanceof Answer.InForce(var coverage)) {
                assertThat(coverage.period().covers(day)).isTrue();
                assertThat(coverage.cardOn(day).term().isOver(day)).isFalse();
            }
        }
    }

    @Property
    @Label("無効の資格は喪失日を過ぎていて、喪失日を示す")
    @Tag("DSP-005")
    @Tag("DSP-006")
    void lostShowsItsDay(@ForAll History history, @ForAll LocalDate day) {
        for (Proof proof : proofs(history)) {
            Optional<Coverage> lost = switch (Eligibility.answer(history.coverages(), proof, day)) {
                case Answer.Lost(var last) -> Optional.of(last);
                case Answer.Superseded(var last) -> Optional.of(last);
                case Answer.InForce _, Answer.Expired _, Answer.NotYet _, Answer.NothingFits _, Answer.SeveralFit _ ->
                    Optional.empty();
            };
            lost.ifPresent(last -> assertThat(last.period().lostOn())
                    .hasValueSatisfying(lostOn -> assertThat(lostOn).isBeforeOrEqualTo(day)));
        }
    }

    @Property
    @Label("新しい資格ありは、その日に有効な、閲覧できるほかの資格があるとき、そのときだけ")
    @Tag("DSP-009")
    void supersededExactlyWhenAnotherHolds(@ForAll History history, @ForAll LocalDate day) {
        boolean holds = history.coverages().stream().filter(covers(day)).anyMatch(coverage -> !coverage.withheld());
        for (Coverage asked : history.coverages()) {
            Answer answer = Eligibility.answer(history.coverages(), numbersOf(asked), day);
            if (answer instanceof Answer.Superseded) {
                assertThat(holds).isTrue();
            }
            if (answer instanceof Answer.Lost) {
                assertThat(holds).isFalse();
            }
        }
    }

    @Property
    @Label("カード照会は、有効な資格があれば喪失を示さず、決して新しい資格ありにならない")
    @Tag("DSP-008")
    void cardPrefersWhatHolds(@ForAll History history, @ForAll LocalDate day) {
        Answer answer = Eligibility.answer(history.coverages(), CARD, day);
        assertThat(answer).isNotInstanceOfAny(Answer.Superseded.class, Answer.SeveralFit.class);
        if (history.coverages().stream().anyMatch(covers(day))) {
            assertThat(answer).isInstanceOfAny(Answer.InForce.class, Answer.Expired.class);
        }
    }

    @Property
    @Label("履歴の並び順は答えを変えない")
    @Tag("DSP-001")
    void orderDoesNotMatter(@ForAll History history, @ForAll LocalDate day, @ForAll Random random) {
        List<Coverage> shuffled = new ArrayList<>(history.coverages());
        Collections.shuffle(shuffled, random);
        for (Proof proof : proofs(history)) {
            assertThat(Eligibility.answer(shuffled, proof, day))
                    .isEqualTo(Eligibility.answer(history.coverages(), proof, day));
        }
    }

    @Property
    @Label("75歳の誕生日からは、後期高齢者医療のほかは有効にならない")
    @Tag("AGE-001")
    void nothingElseHoldsFromSeventyFive(@ForAll History history, @ForAll LocalDate day) {
        for (Proof proof : proofs(history)) {
            if (Eligibility.answer(history.coverages(), proof, day) instanceof Answer.InForce(var coverage)
                    && !day.isBefore(LocalDate.of(2025, 6, 10))) {
                assertThat(coverage.insurer().number().isLateElderly()).isTrue();
            }
        }
    }

    private static List<Proof> proofs(History history) {
        List<Proof> proofs = new ArrayList<>(List.of(CARD));
        history.coverages().forEach(coverage -> proofs.add(numbersOf(coverage)));
        return proofs;
    }
}
