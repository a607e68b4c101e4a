package jp.tashika.core.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** 同意の履歴。Whatever was answered in whatever order. */
class ConsentHistoryPropertiesTest {

    private static final Instant DAY = Instant.parse("2024-05-01T00:00:00Z");

    /** A few moments of some days, so that many fall together. */
    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.integers().between(0, 60).map(hour -> DAY.plus(Duration.ofHours(hour)));
    }

    @Provide
    Arbitrary<Consent> answers() {
        return Combinators.combine(
                        Arbitraries.of(ConsentTo.MEDICATION, ConsentTo.CHECKUP),
                        Arbitraries.of(true, true, false),
                        moments(),
                        Arbitraries.integers().between(0, 48))
                .as((to, given, at, hours) -> {
                    Consent answer =
                            given ? Consent.given(to, at, GivenBy.SCREEN) : Consent.refused(to, at, GivenBy.SCREEN);
                    return given && hours <= 24 ? answer.withdrawn(at.plus(Duration.ofHours(hours))) : answer;
                });
    }

    @Provide
    Arbitrary<List<Consent>> histories() {
        return answers().list().ofMaxSize(8);
    }

    @Property
    @Tag("CNS-001")
    @Label("有効なのは、与えてから24時間以内で、撤回も後からの不同意もないものだけ")
    void holdsWhatNothingSpeaksAgainst(
            @ForAll("histories") List<Consent> answers, @ForAll("moments") Instant moment, @ForAll ConsentTo to) {
        Optional<Consent> holding = new ConsentHistory(answers).holding(to, Purpose.CARE, moment);
        boolean isRefusedSince = holding.filter(held -> answers.stream()
                        .anyMatch(answer -> answer.to() == to
                                && !answer.given()
                                && !answer.at().isBefore(held.at())
                                && !answer.at().isAfter(moment)))
                .isPresent();
        assertThat(isRefusedSince).isFalse();
        holding.ifPresent(held -> {
            assertThat(held.given()).isTrue();
            assertThat(held.to()).isEqualTo(to);
            assertThat(Duration.between(held.at(), moment)).isBetween(Duration.ZERO, Duration.ofHours(24));
            assertThat(held.withdrawnAt().map(moment::isBefore).orElse(true)).isTrue();
        });
    }

    @Property
    @Tag("CNS-001")
    @Label("与えた直後は必ず有効で、同じ時の不同意があれば必ず有効でない")
    void theLastAnswerCounts(
            @ForAll("histories") List<Consent> before, @ForAll("answers") Consent last, @ForAll("moments") Instant at) {
        Instant after = DAY.plus(Duration.ofHours(61));
        Consent given = Consent.given(last.to(), after, GivenBy.SCREEN);
        List<Consent> answers = new java.util.ArrayList<>(before);
        answers.add(given);
        assertThat(new ConsentHistory(answers).holding(last.to(), Purpose.CARE, after))
                .contains(given);
        answers.add(Consent.refused(last.to(), after, GivenBy.WORD));
        assertThat(new ConsentHistory(answers).holding(last.to(), Purpose.CARE, after))
                .isEmpty();
        assertThat(new ConsentHistory(answers).holding(last.to(), Purpose.CARE, at))
                .isEqualTo(new ConsentHistory(before).holding(last.to(), Purpose.CARE, at));
    }

    @Property
    @Label("書かれた順は結果を変えない")
    void theOrderDoesNotMatter(
            @ForAll("histories") List<Consent> answers, @ForAll("moments") Instant moment, @ForAll Random random) {
        List<Consent> shuffled = new java.util.ArrayList<>(answers);
        Collections.shuffle(shuffled, random);
        assertThat(scopes(shuffled, moment)).isEqualTo(scopes(answers, moment));
    }

    /** Which of two equal moments it is does not matter, unless one was withdrawn: then that is asked elsewhere. */
    private static List<ConsentTo> scopes(List<Consent> answers, Instant moment) {
        List<Consent> untouched = answers.stream()
                .filter(answer -> answer.withdrawnAt().isEmpty())
                .toList();
        return new ConsentHistory(untouched)
                .holding(moment).stream().map(Consent::to).toList();
    }
}
