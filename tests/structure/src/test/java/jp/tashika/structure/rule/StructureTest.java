package jp.tashika.structure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.Table;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 構造検査。Every rule holds in this repository, tolerances of {@code tolerated.tsv} aside. */
class StructureTest {

    private static final Repository OURS = Repository.here();

    private static final Map<String, List<Breach>> FOUND = new ConcurrentHashMap<>();

    private static final List<Tolerance> TOLERATED = Table.resource("tolerated.tsv").rows().stream()
            .map(row -> new Tolerance(row.cell(0), row.cell(1), row.cell(2)))
            .toList();

    /** 許容。A breach that stays, with its reason. */
    record Tolerance(String rule, String text, String reason) {

        boolean covers(Rule broken, Breach breach) {
            return rule.equals(broken.id()) && breach.toString().contains(text);
        }
    }

    /** Looked for once. */
    private static List<Breach> found(Rule rule) {
        return FOUND.computeIfAbsent(rule.id(), _ -> rule.breaches(OURS));
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    @DisplayName("規則")
    void holds(Rule rule) {
        List<Breach> breaches = found(rule).stream()
                .filter(breach -> TOLERATED.stream().noneMatch(tolerance -> tolerance.covers(rule, breach)))
                .toList();
        assertThat(breaches)
                .withFailMessage(() -> rule + ": " + breaches.size() + " breaches\n"
                        + breaches.stream().map(Breach::toString).collect(Collectors.joining("\n")))
                .isEmpty();
    }

    @Test
    @Tag("SYS-012")
    @Tag("SYS-013")
    @DisplayName("医療の表にも医療機関側にも12桁のマイナンバーがない")
    void knowsNoMyNumber() {
        assertThat(MyNumberRules.all())
                .allSatisfy(rule -> assertThat(found(rule)).isEmpty());
    }

    @Test
    @Tag("SYS-014")
    @Tag("NET-006")
    @DisplayName("センターからも端末からも、相手の受付システムへつながない")
    void callsNobody() {
        assertThat(found(PurityRules.ASKED_ONLY)).isEmpty();
        assertThat(found(PurityRules.ONE_LINE)).isEmpty();
    }

    @Test
    @Tag("SEC-003")
    @DisplayName("個人情報の型をログにも例外にも渡さない")
    void speaksOfNobody() {
        assertThat(PrivacyRules.all())
                .allSatisfy(rule -> assertThat(found(rule)).isEmpty());
    }

    @Test
    @DisplayName("許容はすべて、まだある違反の理由を述べている")
    void toleratesNothingThatIsGone() {
        assertThat(TOLERATED).allSatisfy(tolerance -> {
            assertThat(tolerance.reason()).isNotEmpty();
            assertThat(Rules.all().stream()
                            .filter(rule -> rule.id().equals(tolerance.rule()))
                            .flatMap(rule -> found(rule).stream().filter(breach -> tolerance.covers(rule, breach))))
                    .as(tolerance.toString())
                    .isNotEmpty();
        });
    }

    @Test
    @DisplayName("規則は空ではなく本物を見ている")
    void looksAtSomething() {
        assertThat(OURS.modules()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(OURS.mains()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(OURS.classes()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(OURS.mains().stream().flatMap(source -> source.literals().stream()))
                .isNotEmpty();
        assertThat(OURS.mains().stream().flatMap(source -> source.methods().stream()))
                .isNotEmpty();
        assertThat(Stream.of("vocabulary", "central-core"))
                .allSatisfy(name ->
                        assertThat(OURS.module(name).orElseThrow().mains()).isNotEmpty());
    }
}
