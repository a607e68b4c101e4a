package jp.tashika.vocabulary.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InsurerNumberTest {

    private static final String HEALTH_INSURANCE_ASSOCIATION = """
            01010016 01020015 01030014 01040013 01050012 01060011 01070010 01080019 01090018 01100015 01110014 01120013
            01130012 01140011 01150010 01160019 01170018 01180017 01190016 01200013 01210012 01220011 01230010 01240019
            01250018 01260017 01270016 01280015 01290014 01300011 01310010 01320019 01330018 01340017 01350016 01360015
            01370014 01380013 01390012 01400019 01410018 01420017 01430016 01440015 01450014 01460013 01470012
            """;
    private static final String LATE_ELDERLY = """
            39010004 39020003 39030002 39040001 39050000 39060009 39070008 39080007 39090006 39100003 39110002 39120001
            39130000 39140009 39150008 39160007 39170006 39180005 39190004 39200001 39210000 39220009 39230008 39240007
            39250006 39260005 39270004 39280003 39290002 39300009 39310008 39320007 39330006 39340005 39350004 39360003
            39370002 39380001 39390000 39400007 39410006 39420005 39430004 39440003 39450002 39460001 39470000
            """;

    static Stream<String> healthInsuranceAssociation() {
        return Arrays.stream(HEALTH_INSURANCE_ASSOCIATION.split("\\s+"));
    }

    static Stream<String> lateElderly() {
        return Arrays.stream(LATE_ELDERLY.split("\\s+"));
    }

    @Test
    void allFortySevenPrefecturesAreThere() {
        assertThat(healthInsuranceAssociation()).hasSize(47).doesNotHaveDuplicates();
        assertThat(lateElderly()).hasSize(47).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "協会けんぽ {0}")
    @MethodSource("healthInsuranceAssociation")
    void numbersOfTheAssociationFit(String digits) {
        InsurerNumber number = InsurerNumber.parse(digits).orElseThrow();
        assertThat(number.hasRightCheckDigit()).isTrue();
        assertThat(number.isLateElderly()).isFalse();
        assertThat(SchemeCode.from(number)).map(SchemeCode::kind).contains(SchemeCode.Kind.EMPLOYEES);
    }

    @ParameterizedTest(name = "後期高齢者医療広域連合 {0}")
    @MethodSource("lateElderly")
    void numbersOfTheLateElderlyFit(String digits) {
        InsurerNumber number = InsurerNumber.parse(digits).orElseThrow();
        assertThat(number.hasRightCheckDigit()).isTrue();
        assertThat(number.isLateElderly()).isTrue();
        assertThat(SchemeCode.from(number)).map(SchemeCode::kind).contains(SchemeCode.Kind.LATE_ELDERLY);
    }

    @ParameterizedTest(name = "{0} は検証番号が誤り")
    @ValueSource(strings = {"01234567", "01130013", "39130001", "01120032", "33120014", "39010005"})
    void wrongCheckDigitIsReadButSaid(String digits) {
        assertThat(InsurerNumber.parse(digits).orElseThrow().hasRightCheckDigit())
                .isFalse();
    }

    @ParameterizedTest(name = "「{0}」は保険者番号ではない")
    @ValueSource(
            strings = {
                "",
                "1",
                "1234567",
                "123456789",
                "12345",
                "０１１３００１２",
                "0113001a",
                "-1130012",
                "011 30012",
                "abcdef"
            })
    void refusesOtherForms(String text) {
        assertThat(InsurerNumber.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "「{0}」は {1} と読み、電文では「{3}」")
    @CsvSource(textBlock = """
                    '138016',   00138016, 138016,   '  138016'
                    '  138016', 00138016, 138016,   '  138016'
                    '00138016', 00138016, 138016,   '  138016'
                    ' 138016 ', 00138016, 138016,   '  138016'
                    '01130012', 01130012, 01130012, '01130012'
                    '39130000', 39130000, 39130000, '39130000'
                    """)
    void readsBothPaddings(String text, String digits, String printed, String padded) {
        InsurerNumber number = InsurerNumber.parse(text).orElseThrow();
        assertThat(number.digits()).isEqualTo(digits);
        assertThat(number.printed()).isEqualTo(printed);
        assertThat(number.padded()).isEqualTo(padded);
    }

    @ParameterizedTest(name = "「{0}」からは作れない")
    @ValueSource(strings = {"", "138016", "1234567", "123456789", "0113001x", "０１１３００１２"})
    void holdsEightDigitsOnly(String digits) {
        assertThatThrownBy(() -> new InsurerNumber(digits)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void everyWrittenFormIsReadBack(@ForAll @NumericChars @StringLength(8) String digits) {
        InsurerNumber number = new InsurerNumber(digits);
        assertThat(InsurerNumber.parse(number.printed())).contains(number);
        assertThat(InsurerNumber.parse(number.padded())).contains(number);
        assertThat(number.padded()).hasSize(8);
    }
}
