package jp.tashika.format.claim.master;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterReaderTest {

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    /** What came of reading: each row as its code or its faults, then those of the file. */
    private static List<String> told(byte[] file, MasterKind kind) throws IOException {
        List<String> told = new ArrayList<>();
        List<Fault> faults = MasterReader.read(
                new ByteArrayInputStream(file),
                kind,
                (row, decoded) -> told.add(row + " "
                        + switch (decoded) {
                            case Decoded.Ok<MasterRow>(var value) -> value.code();
                            case Decoded.Faulty<MasterRow>(var wrong) -> lines(wrong);
                        }));
        if (!faults.isEmpty()) {
            told.add(lines(faults));
        }
        return told;
    }

    private static String lines(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.outcome().name() + " " + fault.path() + " " + fault.detail())
                .collect(Collectors.joining("; "));
    }

    private static byte[] drug(int columns, String... puts) {
        String[] values = new String[columns];
        Arrays.fill(values, "");
        values[0] = "0";
        values[1] = "Y";
        for (String put : puts) {
            int equals = put.indexOf('=');
            values[Integer.parseInt(put.substring(0, equals))] = put.substring(equals + 1);
        }
        return (Arrays.stream(values).map(value -> '"' + value + '"').collect(Collectors.joining(",")) + "\r\n")
                .getBytes(WINDOWS_31J);
    }

    @ParameterizedTest(name = "{0}項目の医薬品マスター")
    @DisplayName("版により項目数が違っても読める")
    @ValueSource(ints = {35, 37, 42, 60})
    void anyEdition(int columns) throws IOException {
        List<Decoded<MasterRow>> rows = new ArrayList<>();
        byte[] file = columns > 37
                ? drug(columns, "2=699000001", "4=架空錠", "11=26.00", "16=1", "29=20240401", "30=99999999", "37=【般】架空錠")
                : drug(columns, "2=699000001", "4=架空錠", "11=26.00", "16=1", "29=20240401", "30=99999999");
        MasterReader.read(new ByteArrayInputStream(file), MasterKind.DRUG, (row, decoded) -> rows.add(decoded));
        MasterRow.Drug drug = (MasterRow.Drug) ((Decoded.Ok<MasterRow>) rows.getFirst()).value();
        assertThat(drug.name()).isEqualTo("架空錠");
        assertThat(drug.fullName()).isEqualTo("架空錠");
        assertThat(drug.priceYen()).contains(new BigDecimal("26.00"));
        assertThat(drug.isGeneric()).isTrue();
        assertThat(drug.genericName()).isEqualTo(columns > 37 ? Optional.of("【般】架空錠") : Optional.empty());
        assertThat(drug.validity()).isEqualTo(new Validity(Optional.of(LocalDate.of(2024, 4, 1)), Optional.empty()));
        assertThat(drug.ingredientKey()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @DisplayName("行の不備")
    @CsvSource(delimiter = '|', textBlock = """
            2=699000001,4=架空錠                  | 1 699000001
            2=69900001,4=架空錠                   | 1 MASTER_VALUE_ILL_FORMED 医薬品コード column 2
            2=69900000A,4=架空錠                  | 1 MASTER_VALUE_ILL_FORMED 医薬品コード column 2
            2=６９９０００００１,4=架空錠         | 1 MASTER_VALUE_ILL_FORMED 医薬品コード column 2
            4=架空錠                              | 1 MASTER_VALUE_ILL_FORMED 医薬品コード column 2
            2=699000001                           | 1 MASTER_VALUE_ILL_FORMED 漢字名称 column 4
            2=699000001,4=架空錠,11=1/2           | 1 MASTER_VALUE_ILL_FORMED 新又は現金額 column 11
            2=699000001,4=架空錠,11=1e9           | 1 MASTER_VALUE_ILL_FORMED 新又は現金額 column 11
            2=699000001,4=架空錠,29=20240431      | 1 MASTER_VALUE_ILL_FORMED 変更年月日 column 29
            2=699000001,4=架空錠,30=2024          | 1 MASTER_VALUE_ILL_FORMED 廃止年月日 column 30
            2=699000001,4=架空錠,29=0,30=00000000 | 1 699000001
            1=S,2=699000001,4=架空錠              | 1 MASTER_KIND_WRONG  Y
            1=y,2=699000001,4=架空錠              | 1 MASTER_KIND_WRONG  Y
            """)
    void rows(String puts, String expected) throws IOException {
        assertThat(told(drug(42, puts.split(",")), MasterKind.DRUG)).containsExactly(expected);
    }

    @Test
    void shortRowsSaySo() throws IOException {
        assertThat(told("\"0\",\"Y\",\"699000001\"\r\n".getBytes(WINDOWS_31J), MasterKind.DRUG))
                .containsExactly("1 MASTER_ROW_SHORT 漢字名称 column 4");
        assertThat(told("0\r\n".getBytes(WINDOWS_31J), MasterKind.DRUG)).containsExactly("1 MASTER_KIND_WRONG  Y");
        assertThat(told(new byte[0], MasterKind.DRUG)).isEmpty();
    }

    @Test
    void oneWrongRowDoesNotStopTheOthers() throws IOException {
        String good = new String(drug(42, "2=699000001", "4=架空錠"), WINDOWS_31J);
        String wrong = new String(drug(42, "2=x", "4=架空錠"), WINDOWS_31J);
        assertThat(told((good + wrong + good + "\u001a").getBytes(WINDOWS_31J), MasterKind.DRUG))
                .hasSize(3)
                .last()
                .isEqualTo("3 699000001");
    }

    @Test
    void bytesThatAreNoCharacterAreAFaultOfTheirValue() throws IOException {
        byte[] file = drug(42, "2=699000001", "4=架空錠", "6=?");
        for (int i = 0; i < file.length; i++) {
            file[i] = file[i] == '?' ? (byte) 0xFD : file[i];
        }
        assertThat(told(file, MasterKind.DRUG)).containsExactly("1 699000001");
        byte[] name = drug(42, "2=699000001", "4=架?空錠");
        for (int i = 0; i < name.length; i++) {
            name[i] = name[i] == '?' ? (byte) 0xFD : name[i];
        }
        assertThat(told(name, MasterKind.DRUG)).containsExactly("1 MASTER_ENCODING_BROKEN 漢字名称 column 4");
    }

    @Test
    void aQuotationMarkLeftOpenEndsTheReading() throws IOException {
        String good = new String(drug(42, "2=699000001", "4=架空錠"), WINDOWS_31J);
        assertThat(told((good + "\"0\",\"Y").getBytes(WINDOWS_31J), MasterKind.DRUG))
                .containsExactly("1 699000001", "MASTER_CSV_BROKEN  after row 1");
        assertThat(told((good + "\"" + "x".repeat(100_000)).getBytes(WINDOWS_31J), MasterKind.DRUG))
                .last()
                .isEqualTo("MASTER_CSV_BROKEN  after row 1");
    }

    @Test
    void onlyTheStreamItselfCanFail() {
        InputStream torn = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return read();
            }
        };
        assertThatThrownBy(() -> MasterReader.read(torn, MasterKind.DRUG, (row, decoded) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("line cut");
    }

    @ParameterizedTest
    @EnumSource(MasterKind.class)
    @DisplayName("見本マスターは公表の形で読める")
    void theMiniMasterIsRight(MasterKind kind) throws IOException {
        byte[] file = MiniMaster.open(kind).readAllBytes();
        assertThat(told(file, kind))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row).matches("\\d+ \\d+"));
        for (MasterKind other : MasterKind.values()) {
            if (other != kind) {
                assertThat(told(file, other)).allSatisfy(row -> assertThat(row).contains("MASTER_KIND_WRONG"));
            }
        }
        assertThat(new String(file, WINDOWS_31J)
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(",", -1))
                .hasSize(kind.columns());
    }

    @Test
    @DisplayName("見本の薬・行為は架空の番号で、要る区分がそろっている")
    void theMiniMasterIsInvented() {
        assertThat(MiniMaster.drugs())
                .hasSizeBetween(20, 50)
                .allSatisfy(drug -> assertThat(drug.code()).startsWith("699"))
                .allSatisfy(drug -> assertThat(drug.fullName()).containsAnyOf("架空", "カクウ"))
                .anySatisfy(drug -> assertThat(drug.isReduction()).isTrue())
                .anySatisfy(drug -> assertThat(drug.isGeneric()).isTrue());
        assertThat(MiniMaster.drugs().stream().flatMap(drug -> drug.ingredientKey().stream()))
                .contains("9990001", "9990002")
                .allSatisfy(key -> assertThat(key).startsWith("999"));
        assertThat(MiniMaster.drugs().stream()
                        .flatMap(drug -> drug.dosageForm().stream())
                        .distinct())
                .contains("1", "4", "6", "8");
        assertThat(MiniMaster.acts())
                .allSatisfy(act -> assertThat(act.fullName()).startsWith("架空"))
                .allSatisfy(act -> assertThat(act.code()).startsWith("199"))
                .anySatisfy(act -> assertThat(act.isAddition()).isTrue());
        assertThat(MiniMaster.acts().stream().flatMap(act -> act.sectionNumber().stream()))
                .contains("K920", "K922", "J038", "J042", "C101", "E200", "M001", "N000", "B001");
        assertThat(MiniMaster.diseases())
                .anySatisfy(disease -> assertThat(disease.isNotAlone()).isTrue());
        assertThat(MiniMaster.materials()).isNotEmpty();
        assertThat(MiniMaster.comments()).isNotEmpty();
        assertThat(MiniMaster.modifiers()).isNotEmpty();
    }

    @Test
    @DisplayName("同じコードの版は使う日で選ぶ")
    void versions() {
        MasterTable<MasterRow.Drug> table = new MasterTable<>(List.of(
                price("10.00", "2020-04-01", "2022-03-31"),
                price("9.00", "2022-04-01", ""),
                price("8.00", "2024-04-01", "")));
        assertThat(table.size()).isEqualTo(1);
        assertThat(on(table, "2020-03-31")).isEmpty();
        assertThat(on(table, "2020-04-01")).contains(new BigDecimal("10.00"));
        assertThat(on(table, "2022-03-31")).contains(new BigDecimal("10.00"));
        assertThat(on(table, "2022-04-01")).contains(new BigDecimal("9.00"));
        assertThat(on(table, "2026-06-01")).contains(new BigDecimal("8.00"));
        assertThat(table.find("699000002", LocalDate.of(2026, 6, 1))).isEmpty();
        assertThat(table.newest("699000001").flatMap(MasterRow.Drug::priceYen)).contains(new BigDecimal("8.00"));
        assertThat(table.newest("")).isEmpty();
        MasterTable<MasterRow.Drug> mini = new MasterTable<>(MiniMaster.drugs());
        assertThat(mini.find("699090002", LocalDate.of(2023, 4, 1))).isEmpty();
        assertThat(mini.find("699090002", LocalDate.of(2023, 3, 31))).isPresent();
        assertThat(mini.newest("699090002")).isPresent();
    }

    private static Optional<BigDecimal> on(MasterTable<MasterRow.Drug> table, String day) {
        return table.find("699000001", LocalDate.parse(day)).flatMap(MasterRow.Drug::priceYen);
    }

    private static MasterRow.Drug price(String yen, String from, String until) {
        return new MasterRow.Drug(
                "699000001",
                "架空錠",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(yen)),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Validity(
                        Optional.of(LocalDate.parse(from)),
                        until.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(until))));
    }

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({"y_ALL20260601.csv,DRUG", "S_ALL20260601.CSV,ACT", "b_20260601.txt,DISEASE", "z_20260601.txt,MODIFIER"})
    void kindsByName(String name, MasterKind kind) {
        assertThat(MasterKind.ofFileName(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "y", "yALL.csv", "x_ALL.csv", "/y_ALL.csv"})
    void noKindByName(String name) {
        assertThat(MasterKind.ofFileName(name)).isEmpty();
    }
}
