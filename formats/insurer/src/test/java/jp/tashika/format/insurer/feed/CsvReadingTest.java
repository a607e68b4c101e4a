package jp.tashika.format.insurer.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("SYS-010")
class CsvReadingTest {

    private static final String LOSE =
            "known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on,loss_reason\n";
    private static final String RIGHT = "千・1,0012,01,1980-02-29,2020-04-01,2024-12-01,03\n";
    private static final String CERTIFICATE = "known_symbol,known_number,known_branch,known_birthdate,"
            + "known_acquired_on,kind,action,issued_on,from,until,ratio,income_class,ceiling_kind,category,"
            + "long_term_from,disease,self_pay_yen\n";
    private static final String LINK = "issuer,serial,individual_number,birthdate,known_symbol,known_number,"
            + "known_branch,known_birthdate,known_acquired_on\n";

    private final List<Decoded<FeedRow>> rows = new ArrayList<>();

    @Test
    @DisplayName("BOMとCRLFと列の順序は違っていてよい")
    void readsTolerantly() throws IOException {
        String text = "\uFEFFloss_reason,lost_on,known_acquired_on,known_birthdate,known_branch,known_number,"
                + "known_symbol\r\n03,2024-12-01,2020-04-01,1980-02-29,01,\"0012\", 千・1 \r\n\r\n";
        assertThat(read(RecordKind.LOSE, text)).isEmpty();
        assertThat(rows).hasSize(1);
        Loss loss = (Loss) ((Decoded.Ok<FeedRow>) rows.getFirst()).value();
        assertThat(loss.coverage().insured().symbol()).contains("千・1");
        assertThat(loss.coverage().insured().number()).isEqualTo("0012");
        assertThat(loss.lostOn()).isEqualTo(LocalDate.of(2024, 12, 1));
        assertThat(loss.reason()).isEqualTo(LossReason.OTHER_COVERAGE);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            番号がない         | 千・1,,01,1980-02-29,2020-04-01,2024-12-01,03       | known_number      | ROW_VALUE_MISSING
            喪失日がない       | 1,12,01,1980-02-29,2020-04-01,,03                   | lost_on           | ROW_VALUE_MISSING
            枝番が1桁          | 1,12,1,1980-02-29,2020-04-01,2024-12-01,03          | known_branch      | ROW_VALUE_ILL_FORMED
            ない日             | 1,12,01,1981-02-29,2020-04-01,2024-12-01,03         | known_birthdate   | ROW_VALUE_ILL_FORMED
            区切りのない日付   | 1,12,01,1980-02-28,20200401,2024-12-01,03           | known_acquired_on | ROW_VALUE_ILL_FORMED
            全角の日付         | 1,12,01,1980-02-28,２０２０-04-01,2024-12-01,03     | known_acquired_on | ROW_VALUE_ILL_FORMED
            知らないコード     | 1,12,01,1980-02-28,2020-04-01,2024-12-01,04         | loss_reason       | ROW_VALUE_ILL_FORMED
            番号が21文字       | 1,123456789012345678901,01,1980-02-28,2020-04-01,2024-12-01,03 | known_number | ROW_VALUE_TOO_LONG
            列が足りない       | 1,12,01,1980-02-28,2020-04-01,2024-12-01            | ''                | ROW_COLUMNS_WRONG
            列が多い           | 1,12,01,1980-02-28,2020-04-01,2024-12-01,03,        | ''                | ROW_COLUMNS_WRONG
            """)
    void findsFaultsOfRows(String title, String line, String path, Outcome expected) throws IOException {
        assertThat(read(RecordKind.LOSE, LOSE + line + "\n" + RIGHT)).isEmpty();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(1)).as("次の行は読める").isInstanceOf(Decoded.Ok.class);
        Fault fault = ((Decoded.Faulty<FeedRow>) rows.getFirst()).faults().getFirst();
        assertThat(fault.outcome()).isEqualTo(expected);
        assertThat(fault.path()).isEqualTo(path);
    }

    @ParameterizedTest(name = "{0}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            割合のない高齢受給者証       | ,,2025-08-01,,,,,,,,                 | ratio          | ROW_VALUE_MISSING
            所得区分のない割合           | ,,2025-08-01,,020,,,,,,              | income_class   | ROW_VALUE_MISSING
            適用区分のある高齢受給者証   | ,,2025-08-01,,020,3,01,A01,,,        | ceiling_kind   | ROW_VALUE_SURPLUS
            疾病のある高齢受給者証       | ,,2025-08-01,,020,3,,,,1,10000       | disease        | ROW_VALUE_SURPLUS
            有効開始日がない             | ,,,,020,3,,,,,                       | from           | ROW_VALUE_MISSING
            """)
    void findsFaultsOfCertificates(String title, String rest, String path, Outcome expected) throws IOException {
        String line = "1,12,01,1950-02-28,2020-04-01,1,1" + rest + "\n";
        assertThat(read(RecordKind.CERTIFICATE, CERTIFICATE + line)).isEmpty();
        assertThat(((Decoded.Faulty<FeedRow>) rows.getFirst()).faults()).contains(new Fault(expected, path, ""));
    }

