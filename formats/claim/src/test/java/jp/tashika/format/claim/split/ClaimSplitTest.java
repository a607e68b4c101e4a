package jp.tashika.format.claim.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.claim.Samples;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.view.ClaimView;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("REZ-001")
class ClaimSplitTest {

    private static final String HEAD = "RE,1,1112,202606,試験　太郎,1,19800102\n";

    static List<Claim> claims(ClaimKind kind, byte[] file) {
        List<Claim> claims = new ArrayList<>();
        try {
            ClaimFileReader.of(new ByteArrayInputStream(file), kind).forEach(part -> {
                switch (part) {
                    case FilePart.Good(var claim) -> claims.add(claim);
                    case FilePart.Quarantined(var claim) -> claims.add(claim);
                    case FilePart.Header _, FilePart.Trailer _, FilePart.Stray _, FilePart.End _ -> {}
                }
            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return claims;
    }

    private static Claim medical(String body) {
        return claims(ClaimKind.MEDICAL, Samples.file(ClaimKind.MEDICAL, HEAD + body.replace("^", "\n")))
                .getFirst();
    }

    private static List<Set<Integer>> days(String text) {
        return Arrays.stream(text.split("/"))
                .<Set<Integer>>map(part -> Arrays.stream(part.strip().split(" "))
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)))
                .toList();
    }

    /** The records as people write them: without the commas at the end. */
    private static List<String> lines(Claim claim) {
        return new String(claim.bytes(), Samples.WINDOWS_31J)
                .lines()
                .map(line -> line.replaceAll(",+$", ""))
                .toList();
    }

    private static List<String> wire(ClaimKind kind, String text) {
        return Samples.lines(kind, text)
                .lines()
                .map(line -> line.replaceAll(",+$", ""))
                .toList();
    }

    @Test
    @DisplayName("医科：剤はその日の保険者へ、再診のように複数日の剤は日ごとに、合計と実日数は計算し直す")
    void splitsUnitsByTheirDays() {
        Claim claim = medical(String.join(
                "^",
                "HO,01480011,１２３,４５,3,691",
                "SN,1,01,,,,01",
                "JD,1 | d3=1 | d15=1 | d20=1",
                "SY,8830417,20260603,1",
                "SI,11,1,111000110,,291,1 | d3=1",
                "SI,12,1,112007410,,75,2 | d15=1 | d20=1",
                "SI,,1,112011010,,52,2 | d15=1 | d20=1",
                "SI,13,1,113001810,,87,1 | d15=1",
                "IY,21,1,699000001,3,,7 | d3=7",
                "CO,,1,810000001,１日３回毎食後",
                "IY,,1,699000002,1,1,7 | d3=7",
                "IY,,1,699000003,1,4,3 | d20=3",
                "IY,23,1,699000004,5,40,1 | d20=1",
                "CO,99,1,810000001,全体のコメント",
                "SJ,01,試験の症状"));
        assertThat(ClaimSums.of(claim)).isEmpty();
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.visits()).containsExactly(3, 15, 20);
        assertThat(split.isDivisible()).isTrue();
        List<Claim> parts = split.into(days("3 / 15 20"), 51);
        assertThat(lines(parts.get(0))).isEqualTo(wire(ClaimKind.MEDICAL, HEAD + """
                        HO,01480011,１２３,４５,1,298
                        SN,1,01,,,,01
                        JD,1 | d3=1
                        SY,8830417,20260603,1
                        SI,11,1,111000110,,291,1 | d3=1
                        IY,21,1,699000001,3,,7 | d3=7
                        CO,,1,810000001,１日３回毎食後
                        IY,,1,699000002,1,1,7 | d3=7
                        CO,99,1,810000001,全体のコメント
                        SJ,01,試験の症状
                        """));
        assertThat(lines(parts.get(1))).isEqualTo(wire(ClaimKind.MEDICAL, HEAD.replace("RE,1,", "RE,51,") + """
                        HO,01480011,１２３,４５,2,393
                        SN,1,01,,,,01
                        JD,1 | d15=1 | d20=1
                        SY,8830417,20260603,1
                        SI,12,1,112007410,,75,2 | d15=1 | d20=1
                        SI,,1,112011010,,52,2 | d15=1 | d20=1
                        SI,13,1,113001810,,87,1 | d15=1
                        IY,21,1,699000003,1,4,3 | d20=3
                        IY,23,1,699000004,5,40,1 | d20=1
                        SJ,01,試験の症状
                        """));
        assertThat(parts).allSatisfy(part -> {
            assertThat(ClaimSums.of(part)).isEmpty();
            assertThat(part.hasError()).isFalse();
        });
        List<Claim> three = split.into(days("15 / 3 / 20"), 7);
        assertThat(three).extracting(part -> part.number().orElseThrow()).containsExactly(1L, 7L, 8L);
        assertThat(points(three)).isEqualTo(691);
    }

