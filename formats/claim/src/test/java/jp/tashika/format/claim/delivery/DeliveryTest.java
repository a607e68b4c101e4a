package jp.tashika.format.claim.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.claim.Samples;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.RecordReader;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.split.ClaimSplit;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.Confirmation;
import jp.tashika.format.claim.view.CoverageCheck;
import jp.tashika.format.claim.view.ReturnReason;
import jp.tashika.format.claim.view.ReviewMark;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("REZ-001")
class DeliveryTest {

    private static final String HANDLE = "4810000000000001";
    private static final CoverageNumbers TOWN = CoverageNumbers.of(
            InsurerNumber.of("480020"), new InsuredNumber(Optional.of("試験・1"), "0098", Optional.of("03")));
    private static final CoverageNumbers OLD = CoverageNumbers.of(
            InsurerNumber.of("01480011"), new InsuredNumber(Optional.of("１２３"), "４５", Optional.of("01")));

    private static List<FilePart> parts(byte[] file, ClaimKind kind) throws IOException {
        List<FilePart> parts = new ArrayList<>();
        ClaimFileReader.of(new ByteArrayInputStream(file), kind).forEach(parts::add);
        return parts;
    }

    private static List<Claim> claims(List<FilePart> parts) {
        return parts.stream()
                .flatMap(part -> part instanceof FilePart.Good(Claim claim) ? Stream.of(claim) : Stream.empty())
                .toList();
    }

    private static UkeRecord header(List<FilePart> parts) {
        return ((FilePart.Header) parts.getFirst()).record();
    }

    private static List<UkeRecord> records(byte[] file, ClaimKind kind) throws IOException {
        RecordReader reader = new RecordReader(new ByteArrayInputStream(file), kind);
        List<UkeRecord> records = new ArrayList<>();
        for (Optional<UkeRecord> one = reader.next(); one.isPresent(); one = reader.next()) {
            records.add(one.get());
        }
        return records;
    }

    /** The bytes behind the three fields in front. */
    private static byte[] unprefixed(UkeRecord record) {
        byte[] bytes = record.bytes();
        int commas = 0;
        int at = 0;
        while (commas < 3) {
            commas += bytes[at++] == ',' ? 1 : 0;
        }
        return Arrays.copyOfRange(bytes, at, bytes.length);
    }

