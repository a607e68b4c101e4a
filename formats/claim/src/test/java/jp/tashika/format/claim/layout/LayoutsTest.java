package jp.tashika.format.claim.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutsTest {

    static Stream<RecordLayout> layouts() {
        return Layouts.all().stream();
    }

    @ParameterizedTest(name = "{0}の項目数: {1}")
    @DisplayName("レコードごとの項目数")
    @Tag("MED-004")
    @CsvSource(delimiter = '|', textBlock = """
            MEDICAL    | IR 10 RE 38 HO 15 KO 12 SN 9 JD 33 MF 33 SY 8 SI 44 IY 44 TO 48 CO 5 SJ 3 GO 4
            DPC        | IR 10 RE 30 HO 16 KO 13 SN 9 JD 33 MF 33 BU 6 SB 8 KK 14 SK 7 GA 7 HH 9 GT 12 GR 3 CD 11 GO 4
            DENTAL     | UK 10 IR 9 RE 27 HO 14 KO 10 SN 9 JD 33 MF 33 HS 13 SS 109 SI 38 IY 39 TO 45 CO 7 SJ 3 GO 4
            DISPENSING | YK 9 RE 42 HO 14 KO 10 SN 9 JD 33 MF 33 SH 10 CZ 71 IY 10 TO 7 CO 3 TK 3 KI 114 ST 16 GO 4
            """)
    void countsOfFields(ClaimKind kind, String counts) {
        String[] words = counts.split(" ");
        for (Edition edition : Edition.values()) {
            Layouts layouts = Layouts.of(kind, edition);
            for (int i = 0; i < words.length; i += 2) {
                assertThat(layouts.record(words[i]).size()).as(words[i]).isEqualTo(Integer.parseInt(words[i + 1]));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("layouts")
    void everyRecordIsWellFormed(RecordLayout layout) {
        assertThat(Layouts.all().get(layout.number())).isSameAs(layout);
        assertThat(layout.fields().stream().map(FieldLayout::name))
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z][A-Za-z0-9]*"));
        assertThat(layout.fields()).allSatisfy(field -> {
            assertThat(field.japanese()).isNotBlank();
            assertThat(field.bytes())
                    .isEqualTo(
                            switch (field.mode()) {
                                case DAY -> layout.edition().dayBytes();
                                case MONTH -> layout.edition().monthBytes();
                                case INSURER -> 8;
                                default -> field.bytes();
                            });
            assertThat(field.values())
                    .allSatisfy(value -> assertThat(value.length()).isEqualTo(field.bytes()));
        });
        layout.after()
                .ifPresent(id -> assertThat(
                                Layouts.of(layout.kind(), layout.edition()).find(id))
                        .isPresent());
    }

    @Test
    void theEditionsDifferInDatesOnly() {
        for (ClaimKind kind : ClaimKind.values()) {
            List<RecordLayout> western = Layouts.of(kind, Edition.WESTERN).records();
            List<RecordLayout> wareki = Layouts.of(kind, Edition.WAREKI).records();
            assertThat(western).hasSameSizeAs(wareki);
            for (int i = 0; i < western.size(); i++) {
                assertThat(undated(western.get(i))).isEqualTo(undated(wareki.get(i)));
            }
        }
    }

    private static List<FieldLayout> undated(RecordLayout layout) {
        return layout.fields().stream()
                .map(field -> new FieldLayout(
                        field.index(),
                        field.japanese(),
                        field.name(),
                        field.mode(),
                        field.mode().isDate() ? 1 : field.bytes(),
                        field.fixed(),
                        field.need(),
                        field.values()))
                .toList();
    }

    @ParameterizedTest(name = "{0}の負担金額は{1}番目")
    @DisplayName("同じ項目も種類により位置が違う")
    @CsvSource({"MEDICAL,11", "DPC,11", "DENTAL,10", "DISPENSING,9"})
    void namesFindTheirPlace(ClaimKind kind, int place) {
        FieldName share = FieldName.of("shareYen");
        assertThat(share.in(Layouts.of(kind, Edition.WAREKI).record("HO"))).isEqualTo(place);
        assertThat(share.in(Layouts.of(kind, Edition.WESTERN).record("GO"))).isEqualTo(-1);
    }

    @Test
    void runsAreNumberedFromOne() {
        RecordLayout drug = Layouts.of(ClaimKind.MEDICAL, Edition.WESTERN).record("IY");
        List<FieldName> days = FieldName.run("day", 31);
        assertThat(days.getFirst().in(drug)).isEqualTo(13);
        assertThat(days.getLast().in(drug)).isEqualTo(43);
        RecordLayout dental = Layouts.of(ClaimKind.DENTAL, Edition.WESTERN).record("SS");
        assertThat(FieldName.of("additionCode35").in(dental)).isEqualTo(74);
        assertThat(FieldName.of("additionQuantity35").in(dental)).isEqualTo(75);
    }

    @ParameterizedTest
    @ValueSource(strings = {"insurernumber", "day0", "day32", "", "insurerNumber "})
    void unknownNamesAreRefused(String name) {
        assertThatThrownBy(() -> FieldName.of(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XX", "ho", "H", "HO ", "", "ＨＯ", "\0\0", "[]"})
    void unknownRecordsAreNotFound(String id) {
        Layouts layouts = Layouts.of(ClaimKind.MEDICAL, Edition.WESTERN);
        assertThat(layouts.find(id)).isEmpty();
        assertThatThrownBy(() -> layouts.record(id)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void recordsOfOtherKindsAreNotFound() {
        assertThat(Layouts.of(ClaimKind.MEDICAL, Edition.WESTERN).find("CZ")).isEmpty();
        assertThat(Layouts.of(ClaimKind.DISPENSING, Edition.WESTERN).find("SI")).isEmpty();
    }

    @ParameterizedTest(name = "{0}は{1}")
    @DisplayName("ファイル名から種類が分かる")
    @CsvSource({
        "RECEIPTC.UKE,MEDICAL",
        "receiptd.uke,DPC",
        "RECEIPTS.UKE,DENTAL",
        "RECEIPTY.CYO,DISPENSING",
        "RECEIPTC.HEN,MEDICAL",
        "RECEIPTS,DENTAL"
    })
    void fileNames(String name, ClaimKind kind) {
        assertThat(ClaimKind.ofFileName(name)).contains(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECEIPTX.UKE", "RECEIPT.UKE", "", ".UKE", "a/RECEIPTC.UKE", "RECEIPTC.UKE.zip"})
    void otherFileNames(String name) {
        assertThat(ClaimKind.ofFileName(name)).isEmpty();
    }

    @Test
    void editionsByLengthOfMonth() {
        assertThat(Edition.ofMonth(6)).contains(Edition.WESTERN);
        assertThat(Edition.ofMonth(5)).contains(Edition.WAREKI);
        assertThat(Stream.of(0, 4, 7, 8).map(Edition::ofMonth)).allMatch(java.util.Optional::isEmpty);
        assertThat(Arrays.stream(ClaimKind.values()).map(ClaimKind::fileName))
                .allSatisfy(name -> assertThat(ClaimKind.ofFileName(name)).isPresent());
    }

    @Test
    void brokenTablesAreRefused() {
        List<String[]> records = List.<String[]>of(row("MEDICAL|IR|医療機関|facility|HEADER|-|-|-"));
        List<String[]> gap =
                List.of(row("MEDICAL|*|IR|1|a|a|DIGITS|1|F|FREE|-"), row("MEDICAL|*|IR|3|b|b|DIGITS|1|F|FREE|-"));
        assertThatThrownBy(() -> new LayoutTables(records, gap).tables()).isInstanceOf(IllegalArgumentException.class);
        List<String[]> mode = List.<String[]>of(row("MEDICAL|*|IR|1|a|a|NUMBER|1|F|FREE|-"));
        assertThatThrownBy(() -> new LayoutTables(records, mode).tables()).isInstanceOf(IllegalArgumentException.class);
        List<String[]> bytes = List.<String[]>of(row("MEDICAL|*|IR|1|a|a|DIGITS|0|F|FREE|-"));
        assertThatThrownBy(() -> new LayoutTables(records, bytes).tables())
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static String[] row(String cells) {
        return cells.split("\\|");
    }
}
