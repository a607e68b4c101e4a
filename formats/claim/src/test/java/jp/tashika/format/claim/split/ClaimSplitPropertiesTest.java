package jp.tashika.format.claim.split;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.Samples;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.view.ClaimLine;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.LineGroup;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

@Tag("REZ-001")
class ClaimSplitPropertiesTest {

    /** A unit as a facility writes it: some lines, a remark or none, points, and how often on which day. */
    record Unit(int category, int lines, boolean remark, int points, TreeMap<Integer, Integer> days) {
        int times() {
            return days.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** A claim of these units, and which visit day goes to which part. */
    record Case(List<Unit> units, Map<Integer, Integer> partOfDay) {}

    @Provide
    Arbitrary<Case> cases() {
        Arbitrary<TreeMap<Integer, Integer>> days = Arbitraries.maps(
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(1, 28))
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(TreeMap::new);
        Arbitrary<Unit> unit = Combinators.combine(
                        Arbitraries.of(11, 12, 13, 21, 22, 23, 40, 60, 70, 80),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5_000),
                        days)
                .as(Unit::new);
        return Combinators.combine(
                        unit.list().ofMinSize(2).ofMaxSize(12),
                        Arbitraries.integers().between(0, 2).list().ofSize(31))
                .as((units, parts) -> {
                    Map<Integer, Integer> partOfDay = new HashMap<>();
                    units.forEach(one -> one.days().keySet().forEach(day -> partOfDay.put(day, parts.get(day))));
                    return new Case(units, partOfDay);
                })
                .filter(one -> Set.copyOf(one.partOfDay().values()).size() > 1);
    }

    @Property(tries = 300)
    @Label("分割した各部の合計は元のレセプトに等しく、各部も検算に合う")
    void sumsAreKept(@ForAll("cases") Case one) {
        Claim claim = claim(one);
        List<Claim> parts = split(claim, one);
        assertThat(ClaimSums.of(claim)).isEmpty();
        assertThat(parts).allSatisfy(part -> {
            assertThat(ClaimSums.of(part)).isEmpty();
            assertThat(part.hasError()).isFalse();
        });
        assertThat(parts.stream().mapToLong(ClaimSplitTest::points).sum()).isEqualTo(ClaimSplitTest.points(claim));
        assertThat(parts.stream().mapToLong(ClaimSplitPropertiesTest::days).sum())
                .isEqualTo(days(claim));
    }

    @Property(tries = 300)
    @Label("どの行のどの日も、ちょうど一つの部に、同じ剤として入る")
    void everyLineIsInOnePart(@ForAll("cases") Case one) {
        Claim claim = claim(one);
        List<Claim> parts = split(claim, one);
        List<String> expected = billed(claim);
        List<String> found = new ArrayList<>();
        parts.forEach(part -> found.addAll(billed(part)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
        for (int i = 0; i < parts.size(); i++) {
            Set<Integer> ours = daysOfParts(one).get(i);
            assertThat(parts.get(i).all("SY")).hasSize(1);
            assertThat(new ClaimView(parts.get(i))
                            .groups().stream()
                                    .flatMap(group -> group.lines().stream())
                                    .flatMap(line -> line.days().stream())
                                    .map(day -> day.day()))
                    .isSubsetOf(ours);
        }
    }

    @Property(tries = 100)
    @Label("受診日（JD）があれば、各部の実日数はその日の数")
    void countsVisits(@ForAll("cases") Case one) {
        Claim claim = claim(one);
        List<Claim> parts = split(claim, one);
        for (int i = 0; i < parts.size(); i++) {
            Set<Integer> visits = daysOfParts(one).get(i);
            assertThat(days(parts.get(i))).isEqualTo(visits.size());
            assertThat(ClaimSplit.of(parts.get(i)).visits()).containsExactlyElementsOf(visits);
        }
    }

    private static long days(Claim claim) {
        return new ClaimView(claim).insurer().orElseThrow().days().orElseThrow();
    }

    private static List<Claim> split(Claim claim, Case one) {
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.isDivisible()).isTrue();
        return split.into(daysOfParts(one), 100);
    }

    private static List<Set<Integer>> daysOfParts(Case one) {
        Map<Integer, Set<Integer>> days = new TreeMap<>();
        one.partOfDay()
                .forEach((day, part) ->
                        days.computeIfAbsent(part, _ -> new TreeSet<>()).add(day));
        return List.copyOf(days.values());
    }

    /** What is billed, day by day: category, code, points and count of each line, and its place in its unit. */
    private static List<String> billed(Claim claim) {
        List<String> billed = new ArrayList<>();
        for (LineGroup group : new ClaimView(claim).groups()) {
            for (int i = 0; i < group.lines().size(); i++) {
                ClaimLine line = group.lines().get(i);
                String what = group.category().orElseThrow() + " " + i + " of "
                        + group.lines().size() + " " + line.code().orElseThrow() + " " + line.points();
                line.days().forEach(day -> billed.add(what + " " + day));
            }
        }
        return billed;
    }

    private static Claim claim(Case one) {
        StringBuilder text = new StringBuilder("RE,1,1112,202606,試験　太郎,1,19800102\n");
        long points = one.units().stream()
                .mapToLong(unit -> (long) unit.points() * unit.times())
                .sum();
        text.append("HO,01480011,１２３,４５,")
                .append(one.partOfDay().size())
                .append(',')
                .append(points)
                .append('\n');
        text.append("JD,1").append(marks(one.partOfDay().keySet(), _ -> 1)).append('\n');
        text.append("SY,8830417,20260603,1\n");
        int code = 0;
        int category = 0;
        for (Unit unit : one.units()) {
            for (int line = 0; line < unit.lines(); line++) {
                boolean last = line == unit.lines() - 1;
                // the same category again may be left out after a unit that is priced
                boolean said = line == 0 && unit.category() != category;
                text.append(unit.category() < 30 && unit.category() > 20 ? "IY," : "SI,")
                        .append(said ? Integer.toString(unit.category()) : "")
                        .append(",1,")
                        .append(160_000_000 + code++)
                        .append(",,")
                        .append(last ? Integer.toString(unit.points()) : "")
                        .append(',')
                        .append(unit.times())
                        .append(marks(unit.days().keySet(), unit.days()::get))
                        .append('\n');
            }
            category = unit.category();
            if (unit.remark()) {
                text.append("CO,,1,810000001,試験\n");
            }
        }
        return ClaimSplitTest.claims(ClaimKind.MEDICAL, Samples.file(ClaimKind.MEDICAL, text.toString()))
                .getFirst();
    }

    private static String marks(Set<Integer> days, IntFunction<Integer> count) {
        return days.stream()
                .sorted()
                .map(day -> " | d" + day + "=" + count.apply(day))
                .collect(Collectors.joining());
    }
}
