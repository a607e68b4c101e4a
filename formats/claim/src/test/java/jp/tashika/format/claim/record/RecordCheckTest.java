package jp.tashika.format.claim.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordCheckTest {

    private static final String RE = "RE,1,1112,202606,試験　太郎,1,19800102";

    private static String faults(String text) throws IOException {
        return Lines.one(text + "\r\n").check().stream()
                .map(fault -> fault.outcome().name().replaceFirst("CLAIM_", "") + " " + fault.field()
                        + (fault.isError() ? "!" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("項目の不備")
    @CsvSource(delimiter = '|', textBlock = """
            RE,1,1112,202606,試験　太郎,1,19800102                | ''
            RE,1,1112,202606,ｼｹﾝ ﾀﾛｳ,1,19800102                   | ''
            RE,1,1112,50806,試験　太郎,1,3550102                  | ''
            RE,,1112,202606,試験　太郎,1,19800102                 | FIELD_MISSING 1!
            RE,1,1112,202606,　　,1,19800102                      | FIELD_MISSING 4!
            RE,1,1112                                             | FIELD_MISSING 3!, FIELD_MISSING 4!, FIELD_MISSING 5!, FIELD_MISSING 6!
            RE,1,112,202606,試験　太郎,1,19800102                 | FIELD_LENGTH_WRONG 2!
            RE,1,111A,202606,試験　太郎,1,19800102                | FIELD_ILL_FORMED 2!
            RE,1,１１１２,202606,試験　太郎,1,19800102            | FIELD_ILL_FORMED 2!
            RE,1234567,1112,202606,試験　太郎,1,19800102          | FIELD_LENGTH_WRONG 1!
            RE,1,1112,202613,試験　太郎,1,19800102                | FIELD_ILL_FORMED 3!
            RE,1,1112,2026,試験　太郎,1,19800102                  | FIELD_ILL_FORMED 3!
            RE,1,1112,202606,試験　太郎,3,19800102                | FIELD_CODE_UNKNOWN 5!
            RE,1,1112,202606,試験　太郎,1,19800230                | FIELD_ILL_FORMED 6!
            RE,1,1112,202606,試験　太郎,1,3640108                 | FIELD_ILL_FORMED 6!
            RE,1,1112,202606,試験　太郎,1,3640107                 | EDITION_MIXED 6
            RE,1,1112,50806,試験　太郎,1,19800102                 | EDITION_MIXED 6
            RE,1,1112,202606,試験 太郎,1,19800102                 | FIELD_WIDTH_WRONG 4
            RE,1,1112,202606,試験　試験試験試験試験試験試験試験試験試験試験,1,19800102 | FIELD_LENGTH_WRONG 4
            RE,1,1112,202606,試験　太郎,1,19800102,x              | FIELD_ILL_FORMED 7!
            RE,1,1112,202606,試験　太郎,1,19800102,,,,,,,Ｐ１    | FIELD_WIDTH_WRONG 13
            HO,01130012,１２３,４５,1,333                         | ''
            HO,  138057,１２３,４５,1,333                         | ''
            HO,138057,１２３,４５,1,333                           | ''
            HO,01130013,１２３,４５,1,333                         | CHECK_DIGIT_WRONG 1
            HO,0113001,１２３,４５,1,333                          | FIELD_ILL_FORMED 1!
            HO,0113001A,１２３,４５,1,333                         | FIELD_ILL_FORMED 1!
            HO,01130012,１２３,４５,1,-333                        | FIELD_ILL_FORMED 5!
            HO,01130012,１２３,４５,1,3 33                        | FIELD_ILL_FORMED 5!
            HO,01130012,１２３,４５,1,333,,,,4                    | FIELD_CODE_UNKNOWN 9
            HO,01130012,１２３,４５,1,333,,,,,,,,,,               | RECORD_TOO_LONG 0
            SN,1,10                                               | FIELD_CODE_UNKNOWN 2!
            SN,6,01                                               | FIELD_CODE_UNKNOWN 1!
            IY,,1,620004422,3,3,14                                | ''
            IY,,1,620004422,0.5,-3,14                             | ''
            IY,,1,620004422,3.5.1,3,14                            | FIELD_ILL_FORMED 4!
            IY,,D,620004422,3,3,14                                | FIELD_CODE_UNKNOWN 2!
            IY,,1,62000442,3,3,14                                 | FIELD_LENGTH_WRONG 3!
            IY,,1,620004422,3,3,14,,,,,,,x                        | FIELD_ILL_FORMED 13!
            XX,1,2                                                | RECORD_UNKNOWN 0
            """)
    void fields(String text, String expected) throws IOException {
        assertThat(faults(text)).isEqualTo(expected);
    }

    @Test
    void quotationMarksHoldNothingTogether() throws IOException {
        assertThat(faults("HO,01130012,１２３,４５,1,\"3,33\"")).startsWith("FIELD_ILL_FORMED 5!");
    }

    @Test
    void bytesThatAreNoCharacterAreNamed() throws IOException {
        byte[] bytes = Lines.bytes(RE + ",,,,,,,,P1\r\n");
        bytes[18] = (byte) 0xFD;
        assertThat(Lines.read(bytes, ClaimKind.MEDICAL).getFirst().check())
                .extracting(ClaimFault::outcome, ClaimFault::field, ClaimFault::severity)
                .contains(org.assertj.core.groups.Tuple.tuple(Outcome.CLAIM_FIELD_UNMAPPABLE, 4, Severity.ERROR));
    }

    @Test
    void aFirstByteDoesNotSwallowTheComma() throws IOException {
        byte[] bytes = Lines.bytes("HO,01130012,x,4,1,333\r\n");
        bytes[12] = (byte) 0x81;
        UkeRecord record = Lines.read(bytes, ClaimKind.MEDICAL).getFirst();
        assertThat(record.size()).isEqualTo(6);
        assertThat(record.text(3)).contains("4");
        assertThat(record.check())
                .extracting(ClaimFault::outcome, ClaimFault::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.CLAIM_FIELD_UNMAPPABLE, 2));
    }

    @ParameterizedTest(name = "U+{0}は制御文字")
    @CsvSource({"0", "1", "7", "9", "11", "13", "27", "127"})
    void controlCharactersAreNamed(int control) throws IOException {
        UkeRecord record = Lines.one("HO,01130012,1" + (char) control + "2,4,1,333\r\n");
        assertThat(record.size()).isEqualTo(6);
        assertThat(record.check())
                .extracting(ClaimFault::outcome, ClaimFault::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Outcome.CLAIM_FIELD_CONTROL_CHARACTER, 2));
    }

    @Test
    void aLineWithoutEndIsNamed() throws IOException {
        assertThat(Lines.one("GO,1,333,99").check())
                .extracting(ClaimFault::outcome)
                .containsExactly(Outcome.CLAIM_LINE_UNENDED);
        assertThat(Lines.one("GO,1,333,99\u001a").check()).isEmpty();
    }

    @Test
    void faultsSayWhereAndNotWhat() throws IOException {
        ClaimFault fault = Lines.read("\r\n" + RE.replace("19800102", "19800199") + "\r\n")
                .getLast()
                .check()
                .getFirst();
        assertThat(fault.fault().line()).isEqualTo("TSK-CLAM0000012 2/RE/6 (生年月日: 年月日)");
        assertThat(fault.toString()).doesNotContain("19800199").doesNotContain("太郎");
    }

    @Test
    void garbageDoesNotFloodWithFaults() throws IOException {
        List<ClaimFault> faults = Lines.one("IY" + ",あx".repeat(300) + "\r\n").check();
        assertThat(faults).hasSizeBetween(10, 20);
    }
}
