package jp.tashika.core.medication;

import static jp.tashika.core.FictionalClaims.claim;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.core.FictionalClaims;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.claim.Claim;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.claim.ClaimLine;
import jp.tashika.core.claim.DayCounts;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** jqwik takes no annotations of JUnit, so its properties stand by themselves. */
class MedicationExtractionPropertiesTest {

    private static final DrugCatalogue NOTHING_KNOWN = (_, _) -> Optional.empty();

    @Provide
    Arbitrary<List<ClaimLine>> lines() {
        Arbitrary<Integer> sections = Arbitraries.of(0, 0, 11, 14, 21, 22, 23, 33, 40, 50, 99);
        Arbitrary<String> codes = Arbitraries.of("699000001", "699000002", "699000003");
        Arbitrary<DayCounts> days = Arbitraries.maps(
                        Arbitraries.integers().between(1, 31),
                        Arbitraries.integers().between(1, 99))
                .ofMaxSize(4)
                .map(DayCounts::of);
        return Combinators.combine(sections, codes, days, Arbitraries.of(0, 1, 2, 3))
                .as(MedicationExtractionPropertiesTest::line)
                .list()
                .ofMaxSize(20);
    }

    private static ClaimLine line(int section, String code, DayCounts days, int kind) {
        return switch (kind) {
            case 0 -> new ClaimLine.Act(FictionalClaims.section(section), "111000110", Optional.empty(), days);
            case 1 -> FictionalClaims.remark(section, "食後");
            default ->
                new ClaimLine.Drug(
                        FictionalClaims.section(section), code, Optional.of(BigDecimal.ONE), days, List.of());
        };
    }

    @Property
    @Label("薬の行のどの日も、記録になるか、理由とともに残る")
    @Tag("MED-002")
    void nothingIsLost(@ForAll("lines") List<ClaimLine> lines, @ForAll boolean february) {
        YearMonth month = february ? YearMonth.of(2026, 2) : FictionalClaims.MONTH;
        Extracted extracted = extracted(lines, month);
        long days = drugs(lines).stream()
                .mapToLong(drug -> Math.max(1, drug.days().byDay().size()))
                .sum();
        assertThat(extracted.records().size() + extracted.leftOut().size()).isEqualTo(days);
        assertThat(extracted.records())
                .allSatisfy(record ->
                        assertThat(YearMonth.from(record.dispensedOn())).isEqualTo(month));
    }

    @Property
    @Label("数量の和は、その月にある日の回数の和")
    @Tag("MED-002")
    void quantitiesAddUp(@ForAll("lines") List<ClaimLine> lines) {
        Extracted extracted = extracted(lines, YearMonth.of(2026, 7));
        assertThat(extracted.records().stream()
                        .mapToInt(MedicationRecord::quantity)
                        .sum())
                .isEqualTo(drugs(lines).stream()
                        .mapToInt(drug -> drug.days().sum())
                        .sum());
    }

    @Property
    @Label("二度取り出しても同じ")
    @Tag("MED-002")
    void twiceIsTheSame(@ForAll("lines") List<ClaimLine> lines) {
        assertThat(extracted(lines, FictionalClaims.MONTH)).isEqualTo(extracted(lines, FictionalClaims.MONTH));
    }

    @Property
    @Label("後ろに別の剤が続いても、前の剤の記録は変わらない")
    @Tag("MED-002")
    void laterGroupsDoNotChangeEarlierOnes(
            @ForAll("lines") List<ClaimLine> lines, @ForAll("lines") List<ClaimLine> more) {
        List<ClaimLine> beginning = Stream.concat(
                        lines.stream(),
                        Stream.concat(Stream.of(FictionalClaims.device(40, "799000001")), more.stream()))
                .toList();
        List<MedicationRecord> alone = extracted(lines, FictionalClaims.MONTH).records();
        assertThat(extracted(beginning, FictionalClaims.MONTH).records().subList(0, alone.size()))
                .isEqualTo(alone);
    }

    private static List<ClaimLine.Drug> drugs(List<ClaimLine> lines) {
        return lines.stream()
                .filter(ClaimLine.Drug.class::isInstance)
                .map(ClaimLine.Drug.class::cast)
                .toList();
    }

    private static Extracted extracted(List<ClaimLine> lines, YearMonth month) {
        return MedicationExtraction.of(
                claim(ClaimKind.MEDICAL, month, CareSetting.OUTPATIENT, true, new Claim.Content.Lines(lines)),
                NOTHING_KNOWN);
    }
}