    @Test
    @DisplayName("取消の行に内容は書けない")
    void refusesContentOfWithdrawals() throws IOException {
        read(RecordKind.CERTIFICATE, CERTIFICATE + "1,12,01,1950-02-28,2020-04-01,2,2,,2025-08-01,,,,01,B05,,,\n");
        assertThat(((Decoded.Faulty<FeedRow>) rows.getFirst()).faults())
                .containsExactlyInAnyOrder(
                        new Fault(Outcome.ROW_VALUE_SURPLUS, "ceiling_kind", ""),
                        new Fault(Outcome.ROW_VALUE_SURPLUS, "category", ""));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            個人番号と資格の両方   | CA,1F,123456789018,1980-01-01,,12,,,                 | known_number      | ROW_VALUE_SURPLUS
            どちらもない           | CA,1F,,,,,,,                                         | known_number      | ROW_VALUE_MISSING
            生年月日のない個人番号 | CA,1F,123456789018,,,,,,                             | birthdate         | ROW_VALUE_MISSING
            検査用数字の誤り       | CA,1F,123456789017,1980-01-01,,,,,                   | individual_number | ROW_VALUE_ILL_FORMED
            小文字のシリアル番号   | CA,1f,123456789018,1980-01-01,,,,,                   | serial            | ROW_VALUE_ILL_FORMED
            0で始まるシリアル番号  | CA,01F,123456789018,1980-01-01,,,,,                  | serial            | ROW_VALUE_ILL_FORMED
            """)
    void findsFaultsOfCardLinks(String title, String line, String path, Outcome expected) throws IOException {
        assertThat(read(RecordKind.CARD_LINK, LINK + line + "\n")).isEmpty();
        assertThat(((Decoded.Faulty<FeedRow>) rows.getFirst()).faults())
                .anyMatch(fault -> fault.outcome() == expected && fault.path().equals(path));
    }

    @Test
    @DisplayName("NULや改行を含む値は行の不備になる")
    void refusesControlCharacters() throws IOException {
        String line = "\"1\n2\",\"1\u00002\",01,1980-02-28,2020-04-01,2024-12-01,03\n";
        assertThat(read(RecordKind.LOSE, LOSE + line)).isEmpty();
        assertThat(((Decoded.Faulty<FeedRow>) rows.getFirst()).faults())
                .extracting(Fault::path)
                .containsExactly("known_symbol", "known_number");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            空のファイル       | ''                                                                                                  | FEED_HEADER_WRONG
            列の不足           | known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on                     | FEED_HEADER_WRONG
            知らない列         | known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on,loss_reason,memo    | FEED_HEADER_WRONG
            列の重複           | known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on,loss_reason,lost_on | FEED_HEADER_WRONG
            大文字の列名       | Known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on,loss_reason         | FEED_HEADER_WRONG
            """)
    @Tag("F5")
    void refusesWrongHeaders(String title, String header, Outcome expected) throws IOException {
        assertThat(read(RecordKind.LOSE, header)).isNotEmpty().allMatch(fault -> fault.outcome() == expected);
        assertThat(rows).isEmpty();
    }

    @Test
    @DisplayName("閉じない引用符は連携全体の不備になる")
    void refusesOpenQuotes() throws IOException {
        assertThat(read(RecordKind.LOSE, LOSE + RIGHT + "\"1,12,01"))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_CSV_BROKEN);
    }

    @Test
    @DisplayName("Shift_JISのファイルは連携全体の不備になる")
    void refusesOtherEncodings() throws IOException {
        assertThat(read(RecordKind.LOSE, LOSE + RIGHT, Charset.forName("windows-31j")))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_ENCODING_BROKEN);
    }

    @Test
    @DisplayName("64 Kを超える値は連携全体の不備になる")
    void refusesEndlessFields() throws IOException {
        assertThat(read(RecordKind.LOSE, LOSE + "x".repeat(200_000)))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.FEED_CSV_BROKEN);
    }

    private List<Fault> read(RecordKind kind, String text) throws IOException {
        return read(kind, text, StandardCharsets.UTF_8);
    }

    private List<Fault> read(RecordKind kind, String text, Charset charset) throws IOException {
        return new CsvReading(kind, 1000, (file, row, decoded) -> rows.add(decoded))
                .read(new ByteArrayInputStream(text.getBytes(charset)));
    }
}
