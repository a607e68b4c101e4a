package jp.tashika.format.checkup.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemMasterTest {

    private static final ItemMaster MASTER = ItemMaster.standard();

    @Test
    void holdsTheWholeTable() {
        assertThat(MASTER.items().stream().filter(item -> !item.category().extra()))
                .hasSize(322 + 1);
        assertThat(MASTER.items().stream().filter(item -> item.category().extra()))
                .hasSize(201);
    }

    @Tag("CHK-002")
    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource(textBlock = """
            9N001000000000001, 身長,                            身体計測,   cm,     5, NNN.N
            9N011000000000001, BMI,                             身体計測,   kg/m2,  4, NN.N
            9A751000000000001, 収縮期血圧(1回目),               血圧等,     mm[Hg], 3, NNN
            3F015000002327101, 空腹時中性脂肪(トリグリセリド),  生化学検査, mg/dL,  5, NNNNN
            3C015000002327101, 血清クレアチニン,                生化学検査, mg/dL,  5, NN.NN
            3D046000001906202, HbA1c(NGSP値),                   血糖検査,   %,      4, NN.N
            """)
    void knowsWhatIsMeasured(String code, String name, String category, String ucum, int length, String format) {
        CheckupItem item = MASTER.item(ItemCode.of(code));
        assertThat(item.name()).isEqualTo(name);
        assertThat(item.category().name()).isEqualTo(category);
        assertThat(item.form()).isInstanceOfSatisfying(ResultForm.Quantity.class, form -> {
            assertThat(form.ucum()).isEqualTo(ucum);
            assertThat(form.max().toPlainString().length()).isEqualTo(length);
            assertThat(form.max().toPlainString().replace('9', 'N')).isEqualTo(format);
        });
    }

    @Tag("CHK-003")
    @ParameterizedTest(name = "{0} の答え {2} は {3}")
    @CsvSource(textBlock = """
            9N736000000000011, 1.2.392.200119.6.24060, 2, 以前は吸っていたが、最近1ヶ月間は吸っていない
            9N736000000000011, 1.2.392.200119.6.2003,  2, いいえ
            9N701000000000011, 1.2.392.200119.6.2003,  1, 服薬あり
            9N711000000000011, 1.2.392.200119.6.2003,  2, 服薬なし
            9N746000000000011, 1.2.392.200119.6.2003,  1, はい
            9N786000000000011, 1.2.392.200119.6.2005,  3, ほとんど飲まない
            9N786000000000011, 1.2.392.200119.6.24040, 8, 飲まない(飲めない)
            9N791000000000011, 1.2.392.200119.6.2006,  4, 3合以上
            9N141000000000011, 1.2.392.200119.6.2201,  1, 食後10時間未満
            9N141000000000011, 1.2.392.200119.6.2202,  2, 食後10時間以上
            9N808000000000011, 1.2.392.200119.6.2003,  1, はい
            9N806000000000011, 1.2.392.200119.6.2003,  1, はい
            9N943000000000011, 1.2.392.200119.6.19120, 3, やめた
            """)
    void saysWhatAnAnswerMeans(String code, String oid, String answer, String text) {
        ItemCode item = ItemCode.of(code);
        assertThat(MASTER.text(item, oid, answer)).contains(text);
        assertThat(MASTER.item(item).form())
                .isInstanceOfSatisfying(
                        ResultForm.Choice.class,
                        form -> assertThat(form.takes(oid)).isTrue());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            一覧にない値,     1.2.392.200119.6.24060, 4
            ゼロ埋め,         1.2.392.200119.6.24060, 01
            空,               1.2.392.200119.6.24060, ''
            知らない一覧,     1.2.392.200119.6.99999, 1
            OIDでない,        abc,                    1
            """)
    void doesNotInventAMeaning(String title, String oid, String answer) {
        assertThat(MASTER.text(ItemCode.of("9N736000000000011"), oid, answer)).isEmpty();
    }

    @Test
    void positiveIsOneOrTwoByTheList() {
        assertThat(MASTER.list("1.2.392.200119.6.2100").orElseThrow().text("1")).contains("陽性");
        assertThat(MASTER.list("1.2.392.200119.6.2101").orElseThrow().text("1")).contains("陰性");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"9N001000000000009", "00000000000000000", "9N761000000000011"})
    void knowsNoOtherCode(String code) {
        assertThat(MASTER.find(ItemCode.of(code))).isEmpty();
        assertThatThrownBy(() -> MASTER.item(ItemCode.of(code))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCodeOfAnInsurersOwnIsNotInTheMaster() {
        assertThat(MASTER.find(new ItemCode("1.2.392.200119.6.1205.1", "9N001000000000001")))
                .isEmpty();
    }

    @Test
    void everyListOfTheBaseItemsIsThere() {
        Set<String> missing = MASTER.items().stream()
                .map(CheckupItem::form)
                .filter(ResultForm.Choice.class::isInstance)
                .map(ResultForm.Choice.class::cast)
                .flatMap(form -> Stream.concat(Stream.of(form.list()), form.earlierLists().stream()))
                .filter(oid -> MASTER.list(oid).isEmpty())
                .collect(Collectors.toSet());
        // the degrees of guidance of extra items are published nowhere
        assertThat(missing).containsExactly("1.2.392.200119.6.3029");
    }

    @Test
    void whatItemsReferToIsThere() {
        assertThat(MASTER.items()).allSatisfy(item -> {
            assertThat(item.dependsOn().flatMap(MASTER::find).isPresent())
                    .isEqualTo(item.dependsOn().isPresent());
            assertThat(item.signedBy().flatMap(MASTER::find).isPresent())
                    .isEqualTo(item.signedBy().isPresent());
            assertThat(item.method().map(TestMethod::code).orElse("")).matches("(\\w{10})?");
        });
    }

    @Test
    void theLastCharactersTellTheForm() {
        assertThat(MASTER.items()).allSatisfy(item -> {
            String end = item.code().text().substring(15);
            if (end.equals("11")) {
                assertThat(item.form()).isInstanceOf(ResultForm.Choice.class);
            }
            if (end.equals("01")) {
                assertThat(item.form()).isInstanceOf(ResultForm.Quantity.class);
            }
        });
    }

    @Test
    @Tag("CHK-006")
    void lateElderlyHaveNoWaistAndNoJudgement() {
        for (String code : List.of(
                "9N016160100000001",
                "9N016160200000001",
                "9N016160300000001",
                "9N021000000000001",
                "9N501000000000011",
                "9N506000000000011")) {
            CheckupItem item = MASTER.item(ItemCode.of(code));
            assertThat(item.demandOf(Programme.LATE_ELDERLY)).isEqualTo(new Demand.NotPart());
            assertThat(item.demandOf(Programme.SPECIFIC)).isNotEqualTo(new Demand.NotPart());
        }
    }

    @Test
    @Tag("CHK-004")
    @Tag("CHK-005")
    void bothJudgementsAreRequiredOfTheSpecificCheckup() {
        assertThat(MASTER.item(ItemCode.of("9N501000000000011")).demandOf(Programme.SPECIFIC))
                .isEqualTo(new Demand.Required());
        assertThat(MASTER.item(ItemCode.of("9N506000000000011")).demandOf(Programme.SPECIFIC))
                .isEqualTo(new Demand.Required());
        assertThat(MASTER.text(ItemCode.of("9N501000000000011"), "1.2.392.200119.6.1008", "2"))
                .contains("予備群該当");
        assertThat(MASTER.text(ItemCode.of("9N506000000000011"), "1.2.392.200119.6.3001", "1"))
                .contains("積極的支援");
    }

    @ParameterizedTest(name = "{0} は {1}版から{2}版まで")
    @CsvSource(textBlock = """
            9N001000000000001, SECOND, FOURTH
            3F069000002391901, THIRD,  FOURTH
            9N932000000000011, THIRD,  FOURTH
            3F015129902327101, FOURTH, FOURTH
            9N808000000000011, FOURTH, FOURTH
            9N806000000000011, SECOND, THIRD
            """)
    void knowsSinceWhenAnItemIsAsked(String code, Edition since, Edition until) {
        CheckupItem item = MASTER.item(ItemCode.of(code));
        assertThat(item.since()).isEqualTo(since);
        assertThat(item.until()).isEqualTo(until);
        assertThat(item.isIn(Edition.THIRD)).isEqualTo(since != Edition.FOURTH);
    }

    @Test
    void rangesAreThoseOfTheTable() {
        assertThat(range("9N001000000000001")).contains(new ResultForm.Range(new BigDecimal(100), new BigDecimal(250)));
        assertThat(range("3F015129902327101")).contains(new ResultForm.Range(new BigDecimal(10), new BigDecimal(2000)));
        assertThat(range("9N026000000000002")).isEmpty();
    }

    private static Optional<ResultForm.Range> range(String code) {
        return ((ResultForm.Quantity) MASTER.item(ItemCode.of(code)).form()).range();
    }

    @ParameterizedTest(name = "{1} を {0} に: {2}")
    @CsvSource(textBlock = """
            9N001000000000001, 170.04,   170.0
            9N001000000000001, 170.05,   170.1
            9N001000000000001, 170,      170.0
            9N001000000000001, 1700,     999.9
            3F015000002327101, 149.5,    150
            3F015000002327101, 1000000,  99999
            """)
    void roundsHalfUpAndNoFurtherThanTheForm(String code, BigDecimal measured, BigDecimal written) {
        ResultForm.Quantity form =
                (ResultForm.Quantity) MASTER.item(ItemCode.of(code)).form();
        assertThat(form.round(measured)).isEqualTo(written);
        assertThat(form.holds(form.round(measured))).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"170.05, false", "1000, false", "-1, false", "170.000, true", "999.9, true", "0, true"})
    void saysWhatAFormHolds(BigDecimal value, boolean held) {
        assertThat(new ResultForm.Quantity(3, 1, "cm", "cm", Optional.empty()).holds(value))
                .isEqualTo(held);
    }

    @Test
    void textIsCountedInBytes() {
        assertThat(ResultForm.FreeText.bytes("貧血ｱﾘ abc")).isEqualTo(2 + 2 + 2 + 4);
        assertThat(ResultForm.FreeText.bytes("𠮷")).isEqualTo(2);
        assertThat(ResultForm.FreeText.bytes("")).isZero();
    }
}
