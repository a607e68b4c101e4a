package jp.tashika.terminal.reception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchListTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String HEADING = "#,患者氏名,保険者番号,記号,番号,枝番,生年月日,住所\n";

    @Test
    @Tag("BAT-002")
    @Tag("BAT-003")
    @DisplayName("見本の名簿（保険者番号と生年月日を足したもの）が読める")
    void sampleList() {
        List<BatchList.Line> lines = lines("""
                #,患者氏名,記号,番号,枝番,住所,保険者番号,生年月日
                1,オン資 二郎,0001,111111,01,港区,01480011,1980/1/1
                2,厚労 太郎,0002,222222,01,板橋区,01480011,S55.2.2
                3,番号 花子,0003,333333,01,調布市,148,1980/1/1
                99,資格 春子,0099,999999,02,新宿区,480012,19800101
                100,厚生 夏美,0100,101010,01,江東区,480012,平成2年3月4日
                """);
        assertThat(lines).extracting(BatchList.Line::number).containsExactly("1", "2", "3", "99", "100");
        assertThat(lines).extracting(BatchList.Line::name).contains("オン資 二郎", "厚生 夏美");
        assertThat(lines)
                .extracting(line -> line.reading() instanceof QueryReading.Reading.Asked)
                .containsExactly(true, true, false, true, true);
    }

    @ParameterizedTest(name = "{0} で書かれた名簿")
    @CsvSource({"UTF-8, ''", "UTF-8, BOM", "windows-31j, ''"})
    void encodings(String charset, String mark) {
        String text = (mark.isEmpty() ? "" : "\uFEFF") + HEADING + "1,髙橋 ①,01480011,千・1,0001,01,S35.1.5,架空県\n";
        BatchList.Line line = lines(text.getBytes(Charset.forName(charset))).getFirst();
        assertThat(line.name()).isEqualTo("髙橋 1");
        assertThat(line.words().number()).isEqualTo("0001");
    }

    @Test
    @DisplayName("見出しの別名・順番・全角、Excelの =\"0001\"、引用符の中の改行、空行、短い行が読める")
    void tolerances() {
        List<BatchList.Line> lines = lines("No.,氏名, 番号 ,保険者番号,生年月日\n"
                + "a,\"試験\n太郎\",\"=\"\"0001\"\"\",480012,1960/1/5\n"
                + "\n,,,,\n"
                + "b,架空 花子,12\n");
        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst().words().number()).isEqualTo("0001");
        assertThat(lines.getFirst().name()).isEqualTo("試験太郎");
        assertThat(lines.get(1).reading()).isInstanceOf(QueryReading.Reading.Wrong.class);
    }

    @Test
    @DisplayName("半角と全角、先頭の0、記号の中黒だけが違う行は、同じ人と知らせる")
    void samePersonInTwoSpellings() {
        List<BatchList.Line> lines = lines(HEADING + """
                1,,01480011,千・1,0012,01,1960/1/5,
                2,,０１４８００１１,千･１,１２,1,S35.1.5,
                3,,01480011,千・1,0012,02,1960/1/5,
                """);
        assertThat(lines).extracting(BatchList.Line::warning).containsExactly("", "# 1 と同じ人です。", "");
    }

    @ParameterizedTest(name = "Excelで先頭の0が消えた保険者番号 {0} は {1}")
    @CsvSource({"1480011, 01480011", "01480011, 01480011", "10017, 010017", "1480012, ''", "148001, ''", "12345, ''"})
    void zeroLostInExcel(String typed, String expected) {
        BatchList.Line line =
                lines(HEADING + "1,,%s,,1,,1960/1/5,\n".formatted(typed)).getFirst();
        String asked = line.reading() instanceof QueryReading.Reading.Asked(var query, var day)
                ? query.insurer().printed()
                : "";
        assertThat(asked).isEqualTo(expected.isEmpty() && typed.length() == 6 ? typed : expected);
        assertThat(line.warning().contains("先頭の0")).isEqualTo(!asked.equals(typed) && !asked.isEmpty());
    }

    @ParameterizedTest(name = "{0} は名簿として読まず、「{1}」と言う")
    @CsvSource(delimiter = '|', textBlock = """
            ''                                   | 空です
            \\n\\n                               | 何も書かれていません
            患者氏名,記号                        | 「保険者番号」「番号」「生年月日」がありません
            保険者番号,番号,生年月日             | 患者が書かれていません
            保険者番号,番号\\n480012,1           | 1行目の見出しに「生年月日」がありません
            \\n番号\\n480012,1                  | 2行目の見出しに「保険者番号」「生年月日」がありません
            あ,い\\n480012,1                    | 文字化けしているときは
            保険者番号,番号,番号,生年月日\\n1,1 | 1行目の見出しに「番号」が2つあります
            氏名,患者氏名,保険者番号,番号,生年月日\\n1 | 「患者氏名」が2つあります
            """)
    void refused(String content, String reason) {
        String text = content.translateEscapes();
        assertThat(unreadable(text.getBytes(StandardCharsets.UTF_8))).contains(reason);
    }

    @Test
    @DisplayName("UTF-16、壊れたバイト、大きすぎるファイル、多すぎる人数は断る")
    void refusedBytes() {
        assertThat(unreadable(HEADING.getBytes(StandardCharsets.UTF_16LE))).contains("文字コード");
        byte[] broken = (HEADING + "1,試験 太郎,480012,,1,,1960/1/5,\n2,X").getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xFF;
        assertThat(unreadable(broken)).contains("文字コードを読み取れません（3行目）");
        String unclosed = HEADING + "1,,480012,,1,,1960/1/5,\n2,\"試験,480012,,2,,1960/1/5,\n"
                + "3,,480012,,3,,1960/1/5,\n".repeat(100);
        assertThat(unreadable(unclosed.getBytes(StandardCharsets.UTF_8)))
                .contains("3行目の欄が長すぎます")
                .contains("「\"」の数");
        assertThat(unreadable(new byte[] {'P', 'K', 3, 4, 0, 0})).contains("Excelブック");
        assertThat(unreadable(new byte[] {(byte) 0x81, (byte) 0xFF, 0x0A, (byte) 0x80}))
                .contains("文字コード");
        assertThat(unreadable(new byte[BatchList.BYTES_MAX + 1])).contains("大きすぎます");
        assertThat(unreadable(new byte[100 * 1024 * 1024])).contains("大きすぎます");
        assertThat(unreadable((HEADING + "1,,480012,,1\0,,1960/1/5,\n").getBytes(StandardCharsets.UTF_8)))
                .contains("文字コード");
        assertThat(unreadable((HEADING + "a\n".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8)))
                .contains("この名簿は3,000,000人");
        String many = HEADING + "1,,480012,,1,,1960/1/5,\n".repeat(10_001);
        assertThat(unreadable(many.getBytes(StandardCharsets.UTF_8))).contains("10,000人まで");
        assertThat(lines(HEADING + "1,,480012,,1,,1960/1/5,\n".repeat(10_000))).hasSize(10_000);
    }

    @Property
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        assertThat(BatchList.read(bytes, TODAY, TODAY)).isNotNull();
    }

    @Property
    void anyTextUnderAHeadingIsReadOrRefused(@ForAll String text) {
        assertThat(BatchList.read((HEADING + text).getBytes(StandardCharsets.UTF_8), TODAY, TODAY))
                .isNotNull();
    }

    private static String unreadable(byte[] file) {
        return BatchList.read(file, TODAY, TODAY) instanceof BatchList.Reading.Unreadable(String reason, var steps)
                ? reason + steps
                : "readable";
    }

    private static List<BatchList.Line> lines(String text) {
        return lines(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<BatchList.Line> lines(byte[] file) {
        return switch (BatchList.read(file, TODAY, TODAY)) {
            case BatchList.Reading.Listed(BatchList list) -> list.lines();
            case BatchList.Reading.Unreadable(String reason, var steps) -> throw new AssertionError(reason + steps);
        };
    }
}
