package jp.tashika.format.claim.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UkeRecordTest {

    private static final Layouts MEDICAL = Layouts.of(ClaimKind.MEDICAL, Edition.WESTERN);
    private static final FieldName NAME = FieldName.of("patientName");
    private static final FieldName BIRTHDATE = FieldName.of("birthdate");
    private static final FieldName MONTH = FieldName.of("month");
    private static final FieldName INSURER = FieldName.of("insurerNumber");
    private static final FieldName POINTS = FieldName.of("points");
    private static final FieldName QUANTITY = FieldName.of("quantity");

    @ParameterizedTest(name = "{0} は {1}")
    @DisplayName("年月日は長さで西暦か和暦かが決まる")
    @CsvSource({
        "19800102,1980-01-02",
        "3550102,1980-01-02",
        "5010501,2019-05-01",
        "4310430,2019-04-30",
        "20240229,2024-02-29",
        "3640107,1989-01-07",
        "1060101,1873-01-01",
        " 19800102 ,1980-01-02"
    })
    void days(String text, LocalDate day) throws IOException {
        assertThat(Lines.one("RE,1,1112,202606,x,1," + text + "\r\n").day(BIRTHDATE))
                .contains(day);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1980010",
                "198001022",
                "19801301",
                "19800230",
                "00000000",
                "3640108",
                "4310501",
                "6010101",
                "0010101",
                "1980-1-2",
                "S550102",
                "あいうえ",
                "5",
                "55"
            })
    void wrongDays(String text) throws IOException {
        assertThat(Lines.one("RE,1,1112,202606,x,1," + text + "\r\n").day(BIRTHDATE))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} は {1}")
    @DisplayName("年月も長さで決まり、改元の月は両方の元号で読める")
    @CsvSource({"202606,2026-06", "50806,2026-06", "50105,2019-05", "43104,2019-04", "36401,1989-01", "40101,1989-01"})
    void months(String text, YearMonth month) throws IOException {
        assertThat(Lines.one("RE,1,1112," + text + "\r\n").month(MONTH)).contains(month);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "202600", "202613", "2026", "2026066", "43105", "36402", "60101", "abcdef", "1", "000001"})
    void wrongMonths(String text) throws IOException {
        assertThat(Lines.one("RE,1,1112," + text + "\r\n").month(MONTH)).isEmpty();
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"0,0", "00012,12", "999999999999999999,999999999999999999", "-7,-7"})
    void numbers(String text, long number) throws IOException {
        assertThat(Lines.one("SI,11,1,111000110,," + text + "\r\n").number(POINTS))
                .hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "1-", "+1", "1.0", "１", "1 2", "1234567890123456789", "--1", "x"})
    void wrongNumbers(String text) throws IOException {
        assertThat(Lines.one("SI,11,1,111000110,," + text + "\r\n").number(POINTS))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"3,3", "0.50000,0.50000", "00012.5,12.5", "5.,5", ".5,0.5"})
    void decimals(String text, BigDecimal number) throws IOException {
        assertThat(Lines.one("IY,21,1,620000000," + text + "\r\n")
                        .decimal(QUANTITY)
                        .orElseThrow())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "1.2.3", "-1", "1e5", "1,000x", "１"})
    void wrongDecimals(String text) throws IOException {
        UkeRecord record = Lines.one("IY,21,1,620000000," + text.replace(",", "x") + "\r\n");
        assertThat(record.decimal(QUANTITY)).isEmpty();
    }

    @Test
    void blanksAreNoPartOfAValue() throws IOException {
        assertThat(Lines.one("RE,1,1112,202606,　試験　太郎　 ,1\r\n").text(NAME)).contains("試験　太郎");
        assertThat(Lines.one("HO,  138057,１２３\r\n").insurer(INSURER)).contains(InsurerNumber.of("138057"));
        assertThat(Lines.one("HO,      ,１２３\r\n").has(INSURER)).isFalse();
        // 0x40 ends a full-width blank, and is @ by itself
        assertThat(Lines.one("RE,1,1112,202606,家＠@,1\r\n").text(NAME)).contains("家＠@");
    }

    @Test
    void fieldsThatAreNotThereAreEmpty() throws IOException {
        UkeRecord record = Lines.one("HO,01130012\r\n");
        assertThat(record.number(POINTS)).isEmpty();
        assertThat(record.text(NAME)).isEmpty();
        assertThat(record.text(99)).isEmpty();
        assertThat(record.has(POINTS)).isFalse();
        assertThat(Lines.one("XX,01130012\r\n").insurer(INSURER)).isEmpty();
    }

    @Test
    void builtRecordsHaveAllTheirCommas() {
        UkeRecord record = RecordBuilder.of(MEDICAL.record("HO"))
                .put(INSURER, InsurerNumber.of("138057"))
                .put(FieldName.of("symbol"), "１２３")
                .put(POINTS, 333)
                .build();
        assertThat(record.bytes()).isEqualTo(Lines.bytes("HO,  138057,１２３,,,333,,,,,,,,,\r\n"));
        assertThat(record.check()).isEmpty();
        assertThat(record.line()).isZero();
    }

    @Test
    void builtDatesFollowTheEdition() {
        Layouts wareki = Layouts.of(ClaimKind.MEDICAL, Edition.WAREKI);
        for (Layouts layouts : new Layouts[] {MEDICAL, wareki}) {
            UkeRecord record = RecordBuilder.of(layouts.record("RE"))
                    .put(MONTH, YearMonth.of(2019, 5))
                    .put(BIRTHDATE, LocalDate.of(1989, 1, 7))
                    .build();
            assertThat(record.month(MONTH)).contains(YearMonth.of(2019, 5));
            assertThat(record.day(BIRTHDATE)).contains(LocalDate.of(1989, 1, 7));
            assertThat(record.check()).extracting(ClaimFault::field).doesNotContain(3, 6);
        }
    }

    @Test
    void changedRecordsKeepTheBytesOfTheOtherFields() throws IOException {
        byte[] bytes = Lines.bytes("2,7,0,SN,1,01,,,,?,,\r\n");
        bytes[17] = (byte) 0xFD;
        UkeRecord record = Lines.read(bytes, ClaimKind.MEDICAL).getFirst();
        UkeRecord changed = RecordBuilder.from(record)
                .put(FieldName.of("confirmation"), "04")
                .put(INSURER, "01130012")
                .build();
        byte[] expected = Lines.bytes("2,7,0,SN,1,04,01130012,,,?,,\r\n");
        expected[25] = (byte) 0xFD;
        assertThat(changed.bytes()).isEqualTo(expected);
        assertThat(RecordBuilder.from(record).withPrefix(2, 8, 0).build().prefix())
                .containsExactly("2", "8", "0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b", "a\"b", "a\r\nb", "a\0b", "\u001a", "𠮷", "é", "−"})
    void whatWouldBreakTheLineIsRefused(String text) {
        RecordBuilder builder = RecordBuilder.of(MEDICAL.record("RE"));
        assertThatThrownBy(() -> builder.put(NAME, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining(text);
        assertThatThrownBy(() -> builder.put(INSURER, "01130012")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownRecordsCannotBeChanged() throws IOException {
        UkeRecord unknown = Lines.one("XX,1\r\n");
        assertThatThrownBy(() -> RecordBuilder.from(unknown)).isInstanceOf(IllegalArgumentException.class);
    }
}
