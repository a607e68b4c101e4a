package jp.tashika.format.claim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.record.ClaimFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimFileReaderTest {

    private static final String IR = "IR,1,48,1,9900012,,テスト,202607,00";
    private static final String RE = "RE,1,1112,202606,試験　太郎,1,19800102^HO,01480011,１２３,４５,1,75^SY,8830417,20260605,1";

    static List<FilePart> parts(byte[] file, ClaimKind kind) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(file), kind).forEach(parts::add);
        return parts;
    }

    static byte[] written(List<FilePart> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer = new ClaimFileWriter(out);
        for (FilePart part : parts) {
            writer.write(part);
        }
        return out.toByteArray();
    }

    /** H header, G good, Q quarantined, T trailer, S stray, E end; behind each its faults. */
    static String told(List<FilePart> parts) {
        return parts.stream()
                .map(part -> part.getClass().getSimpleName().charAt(0)
                        + (part.faults().isEmpty() ? "" : faults(part.faults())))
                .collect(Collectors.joining(" "));
    }

    private static String faults(List<ClaimFault> faults) {
        return faults.stream()
                .map(fault -> fault.outcome().name().replaceFirst("CLAIM_", "") + (fault.isError() ? "!" : ""))
                .distinct()
                .collect(Collectors.joining(",", "(", ")"));
    }

    private static String told(String text) throws IOException {
        byte[] file = Samples.file(ClaimKind.MEDICAL, text.replace("^", "\n"));
        List<FilePart> parts = parts(file, ClaimKind.MEDICAL);
        assertThat(written(parts)).isEqualTo(file);
        return told(parts);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Sample.class)
    @DisplayName("四種類のファイルを不備なく読み、そのまま書き戻す")
    @Tag("MED-004")
    void readsEveryKind(Sample sample) throws IOException {
        List<FilePart> parts = parts(sample.bytes(), sample.kind());
        String claims = sample.text()
                .lines()
                .filter(line -> line.startsWith("RE,"))
                .map(line -> " G")
                .collect(Collectors.joining());
        assertThat(told(parts)).isEqualTo("H" + claims + " T E");
        assertThat(written(parts)).isEqualTo(sample.bytes());
        assertThat(ClaimFileReader.of(new ByteArrayInputStream(sample.bytes())).kind())
                .isEqualTo(sample.kind());
    }

    @Test
    void claimsHoldTheirRecords() throws IOException {
        List<FilePart> parts = parts(Sample.DENTAL.bytes(), ClaimKind.DENTAL);
        Claim claim = ((FilePart.Good) parts.get(1)).claim();
        assertThat(claim.number()).hasValue(1);
        assertThat(claim.line()).isEqualTo(2);
        assertThat(claim.records().getFirst().id()).isEqualTo("IR");
        assertThat(claim.all("SS")).hasSize(2);
        assertThat(claim.first("HS")).isPresent();
        assertThat(claim.first("SY")).isEmpty();
        assertThat(claim.toString()).isEqualTo("Claim[DENTAL, line 2, 9 records]");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("ファイルの構造の不備")
    @CsvSource(delimiter = '|', textBlock = """
            IR^RE^GO,1,75,99                            | H G T E
            IR^RE^GO,2,75,99                            | H G T(FILE_COUNT_WRONG!) E
            IR^RE^GO,1,76,99                            | H G T(FILE_POINTS_WRONG!) E
            IR^RE^GO,9,999,01                           | H G T E
            IR^RE^GO,,75,99                             | H G T(FIELD_MISSING!) E
            IR^RE                                       | H Q(FILE_TRAILER_MISSING!) E(FILE_TRAILER_MISSING!)
            IR^GO,0,0,99                                | H T E
            RE^GO,1,75,99                               | G T E(FILE_HEADER_MISSING!)
            GO,0,0,99                                   | T E(FILE_HEADER_MISSING!)
            RE^IR^GO,0,0,99                             | G H(RECORD_MISPLACED!) T E
            IR^IR^RE^GO,1,75,99                         | H H(FILE_HEADER_REPEATED!) G T E
            IR^RE^GO,1,75,99^RE                         | H G T Q(FILE_AFTER_END!,NUMBER_OUT_OF_ORDER!) E
            IR^RE^GO,1,75,99^HO,01480011                | H G T S(FILE_AFTER_END!) E
            IR^RE^GO,1,75,99^GO,1,75,99                 | H G T T(FILE_AFTER_END!) E
            IR^RE^GO,1,75,99^IR^RE^GO,1,75,99           | H G T H(FILE_HEADER_REPEATED!) G T E
            IR^HO,01480011^RE^GO,1,75,99                | H S(RECORD_MISPLACED!) G T E
            XX,1^IR^RE^GO,1,75,99                       | S(RECORD_UNKNOWN,RECORD_MISPLACED!) H G T E
            ^IR^^RE^^GO,1,75,99^^                       | S(LINE_EMPTY) H S(LINE_EMPTY) G(LINE_EMPTY) T S(LINE_EMPTY) E
            IR^RE^RE^GO,2,150,99                        | H G Q(NUMBER_OUT_OF_ORDER!) T E
            IR^RE7^GO,1,75,99                           | H G(NUMBER_GAP) T E
            IR^REx^RE2^GO,2,150,99                      | H Q(FIELD_ILL_FORMED!) G T E
            """)
    void structure(String text, String expected) throws IOException {
        String lines = Arrays.stream(text.split("\\^", -1))
                .map(word -> switch (word) {
                    case "IR" -> IR;
                    case "RE" -> RE;
                    case "RE2", "RE7", "REx" -> RE.replace("RE,1,", "RE," + word.substring(2) + ",");
                    default -> word;
                })
                .collect(Collectors.joining("^"));
        assertThat(told(lines)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("レセプトの構造の不備")
    @CsvSource(delimiter = '|', textBlock = """
            HO,01480011^SY,8830417,20260605,1                                     | G
            KO,54486014^SY,8830417,20260605,1                                     | G
            SY,8830417,20260605,1^KO,54486014                                     | G
            SY,8830417,20260605,1                                                 | Q(RECORD_MISSING!)
            HO,01480011                                                           | Q(RECORD_MISSING!)
            HO,01480011^HO,01480011^SY,8830417,20260605,1                         | Q(RECORD_REPEATED!)
            KO,54486014^KO,54486014^KO,54486014^KO,54486014^KO,54486014^SY,8830417,20260605,1 | Q(RECORD_REPEATED!)
            HO,01480011^SY,8830417,20260605,1^XX,1                                | G(RECORD_UNKNOWN)
            HO,01480011^SY,8830417,20260605,1^CZ,1                                | G(RECORD_UNKNOWN)
            HO,01480011^SY,8830417,20260605,1^"SI",1                              | G(RECORD_UNKNOWN)
            HO,01480012^SY,8830417,20260605,1                                     | G(CHECK_DIGIT_WRONG)
            HO,0148001^SY,8830417,20260605,1                                      | Q(FIELD_ILL_FORMED!)
            HO,01480011^SY,8830417,20260631,1                                     | Q(FIELD_ILL_FORMED!)
            HO,01480011^SY,8830417,20260605,1,,,,,,                               | G(RECORD_TOO_LONG)
            """)
    void claims(String body, String expected) throws IOException {
        String told = told("IR,1,48,1,9900012,,テスト,202607,00^RE,1,1112,202606,試験　太郎,1,19800102^" + body + "^GO,1,0,01");
        assertThat(told).isEqualTo("H " + expected + " T E");
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("調剤のレコードの順序")
    @CsvSource(delimiter = '|', textBlock = """
            SH,01,1,003^CZ,1,20260610,20260610^IY,1,699000001                     | G
            KI,20260610                                                           | G
            IY,1,699000001                                                        | Q(RECORD_MISPLACED!,RECORD_MISSING!)
            SH,01,1,003^IY,1,699000001                                            | Q(RECORD_MISPLACED!)
            CZ,1,20260610,20260610^SH,01,1,003                                    | Q(RECORD_MISPLACED!)
            TK,810000001                                                          | Q(RECORD_MISSING!)
            """)
    void dispensing(String body, String expected) throws IOException {
        byte[] file = Samples.file(
                ClaimKind.DISPENSING,
                "YK,1,48,4,9900016,テスト,202607,00\nRE,1,4112,202606,試験　太郎,1,19800102\nHO,01480011\n"
                        + body.replace("^", "\n") + "\nGO,1,0,01");
        assertThat(told(parts(file, ClaimKind.DISPENSING))).isEqualTo("H " + expected + " T E");
    }

    @Test
    void anEmptyFileSaysSo() throws IOException {
        assertThat(told(parts(new byte[0], ClaimKind.MEDICAL))).isEqualTo("E(FILE_EMPTY!)");
        assertThat(told(parts(new byte[] {0x1A}, ClaimKind.MEDICAL)))
                .isEqualTo("E(FILE_HEADER_MISSING!,FILE_TRAILER_MISSING!)");
    }

    @Test
    void aFileOfAnotherKindSaysSo() throws IOException {
        assertThat(told(parts(Sample.DENTAL.bytes(), ClaimKind.MEDICAL))).contains("FILE_KIND_WRONG!");
        assertThat(told(parts(Sample.DISPENSING.bytes(), ClaimKind.MEDICAL))).contains("FILE_HEADER_MISSING!");
    }

    @Test
    void afterTheEndMarkNothingMayCome() throws IOException {
        byte[] file = Sample.DENTAL.bytes();
        byte[] padded = Arrays.copyOf(file, file.length + 3);
        padded[file.length] = 0x1A;
        List<FilePart> parts = parts(padded, ClaimKind.DENTAL);
        assertThat(told(parts)).startsWith("H G G T S(FILE_AFTER_END) S(FILE_AFTER_END)");
        assertThat(written(parts)).isEqualTo(padded);
    }

    @Test
    void aFileCutAnywhereLosesNothingAndHidesNothing() throws IOException {
        byte[] file = Sample.MEDICAL.bytes();
        for (int length = 0; length < file.length - "GO,5,4291,99\r\n".length(); length++) {
            List<FilePart> parts = parts(Arrays.copyOf(file, length), ClaimKind.MEDICAL);
            assertThat(written(parts)).isEqualTo(Arrays.copyOf(file, length));
            assertThat(parts.getLast().faults()).isNotEmpty();
        }
    }

    @Test
    void aClaimTooLargeIsHandedOutInPieces() throws IOException {
        String head = IR + "^" + RE + "^";
        String rest = RE.replace("RE,1,", "RE,2,") + "^GO,2,150,99^";
        String text = head.replace("^", "\n")
                + "SI,12,1,112007410\n".repeat(2 * ClaimFileReader.CLAIM_RECORDS_MAX + 10)
                + rest.replace("^", "\n");
        byte[] file = text.getBytes(Samples.WINDOWS_31J);
        List<FilePart> parts = parts(file, ClaimKind.MEDICAL);
        assertThat(told(parts))
                .isEqualTo("H Q(TOO_LARGE!) Q(TOO_LARGE!,RECORD_MISSING!) Q(TOO_LARGE!,RECORD_MISSING!) G T E");
        assertThat(written(parts)).isEqualTo(file);
    }

    @Test
    void claimsWithoutLineEndsStayWithinBounds() throws IOException {
        byte[] file = Arrays.copyOf(Sample.MEDICAL.bytes(), 40 << 20);
        Arrays.fill(file, Sample.MEDICAL.bytes().length - 20, file.length, (byte) ',');
        List<FilePart> parts = parts(file, ClaimKind.MEDICAL);
        assertThat(parts)
                .allSatisfy(
                        part -> assertThat(part.bytes().length).isLessThan(ClaimFileReader.CLAIM_BYTES_MAX + 100_000));
        assertThat(written(parts)).isEqualTo(file);
    }
}