    @Test
    @DisplayName("歯科：初めの医療機関情報も傷病名部位もそれぞれに付く")
    void splitsDentalClaims() {
        Claim claim =
                claims(ClaimKind.DENTAL, Samples.file(ClaimKind.DENTAL, """
                IR,1,48,3,9900018,,202607,048-000-0001
                RE,2,3114,202606,試験　次郎,1,20200401,,,20260604,1
                HO,01480011,１２３,４６,2,276
                HS,20260604,1,201100,0000999,,試験う蝕
                SS,11,1,301000110 | 76=264 | 77=1 | d4=1
                SI,80,1,399000001,,12,1 | d9=1
                """)).getFirst();
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.isDivisible()).isTrue();
        assertThat(split.visits()).containsExactly(4, 9);
        List<Claim> parts = split.into(days("4 / 9"), 3);
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.all("IR")).hasSize(1);
            assertThat(part.all("HS")).hasSize(1);
            assertThat(ClaimSums.of(part)).isEmpty();
            assertThat(part.hasError()).isFalse();
        });
        assertThat(parts).extracting(ClaimSplitTest::points).containsExactly(264L, 12L);
    }

    @Test
    @DisplayName("調剤：処方は調剤の日へ、薬は共にした回だけに付く")
    void splitsDispensingClaims() {
        Claim claim = claims(ClaimKind.DISPENSING, Samples.file(ClaimKind.DISPENSING, """
                RE,1,4112,202606,試験　花子,2,19800102
                HO,01480011,１２３,４５,2,260
                SH,01,1,003,,3
                CZ,1,20260602,20260602,1,14,1,1,01,420001810,24,,,42 | 66=66
                CZ,1,20260616,20260616,2,14,1,1,01,420001810,24,,,42 | 66=66
                IY,1,699000001,3 | 9=1
                SH,02,3,900,痛いとき,2
                CZ,1,20260616,20260616,2,5,1,1,02,420002010,21,,,10
                IY,1,699000003,1
                TK,810000001,試験の摘要
                KI,20260602,1,1,410000110,45
                KI,20260616,2,1,410000110,45,,1,440000110,1,7
                """))
                .getFirst();
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.visits()).containsExactly(2, 16);
        assertThat(split.isDivisible()).isTrue();
        List<Claim> parts = split.into(days("2 / 16"), 2);
        assertThat(parts).extracting(ClaimSplitTest::points).containsExactly(111L, 149L);
        assertThat(ids(parts.get(0))).isEqualTo("RE HO SH CZ IY TK KI");
        assertThat(ids(parts.get(1))).isEqualTo("RE HO SH CZ IY SH CZ IY KI");
        assertThat(parts).allSatisfy(part -> {
            assertThat(part.hasError()).isFalse();
            assertThat(new ClaimView(part).insurer().orElseThrow().days()).hasValue(1);
        });
    }

    private static String ids(Claim claim) {
        return claim.records().stream().map(record -> record.id()).collect(Collectors.joining(" "));
    }

    @Test
    @DisplayName("受診日でない算定日は、その前の受診と同じ保険者へ")
    void putsOtherDaysWithTheVisitBefore() {
        Claim claim = medical("HO,01480011,１２３,４５,2,60^JD,1 | d3=1 | d20=1^SY,8830417,20260603,1"
                + "^SI,60,1,160000001,,10,3 | d1=1 | d10=1 | d25=1^SI,60,1,160000001,,30,1 | d20=1");
        List<Claim> parts = ClaimSplit.of(claim).into(days("3 / 20"), 2);
        assertThat(parts).extracting(ClaimSplitTest::points).containsExactly(20L, 40L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            回数と算定日が合わない;     HO,01480011,１,２,1,150^SI,12,1,112007410,,75,2 | d5=1
            合計点数が合わない;         HO,01480011,１,２,1,76^SI,12,1,112007410,,75,1 | d5=1
            実日数が合わない;           HO,01480011,１,２,2,75^SI,12,1,112007410,,75,1 | d5=1
            受診日と実日数が合わない;   HO,01480011,１,２,1,75^JD,1 | d5=1 | d6=1^SI,12,1,112007410,,75,1 | d5=1
            算定日のない行;             HO,01480011,１,２,1,75^SI,12,1,112007410,,75,1 | d5=1^IY,21,1,699000001,1,,
            剤の中で日が違う;           HO,01480011,１,２,2,75^SI,12,1,112007410,,,1 | d5=1^SI,,1,112011010,,75,1 | d6=1
            公費併用;                   HO,01480011,１,２,1,75^KO,54486014,0000001,,1,75^SI,12,2,112007410,,75,1 | d5=1
            負担金額;                   HO,01480011,１,２,1,75,,,,,,8000^SI,12,1,112007410,,75,1 | d5=1
            減免;                       HO,01480011,１,２,1,75,,,,,,,1,,^SI,12,1,112007410,,75,1 | d5=1
            食事;                       HO,01480011,１,２,1,75,,3^SI,12,1,112007410,,75,1 | d5=1
            保険者なし;                 KO,54486014,0000001,,1,75^SI,12,5,112007410,,75,1 | d5=1
            臓器提供者;                 HO,01480011,１,２,1,75^SI,12,1,112007410,,75,1 | d5=1^TI,1,1,48
            知らないレコード;           HO,01480011,１,２,1,75^SI,12,1,112007410,,75,1 | d5=1^QQ,1
            日計表;                     HO,01480011,１,２,1,75^SI,12,1,112007410,,75,1 | d5=1^NI,1
            何も請求しない;             HO,01480011,１,２,0,0
            """)
    @DisplayName("日に分けられないレセプトは分割しない")
    void refusesWhatCannotBeDivided(String title, String body) {
        ClaimSplit split = ClaimSplit.of(medical(body.strip()));
        assertThat(split.isDivisible()).as(title).isFalse();
        assertThatThrownBy(() -> split.into(days("5 / 6"), 2)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', textBlock = """
            受付回が二日にまたがる;       HO,01480011,１,２,1,20^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^CZ,1,20260602,20260603,1,1,,,,,,,,10^IY,1,699000001,3
            受付回数が合わない;           HO,01480011,１,２,2,10^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3
            合計点数が合わない;           HO,01480011,１,２,1,11^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3
            調剤日が別の月;               HO,01480011,１,２,1,10^SH,01,1,003^CZ,1,20260502,20260502,1,1,,,,,,,,10^IY,1,699000001,3
            薬のない回;                   HO,01480011,１,２,2,20^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3^CZ,1,20260603,20260603,2,1,,,,,,,,10
            処方基本の前の調剤;           HO,01480011,１,２,1,10^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3
            処方基本の前のコメント;       HO,01480011,１,２,1,10^CO,820000001,粉砕^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3
            調剤のない処方基本;           HO,01480011,１,２,1,10^SH,01,1,003^SH,02,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3
            分割技術料;                   HO,01480011,１,２,1,10^SH,01,1,003^CZ,1,20260602,20260602,1,1,,,,,,,,10^IY,1,699000001,3^ST,1
            """)
    @DisplayName("日に分けられない調剤レセプトは分割しない")
    void refusesDispensingThatCannotBeDivided(String title, String body) {
        String head = "RE,1,4112,202606,試験　太郎,1,19800102\n";
        Claim claim = claims(
                        ClaimKind.DISPENSING,
                        Samples.file(ClaimKind.DISPENSING, head + body.strip().replace("^", "\n")))
                .getFirst();
        assertThat(ClaimSplit.of(claim).isDivisible()).as(title).isFalse();
    }

    @Test
    @DisplayName("DPCと入院の見本は分割しない。公費併用も分割しない")
    void refusesStays() {
        assertThat(claims(ClaimKind.DPC, Sample.DPC.bytes()))
                .isNotEmpty()
                .noneMatch(claim -> ClaimSplit.of(claim).isDivisible());
        assertThat(claims(ClaimKind.MEDICAL, Sample.MEDICAL.bytes()).stream()
                        .map(claim -> ClaimSplit.of(claim).isDivisible()))
                .containsExactly(true, false, false, false);
    }

    @ParameterizedTest
    @CsvSource({"5", "5 20 / 5", "5 / 20 21", "5 / 7", "20 / 5 6"})
    @DisplayName("受診日を一度ずつ分けない指定は断る")
    void refusesWrongDays(String wrong) {
        Claim claim = claims(ClaimKind.MEDICAL, Sample.MEDICAL.bytes()).getFirst();
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.visits()).containsExactly(5, 20);
        assertThatThrownBy(() -> split.into(days(wrong), 9)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split.into(List.of(Set.of(5, 20), Collections.emptySet()), 9))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("月にない日は受診日ではないが、請求の中身は失わない")
    void leavesOutDaysThatTheMonthDoesNotHave() {
        Claim claim = medical("HO,01480011,１,２,3,225^JD,1 | d5=1 | d9=1 | d31=1^SY,8830417,20260603,1"
                + "^SI,12,1,112007410,,75,3 | d5=1 | d9=1 | d31=1");
        ClaimSplit split = ClaimSplit.of(claim);
        assertThat(split.visits()).containsExactly(5, 9);
        assertThat(split.into(days("5 / 9"), 2))
                .extracting(ClaimSplitTest::points)
                .containsExactly(75L, 150L);
    }

    @Test
    @DisplayName("和暦のレセプトも分割できる")
    void splitsOldClaims() {
        Claim claim = claims(ClaimKind.MEDICAL, Sample.WAREKI.bytes()).getFirst();
        List<Claim> parts = ClaimSplit.of(claim).into(days("5 / 20"), 9);
        assertThat(points(parts)).isEqualTo(516);
        assertThat(parts).allSatisfy(part -> assertThat(ClaimSums.of(part)).isEmpty());
    }

    private static long points(List<Claim> parts) {
        return parts.stream().mapToLong(ClaimSplitTest::points).sum();
    }

    static long points(Claim claim) {
        return new ClaimView(claim).insurer().orElseThrow().points().orElseThrow();
    }
}
