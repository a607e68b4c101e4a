package jp.tashika.core.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("同意")
class ConsentTest {

    private static final Instant AT = Instant.parse("2024-05-01T01:00:00Z");

    @Tag("CNS-001")
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-05-01T00:59:59Z, false",
        "2024-05-01T01:00:00Z, true",
        "2024-05-02T00:59:59Z, true",
        "2024-05-02T01:00:00Z, true",
        "2024-05-02T01:00:01Z, false"
    })
    @DisplayName("同意から24時間だけ有効")
    void holdsForADay(Instant moment, boolean holds) {
        assertThat(Consent.given(ConsentTo.MEDICATION, AT, GivenBy.SCREEN).covers(moment))
                .isEqualTo(holds);
    }

    @Tag("CNS-004")
    @Test
    @DisplayName("不同意は残り、閲覧は許さない")
    void refusalsCoverNothing() {
        Consent refused = Consent.refused(ConsentTo.MEDICATION, AT, GivenBy.WORD);
        assertThat(refused.covers(AT)).isFalse();
        assertThat(refused.at()).isEqualTo(AT);
    }

    @Test
    @DisplayName("始まる前に終わる同意はない")
    void doesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> new Consent(
                        ConsentTo.CHECKUP,
                        true,
                        AT,
                        AT.minusSeconds(1),
                        Purpose.CARE,
                        GivenBy.SCREEN,
                        Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Tag("CNS-004")
    @ParameterizedTest(name = "{0}に撤回: {1}")
    @CsvSource({
        "2024-05-01T01:00:00Z, true",
        "2024-05-01T12:00:00Z, true",
        "2024-05-02T01:00:00Z, true",
        "2024-05-01T00:59:59Z, false",
        "2024-05-02T01:00:01Z, false"
    })
    @DisplayName("有効な間だけ撤回でき、その時から有効でない。前のことは変わらない")
    void isWithdrawnFromThatMomentOn(Instant moment, boolean isPossible) {
        Consent given = Consent.given(ConsentTo.MEDICATION, AT, GivenBy.SCREEN);
        if (!isPossible) {
            assertThatThrownBy(() -> given.withdrawn(moment)).isInstanceOf(IllegalArgumentException.class);
            return;
        }
        Consent withdrawn = given.withdrawn(moment);
        assertThat(withdrawn.covers(moment)).isFalse();
        assertThat(withdrawn.covers(moment.plusSeconds(1))).isFalse();
        assertThat(withdrawn.covers(moment.minusNanos(1_000))).isEqualTo(given.covers(moment.minusNanos(1_000)));
        assertThat(withdrawn.withdrawn(moment.plusSeconds(5))).isEqualTo(withdrawn);
    }

    @Test
    @DisplayName("不同意と、与える前の同意は撤回できない")
    void refusalsCannotBeWithdrawn() {
        Consent refused = Consent.refused(ConsentTo.MEDICATION, AT, GivenBy.SCREEN);
        assertThatThrownBy(() -> refused.withdrawn(AT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Consent(ConsentTo.CHECKUP, false, AT, AT, Purpose.CARE, GivenBy.SCREEN, Optional.of(AT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Consent(
                        ConsentTo.CHECKUP,
                        true,
                        AT,
                        AT.plusSeconds(1),
                        Purpose.CARE,
                        GivenBy.SCREEN,
                        Optional.of(AT.minusSeconds(1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("期限の近いカードと猶予期間は窓口に伝える")
    void standingsAreTold() {
        assertThat(CardStanding.VALID.notice()).isEmpty();
        assertThat(CardStanding.ENDS_SOON.notice()).isEqualTo(Optional.of(Outcome.CARD_ENDS_SOON));
        assertThat(CardStanding.GRACE.notice()).isEqualTo(Optional.of(Outcome.CARD_IN_GRACE));
        assertThat(CardStanding.GRACE.allowsConsent()).isFalse();
    }
}
