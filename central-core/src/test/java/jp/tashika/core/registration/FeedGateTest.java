package jp.tashika.core.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F5")
class FeedGateTest {

    @ParameterizedTest(name = "{0} 人のうち {2} 人の {1}: 保留 {3}")
    @CsvSource(textBlock = """
            1000,    RATIO,              19,     false
            1000,    RATIO,              21,     true
            10000,   RATIO,              200,    false
            10000,   RATIO,              201,    true
            1000000, RATIO,              499,    false
            1000000, RATIO,              500,    true
            1000,    CATEGORY,           21,     true
            1000,    NAME,               20,     false
            1000,    NAME,               21,     true
            1000000, NAME,               4999,   false
            1000000, NAME,               5000,   true
            1000,    BLANKED,            2,      false
            1000,    BLANKED,            3,      true
            1000000, BLANKED,            20,     true
            1000000, RATIO_IN_PAST,      2,      false
            1000000, RATIO_IN_PAST,      3,      true
            1000000, RATIO_CONTRADICTED, 1,      true
            1000000, RATIO_OVERLAP,      1,      true
            1000000, CATEGORY_OVERLAP,   1,      true
            1000000, COVERAGE_OVERLAP,   1,      true
            0,       ACQUIRED,           900000, false
            1000000, ACQUIRED,           900000, false
            1000000, ADDRESS_OR_OTHER,   900000, false
            1000,    LOST,               300,    false
            1000,    LOST,               301,    true
            1000,    VOIDED,             21,     true
            """)
    void holdsWhenAThresholdIsPassed(long insured, String change, long people, boolean held) {
        Change kind = change.equals("ADDRESS_OR_OTHER") ? Change.OTHER : Change.valueOf(change);
        Gate gate = FeedGate.decide(difference(insured, kind, people), GatePolicy.DEFAULT);
        assertThat(gate instanceof Gate.Hold).isEqualTo(held);
    }

    @ParameterizedTest(name = "{0} 行のうち {2} 行が {1}: 保留 {3}")
    @CsvSource(textBlock = """
            1000,    REJECTED,    50,    false
            1000,    REJECTED,    51,    true
            100,     REJECTED,    19,    false
            1000000, REJECTED,    10000, true
            1000,    QUARANTINED, 4,     false
            1000,    QUARANTINED, 5,     true
            1000000, QUARANTINED, 100,   true
            1000,    UNCHANGED,   900,   false
            """)
    void holdsWhenRowsShowABrokenProcedure(long rows, RowVerdict verdict, long count, boolean held) {
        Map<RowVerdict, Long> counts = new EnumMap<>(RowVerdict.class);
        counts.put(RowVerdict.ACCEPTED, rows - count);
        counts.put(verdict, count);
        Gate gate = FeedGate.decide(new FeedDifference(1_000_000, Map.of(), counts, Map.of()), GatePolicy.DEFAULT);
        assertThat(gate instanceof Gate.Hold).isEqualTo(held);
    }

    @Test
    @DisplayName("理由には件数と母数と基準が付く")
    void namesItsReasons() {
        Gate gate = FeedGate.decide(difference(1000, Change.RATIO, 671), GatePolicy.DEFAULT);
        assertThat(((Gate.Hold) gate).reasons())
                .containsExactly(new Gate.Reason("RATIO", "負担割合の変更", 671, 1000, new Threshold(20, 0.02, 500)));
    }

    @Test
    @DisplayName("方針は変えられる")
    void followsItsPolicy() {
        GatePolicy lax = GatePolicy.DEFAULT.with(Change.RATIO, Threshold.atLeast(1_000));
        assertThat(FeedGate.decide(difference(1000, Change.RATIO, 671), lax)).isEqualTo(new Gate.Pass());
    }

    private static FeedDifference difference(long insured, Change change, long people) {
        return new FeedDifference(insured, Map.of(change, people), Map.of(RowVerdict.ACCEPTED, people), Map.of());
    }
}
