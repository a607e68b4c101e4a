package jp.tashika.core.disclosure;

import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.disclosure.Asking.Setting;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Coverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One counter, one morning: patients with a card and patients with paper. */
class CounterTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 10);
    private static final Coverage OLD =
            coverage("O", "2020-04-01", "2024-10-01").number("1").make();
    private static final Coverage NEW =
            coverage("N", "2024-10-01", "").number("2").make();
    private static final Coverage PAPER =
            coverage("P", "2019-04-01", "").number("3").make();

    private static Told ask(List<Coverage> history, Proof proof) {
        Asking asking = new Asking(DAY, Setting.COUNTER, Set.of(), false, CardStanding.VALID);
        return Disclosure.of(Eligibility.answer(history, proof, DAY), proof, asking);
    }

    @Tag("SYS-002")
    @ParameterizedTest(name = "{0}番目は{1}の患者: {2}")
    @DisplayName("カードの患者と紙の患者が続けて来ても、それぞれの証明で確認できる")
    @CsvSource(textBlock = """
            1, カード, 2
            2, 紙,     3
            3, カード, 2
            4, 紙,     3
            """)
    void servesBothKindsInOneSession(int place, String kind, String number) {
        Told told =
                kind.equals("カード") ? ask(List.of(OLD, NEW), new Proof.Card()) : ask(List.of(PAPER), numbersOf(PAPER));
        assertThat(told).isInstanceOfSatisfying(Told.Shown.class, shown -> {
            assertThat(shown.answer()).isInstanceOf(Answer.InForce.class);
            assertThat(shown.coverage().insured().number()).isEqualTo(number);
        });
    }

    @Tag("SYS-002")
    @ParameterizedTest(name = "同じ人が{0}を見せる: {1}")
    @CsvSource({"カード, InForce", "古い証, Superseded"})
    void thePaperOfOnePersonNeverTellsWhatTheCardTells(String shows, String expected) {
        Told told = ask(List.of(OLD, NEW), shows.equals("カード") ? new Proof.Card() : numbersOf(OLD));
        assertThat(((Told.Shown) told).answer().getClass().getSimpleName()).isEqualTo(expected);
    }
}
