package jp.tashika.format.checkup.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.checkup.wire.CheckupReader;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedJudgementTest {

    private static final String YES_NO = "1.2.392.200119.6.2003";

    private static final CheckupDocument SAMPLE = ((Decoded.Ok<CheckupDocument>)
                    CheckupReader.read(Documents.everySituation().getBytes(StandardCharsets.UTF_8)))
            .value();

    private static CheckupDocument with(Observation... observations) {
        List<Entry> entries = new ArrayList<>(List.of(observations));
        return new CheckupDocument(
                SAMPLE.kind(),
                SAMPLE.createdOn(),
                SAMPLE.examinee(),
                SAMPLE.author(),
                SAMPLE.authoredOn(),
                SAMPLE.vouchers(),
                SAMPLE.programme(),
                SAMPLE.heldOn(),
                SAMPLE.performer(),
                List.of(Section.of(SectionKind.SPECIFIC, entries)));
    }

    private static Observation quantity(String code, String value, String unit) {
        return Observation.of(ItemCode.of(code), Result.Quantity.of(value, unit));
    }

    private static Observation choice(String code, String list, String answer) {
        return Observation.of(ItemCode.of(code), new Result.Choice(false, list, answer, Optional.empty()));
    }

    @Test
    void takesTheValuesOfADocument() {
        Measurements values = Measurements.from(with(
                quantity("9N001000000000001", "170.0", "cm"),
                quantity("9N006000000000001", "72.3", "kg"),
                quantity("9N016160200000001", "86.5", "cm"),
                quantity("9A751000000000001", "140", "mm[Hg]"),
                quantity("9A755000000000001", "130", "mm[Hg]"),
                quantity("3D046000001999902", "5.6", "%"),
                quantity("3F015129902327201", "180", "mg/dL"),
                Observation.of(ItemCode.of("3F070000002327101"), new Result.OutOfRange(Optional.empty(), Bound.LOW)),
                Observation.of(ItemCode.of("3D010000001926101"), new Result.NotMeasurable(ValueType.QUANTITY)),
                choice("9N701000000000011", YES_NO, "2"),
                choice("9N736000000000011", "1.2.392.200119.6.24060", "2")));
        assertThat(values.age()).isEqualTo(56);
        assertThat(values.body().bmi()).contains(new BigDecimal("25.0"));
        assertThat(values.body().waistCm()).contains(new BigDecimal("86.5"));
        assertThat(values.body().fatCm2()).isEmpty();
        assertThat(values.pressure().systolic()).contains(new BigDecimal("130"));
        assertThat(values.pressure().diastolic()).isEmpty();
        assertThat(values.blood().fastingGlucose()).isEmpty();
        assertThat(values.blood().hemoglobinA1c()).contains(new BigDecimal("5.6"));
        assertThat(values.blood().casualTriglyceride()).contains(new BigDecimal("180"));
        assertThat(values.blood().fastingTriglyceride()).isEmpty();
        assertThat(values.blood().hdl()).contains(new BigDecimal("10"));
        assertThat(values.habits().pressureMedicine()).contains(false);
        assertThat(values.habits().lipidMedicine()).isEmpty();
        assertThat(values.habits().smoker()).contains(false);
        assertThat(values).hasToString("Measurements[masked]");
    }

    @ParameterizedTest(name = "腹囲{0}・記載{1}: 疑い {2}")
    @CsvSource({"90, 3, true", "90, 1, false", "90, 2, true", "90, 4, false", "70, 3, false", "70, 1, true"})
    void doubtsAMetabolicClassTheResultsDoNotGive(String waist, String stated, boolean doubtful) {
        CheckupDocument document = with(
                quantity("9N016160100000001", waist, "cm"),
                quantity("3D010000001926101", "120", "mg/dL"),
                quantity("9A751000000000001", "140", "mm[Hg]"),
                choice("9N501000000000011", MetabolicClass.LIST, stated));
        assertThat(StatedJudgement.isMetabolicDoubtful(document, Measurements.from(document)))
                .isEqualTo(doubtful);
        assertThat(StatedJudgement.metabolic(document)).isEqualTo(MetabolicClass.parse(stated));
    }

    @ParameterizedTest(name = "記載{0}: 疑い {1}")
    @CsvSource({"3, false", "1, true", "2, true", "4, false", "9, false"})
    void doubtsALevelTheResultsDoNotGive(String stated, boolean doubtful) {
        CheckupDocument document =
                with(choice("9N706000000000011", YES_NO, "1"), choice("9N506000000000011", GuidanceLevel.LIST, stated));
        assertThat(StatedJudgement.isGuidanceDoubtful(document, Measurements.from(document)))
                .isEqualTo(doubtful);
    }

    @Test
    void doubtsNothingWhereNothingIsStatedOrKnown() {
        assertThat(StatedJudgement.isMetabolicDoubtful(SAMPLE, Measurements.from(SAMPLE)))
                .isFalse();
        assertThat(StatedJudgement.isGuidanceDoubtful(SAMPLE, Measurements.from(SAMPLE)))
                .isFalse();
        CheckupDocument wrongList = with(choice("9N501000000000011", "1.2.392.200119.6.3001", "1"));
        assertThat(StatedJudgement.metabolic(wrongList)).isEmpty();
    }

    @Property(tries = 300)
    void judgesWhateverADocumentHolds(@ForAll("documents") CheckupDocument document) {
        Measurements values = Measurements.from(document);
        assertThat(MetabolicClass.of(values)).isNotNull();
        assertThat(GuidanceLevel.of(values)).isNotNull();
    }

    @Provide
    Arbitrary<CheckupDocument> documents() {
        return Documents.any();
    }
}
