package jp.tashika.format.oqs.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("IFC-001")
class CodeTableTest {

    static Stream<Arguments> enums() {
        return Stream.of(
                table("OQSCD001", CeilingConsent.values(), CeilingConsent::parse),
                table("OQSCD002", QueryRoute.values(), QueryRoute::parse),
                table("OQSCD003", SegmentOfResult.values(), SegmentOfResult::parse),
                table("OQSCD004", ProcessingStatus.values(), ProcessingStatus::parse),
                table("OQSCD005", Encoding.values(), Encoding::parse),
                table("OQSCD006", Validity.values(), Validity::parse),
                table("OQSCD007", Sex.values(), Sex::parse),
                table("OQSCD008", ReasonOfLoss.values(), ReasonOfLoss::parse),
                table("OQSCD009", Relation.values(), Relation::parse),
                table("OQSCD010", CardClass.values(), CardClass::parse),
                table("OQSCD011", CeilingCertificate.values(), CeilingCertificate::parse),
                table("OQSCD012", CeilingCategory.values(), CeilingCategory::parse),
                table("OQSCD013", DiseaseCategory.values(), DiseaseCategory::parse),
                table("OQSCD014", CeilingChange.values(), CeilingChange::parse),
                table("OQSCD015", Preschool.values(), Preschool::parse),
                table("OQSCD016", ConsentFlag.values(), ConsentFlag::parse),
                table("OQSCD017", PrescriptionForm.values(), PrescriptionForm::parse),
                table("OQSCD018", TicketType.values(), TicketType::parse),
                table("OQSCD019", TreatmentType.values(), TreatmentType::parse),
                table("OQSCD020", SoleOrCombined.values(), SoleOrCombined::parse),
                table("OQSCD021", SocialInsurance.values(), SocialInsurance::parse),
                table("OQSCD022", Inconsistency.values(), Inconsistency::parse),
                table("OQSCD023", InfectionLaw.values(), InfectionLaw::parse),
                table("OQSCD024", LateElderlyCare.values(), LateElderlyCare::parse),
                table("OQSCD025", PrefecturalExpense.values(), PrefecturalExpense::parse),
                table("OQSCD026", DesignationCheck.values(), DesignationCheck::parse));
    }

    private static Arguments table(String id, Coded[] constants, Function<String, ? extends Optional<?>> parse) {
        return Arguments.of(id, constants, parse);
    }

    @ParameterizedTest(name = "{0} は列挙と表で同じ")
    @MethodSource("enums")
    void constantsAreThoseOfTheTable(String id, Coded[] constants, Function<String, Optional<?>> parse) {
        CodeTable table = CodeTable.find(id).orElseThrow();
        assertThat(Arrays.stream(constants).map(Coded::wire))
                .containsExactlyElementsOf(table.labels().keySet());
        for (Coded constant : constants) {
            assertThat(constant.table()).isEqualTo(id);
            assertThat(constant.label()).isEqualTo(table.labels().get(constant.wire()));
            assertThat(parse.apply(constant.wire()))
                    .hasValueSatisfying(read -> assertThat(read).isSameAs(constant));
        }
        for (String wrong : new String[] {"", " ", "x", "００", "00000", constants[0].wire() + " "}) {
            assertThat(parse.apply(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void thereAreTables001To044() {
        assertThat(CodeTable.all().keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 44)
                        .mapToObj("OQSCD%03d"::formatted)
                        .toList());
        assertThat(CodeTable.all().values()).allSatisfy(table -> {
            assertThat(table.name()).isNotBlank();
            assertThat(table.labels()).isNotEmpty().allSatisfy((wire, label) -> {
                assertThat(wire).isNotBlank();
                assertThat(label).isNotBlank();
            });
        });
    }

    @ParameterizedTest(name = "{0} の {1} は {2}")
    @CsvSource(textBlock = """
            OQSCD003, 9,    異常終了
            OQSCD006, 3,    無効(新しい資格あり)
            OQSCD006, 6,    有効(未登録)
            OQSCD010, A1,   医療扶助
            OQSCD012, B09,  一般Ⅱ
            OQSCD016, 3,    同意取得困難
            OQSCD028, 4,    救急時
            OQSCD042, 2-05, 虹彩
            OQSCD044, 8,    介護保険
            """)
    void labelsAreThoseOfTheInterface(String id, String wire, String label) {
        assertThat(CodeTable.find(id).flatMap(table -> table.label(wire))).contains(label);
    }

    @Test
    void whatIsNotThereIsEmpty() {
        assertThat(CodeTable.find("OQSCD045")).isEmpty();
        assertThat(CodeTable.find("OQSCD006").orElseThrow().label("7")).isEmpty();
    }

    @ParameterizedTest(name = "宣言 {0} は {1}")
    @CsvSource(textBlock = """
            UTF-8, UTF_8
            utf-8, UTF_8
            Shift_JIS, SHIFT_JIS
            SHIFT-JIS, SHIFT_JIS
            sjis, SHIFT_JIS
            windows-31J, SHIFT_JIS
            MS932, SHIFT_JIS
            """)
    void encodingsAreKnownByTheirNames(String name, Encoding encoding) {
        assertThat(Encoding.named(name)).contains(encoding);
    }

    @ParameterizedTest(name = "宣言 {0} は読まない")
    @CsvSource({"UTF-16", "EUC-JP", "ISO-8859-1", "UTF8-MAC", "''"})
    void otherEncodingsAreNot(String name) {
        assertThat(Encoding.named(name)).isEmpty();
    }
}
