package jp.tashika.core.holder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.tashika.core.holder.FiveItems.Item;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("紐付けの保留")
class DoubtStateTest {

    @Tag("RDR-031")
    @ParameterizedTest(name = "{0}から{1}へ: {2}")
    @CsvSource({
        "OPEN, LINKED, true",
        "OPEN, REFUSED, true",
        "OPEN, ASKED, true",
        "ASKED, LINKED, true",
        "ASKED, REFUSED, true",
        "REFUSED, LINKED, true",
        "REFUSED, ASKED, true",
        "LINKED, REFUSED, false",
        "LINKED, ASKED, false",
        "AGREED, REFUSED, false",
        "AGREED, LINKED, false",
        "OPEN, AGREED, false",
        "REFUSED, OPEN, false"
    })
    @DisplayName("紐付いたものは判断では動かない")
    void decisionsThatMayBeMade(DoubtState from, DoubtState to, boolean may) {
        assertThat(from.mayBecome(to)).isEqualTo(may);
    }

    @ParameterizedTest(name = "{0}のとき同じ項目なら{1}、違う項目なら{2}")
    @CsvSource({"OPEN, OPEN, OPEN", "ASKED, ASKED, ASKED", "REFUSED, REFUSED, OPEN"})
    @DisplayName("拒否は、同じ理由の間だけ続く")
    void aRefusalIsForOneReason(DoubtState state, DoubtState same, DoubtState other) {
        Set<Item> items = Set.of(Item.NAME, Item.ADDRESS);
        assertThat(state.afterVisit(items, Set.of(Item.ADDRESS, Item.NAME))).isEqualTo(same);
        assertThat(state.afterVisit(items, Set.of(Item.NAME))).isEqualTo(other);
    }
}