    private static byte[] insurerFile(UkeRecord header, List<MarkedClaim> claims) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InsurerFileWriter writer = InsurerFileWriter.of(out, header);
        for (MarkedClaim claim : claims) {
            writer.write(claim);
        }
        writer.finish();
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Sample.class)
    @DisplayName("保険者向けファイル：医療機関の行はそのまま、データ識別・行番号・枝番号が付き、もう一度読める")
    void keepsWhatTheFacilityWrote(Sample sample) throws IOException {
        List<FilePart> before = parts(sample.bytes(), sample.kind());
        List<Claim> claims = claims(before);
        byte[] file = insurerFile(
                header(before),
                claims.stream()
                        .map(claim -> new MarkedClaim(claim, HANDLE, Confirmation.UNCHANGED, Optional.empty()))
                        .toList());
        List<FilePart> after = parts(file, sample.kind());
        assertThat(after).allSatisfy(part -> assertThat(part.faults()).isEmpty());
        assertThat(claims(after)).hasSameSizeAs(claims);
        for (int i = 0; i < claims.size(); i++) {
            Claim read = claims(after).get(i);
            List<UkeRecord> kept = read.records().stream()
                    .filter(record -> record.prefix().getFirst().equals("1"))
                    .toList();
            assertThat(kept.stream().map(DeliveryTest::unprefixed).toList())
                    .usingElementComparator(Arrays::compare)
                    .containsExactlyElementsOf(claims.get(i).records().stream()
                            .map(UkeRecord::bytes)
                            .toList());
            assertThat(read.records())
                    .extracting(record -> record.prefix().get(1))
                    .doesNotHaveDuplicates();
            ClaimView view = new ClaimView(read);
            assertThat(view.handle()).contains(HANDLE);
            assertThat(view.coverageChecks().getLast().confirmation()).contains(Confirmation.UNCHANGED);
            assertThat(view.review()).isEmpty();
        }
        assertThat(file[file.length - 1]).isEqualTo((byte) 0x1A);
    }

    @Test
    @DisplayName("振替：SNに04と新しい番号、EXに振替先。保険者番号の記載は元のまま")
    void marksARedirectedClaim() throws IOException {
        List<FilePart> before = parts(Sample.MEDICAL.bytes(), ClaimKind.MEDICAL);
        Claim claim = claims(before).getFirst();
        byte[] file = insurerFile(
                header(before), List.of(new MarkedClaim(claim, HANDLE, Confirmation.REDIRECTED, Optional.of(TOWN))));
        ClaimView view = new ClaimView(claims(parts(file, ClaimKind.MEDICAL)).getFirst());
        assertThat(view.coverageChecks()).hasSize(2);
        CoverageCheck mark = view.coverageChecks().getLast();
        assertThat(mark.record().prefix().getFirst()).isEqualTo("2");
        assertThat(mark.confirmation()).contains(Confirmation.REDIRECTED);
        assertThat(mark.insurer()).contains(TOWN.insurer());
        assertThat(mark.symbol()).contains("試験・１");
        assertThat(mark.number()).contains("0098");
        assertThat(mark.branch()).contains("03");
        assertThat(view.review().flatMap(ReviewMark::redirectedTo)).contains(TOWN.insurer());
        assertThat(view.insurer().orElseThrow().insurer()).contains(OLD.insurer());
        assertThat(claims(parts(file, ClaimKind.MEDICAL)).getFirst().faults()).isEmpty();
    }

    @Test
    @DisplayName("分割：保険者ごとに一件、同じ管理番号、SNに05、変わった行はデータ識別2、合計は元と同じ")
    void marksThePartsOfASplitClaim() throws IOException {
        List<FilePart> before = parts(Sample.MEDICAL.bytes(), ClaimKind.MEDICAL);
        Claim claim = claims(before).getFirst();
        List<Claim> split = ClaimSplit.of(claim).into(List.of(Set.of(5), Set.of(20)), 6);
        List<CoverageNumbers> numbers = List.of(OLD, TOWN);
        long points = 0;
        for (int i = 0; i < split.size(); i++) {
            byte[] file = insurerFile(
                    header(before),
                    List.of(new MarkedClaim(split.get(i), HANDLE, Confirmation.SPLIT, Optional.of(numbers.get(i)))));
            Claim read = claims(parts(file, ClaimKind.MEDICAL)).getFirst();
            ClaimView view = new ClaimView(read);
            assertThat(ClaimSums.of(read)).isEmpty();
            assertThat(read.hasError()).isFalse();
            assertThat(view.handle()).contains(HANDLE);
            assertThat(view.coverageChecks().getLast().confirmation()).contains(Confirmation.SPLIT);
            assertThat(view.coverageChecks().getLast().insurer())
                    .contains(numbers.get(i).insurer());
            assertThat(read.first("HO").orElseThrow().prefix().getFirst()).isEqualTo("2");
            assertThat(read.first("SY").orElseThrow().prefix().getFirst()).isEqualTo("1");
            assertThat(view.review()).isEmpty();
            points += view.insurer().orElseThrow().points().orElseThrow();
        }
        assertThat(points).isEqualTo(516);
    }

    @Test
    @DisplayName("未知の行・LFだけの行・空行のあるレセプトも送れる")
    void carriesUnknownRows() throws IOException {
        String text = new String(Sample.MEDICAL.bytes(), Samples.WINDOWS_31J).replace("SJ,07", "QQ,1,2\n\r\nSJ,07");
        List<FilePart> before = parts(text.getBytes(Samples.WINDOWS_31J), ClaimKind.MEDICAL);
        Claim claim = claims(before).getLast();
        byte[] file = insurerFile(
                header(before), List.of(new MarkedClaim(claim, HANDLE, Confirmation.LOST, Optional.empty())));
        String written = new String(file, Samples.WINDOWS_31J);
        assertThat(written).contains(",0,QQ,1,2\r\n").doesNotContain("\r\n\r\n");
        assertThat(claims(parts(file, ClaimKind.MEDICAL))).hasSize(1);
    }

    @ParameterizedTest(name = "記号 {0} → {1}")
    @CsvSource({
        "123, 123",
        "AB-1, AB-1",
        "架空-1, 架空－１",
        "千・1, 千・１",
        "髙, 高",
        "'1,2', '１，２'",
    })
    @DisplayName("登録された記号は、請求できる字で、全角か半角のどちらかにそろえる")
    void writesNumbersThatClaimsCanCarry(String registered, String written) {
        CoverageNumbers numbers =
                CoverageNumbers.of(TOWN.insurer(), new InsuredNumber(Optional.of(registered), "1", Optional.empty()));
        assertThat(numbers.claimSafe().insured().flatMap(InsuredNumber::symbol)).contains(written);
        assertThat(numbers.toString()).doesNotContain(registered + "]");
    }

    @Test
    @DisplayName("確認区分に合わない番号や管理番号は断る")
    void refusesMarksThatContradict() throws IOException {
        Claim claim = claims(parts(Sample.MEDICAL.bytes(), ClaimKind.MEDICAL)).getFirst();
        assertThatThrownBy(() -> new MarkedClaim(claim, HANDLE, Confirmation.REDIRECTED, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkedClaim(claim, HANDLE, Confirmation.LOST, Optional.of(TOWN)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new MarkedClaim(
                        claim,
                        HANDLE,
                        Confirmation.SPLIT,
                        Optional.of(new CoverageNumbers(TOWN.insurer(), Optional.empty()))))
                .isInstanceOf(IllegalArgumentException.class);
        for (String handle : List.of("12345678", "12345678901234567", "12345678a", "")) {
            assertThatThrownBy(() -> new MarkedClaim(claim, handle, Confirmation.UNCHANGED, Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        for (String number : List.of("1234567890123456", "1234567890123456789012345678901", "1234567890123456x")) {
            assertThatThrownBy(() -> new ReturnedClaim(claim, number, ReturnGround.NOBODY, ""))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        Claim bare = Claim.of(ClaimKind.MEDICAL, List.of());
        assertThatThrownBy(() -> new ReturnedClaim(bare, "1".repeat(17), ReturnGround.NOBODY, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Sample.class)
    @DisplayName("返戻ファイル：見出し・元の行・検索番号・返戻事由・合計")
    void writesReturns(Sample sample) throws IOException {
        List<FilePart> before = parts(sample.bytes(), sample.kind());
        Claim claim = claims(before).getFirst();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReturnFileWriter writer = ReturnFileWriter.of(out, header(before), YearMonth.of(2026, 9));
        writer.write(new ReturnedClaim(claim, "48100000000000001", ReturnGround.AFTER_LOSS, "資格喪失日　２０２６年６月１日"));
        writer.finish();
        List<FilePart> after = parts(out.toByteArray(), sample.kind());
        assertThat(after)
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.faults()).isEmpty());
        assertThat(((FilePart.Header) after.getFirst()).record().is("HI")).isTrue();
        Claim read = claims(after).getFirst();
        ClaimView view = new ClaimView(read);
        ReturnReason reason = view.returnReasons().getFirst();
        assertThat(reason.code()).contains("S1018");
        assertThat(reason.text()).contains("資格喪失後の受診");
        assertThat(reason.returnClass()).contains("4");
        assertThat(reason.processedMonth()).contains(YearMonth.of(2026, 9));
        assertThat(view.head().orElseThrow().searchNumber()).contains("48100000000000001");
        assertThat(read.records()).hasSize(claim.records().size() + 1);
        UkeRecord total = records(out.toByteArray(), sample.kind()).stream()
                .filter(record -> record.is("HG"))
                .findFirst()
                .orElseThrow();
        assertThat(total.number(FieldName.of("returnTotal1"))).hasValue(1);
        assertThat(total.number(FieldName.of("returnTotal2")))
                .isEqualTo(view.insurer().orElseThrow().points());
    }

    @ParameterizedTest
    @EnumSource(ReturnGround.class)
    @DisplayName("どの返戻事由にも、表にコードと言葉がある")
    void knowsACodeForEachGround(ReturnGround ground) {
        assertThat(ground.code()).matches("S\\d{4}");
        assertThat(ground.number()).isEqualTo("1000" + ground.code().substring(3));
        assertThat(ground.returnClass()).matches("[49]");
        assertThat(ground.text()).isNotBlank();
    }

    @Test
    @DisplayName("資格確認結果連絡書：見出しつきCSV（Shift_JIS）")
    void writesNotices() throws IOException {
        CoverageNotice.ClaimReference claim = new CoverageNotice.ClaimReference(
                YearMonth.of(2026, 7), new FacilityCode("4810000016"), YearMonth.of(2026, 6), 12, Optional.of("=P,1"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CoverageNoticeWriter writer = new CoverageNoticeWriter(out)) {
            writer.write(new CoverageNotice(
                    claim,
                    Confirmation.REDIRECTED,
                    OLD,
                    Optional.of(TOWN),
                    Optional.of(LocalDate.of(2026, 6, 1)),
                    Optional.of(LocalDate.of(2026, 6, 1)),
                    new TreeSet<>(Set.of(LocalDate.of(2026, 6, 20), LocalDate.of(2026, 6, 5))),
                    ""));
            writer.write(new CoverageNotice(
                    claim,
                    Confirmation.UNCHANGEABLE,
                    new CoverageNumbers(OLD.insurer(), Optional.empty()),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new TreeSet<>(),
                    "公費併用のため、振替・分割の対象外"));
        }
        List<NamedCsvRecord> rows;
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(out.toString(Samples.WINDOWS_31J))) {
            rows = reader.stream().toList();
        }
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().getHeader()).isEqualTo(CoverageNoticeWriter.COLUMNS);
        assertThat(rows.getFirst().getFields())
                .containsExactly(
                        "2026-07",
                        "原審査",
                        "4810000016",
                        "2026-06",
                        "12",
                        "'=P,1",
                        "04",
                        "振替",
                        "01480011",
                        "１２３",
                        "４５",
                        "01",
                        "2026-06-01",
                        "480020",
                        "試験・１",
                        "0098",
                        "03",
                        "2026-06-01",
                        "2026-06-05 2026-06-20",
                        "");
        assertThat(rows.getLast().getField("審査区分")).isEqualTo("再審査");
        assertThat(rows.getLast().getField("処理区分")).isEqualTo("変更不能");
        assertThat(rows.getLast().getField("請求内容_番号")).isEmpty();
        assertThat(rows.getLast().getField("備考")).contains("公費");
    }
}
