package jp.tashika.simulation.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.check.FieldCounts;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.ClaimFileReader;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.master.MasterRow;
import jp.tashika.format.claim.master.MiniMaster;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("MED-004")
class WriteClaimsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final YearMonth AUGUST = YearMonth.of(2026, 8);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final int PEOPLE = 4_500;

    @TempDir
    static Path plain;

    @TempDir
    Path folder;

    private static ClaimTally tally = ClaimTally.NONE;

    @BeforeAll
    static void write() throws IOException {
        tally = write(plan(plain, 1, 500, 20, 0), 2);
    }

    private static ClaimPlan plan(Path folder, long seed, int oldCards, int late, int faults) {
        return new ClaimPlan(folder, seed, AUGUST, OCTOBER, oldCards, late, faults);
    }

    private static ClaimTally write(ClaimPlan plan, int threads) throws IOException {
        Population population = Population.of(plan.seed(), PEOPLE, TODAY, Insurers.of(Insurers.DEFAULT_COUNT));
        return new WriteClaims(plan, population, threads).run((done, written) -> {});
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().matches(".*\\.(UKE|CYO)"))
                    .sorted()
                    .toList();
        }
    }

    private static List<FilePart> parts(Path file) throws IOException {
        ClaimKind kind = ClaimKind.ofFileName(file.getFileName().toString()).orElseThrow();
        List<FilePart> parts = new ArrayList<>();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            ClaimFileReader.of(in, kind).forEach(parts::add);
        }
        return parts;
    }

    private static List<Claim> claims(Path file) throws IOException {
        return parts(file).stream()
                .flatMap(part -> switch (part) {
                    case FilePart.Good(Claim claim) -> Stream.of(claim);
                    case FilePart.Quarantined(Claim claim) -> Stream.of(claim);
                    case FilePart.Header _, FilePart.Trailer _, FilePart.Stray _, FilePart.End _ -> Stream.<Claim>of();
                })
                .toList();
    }

    @Test
    @DisplayName("四種類とも、自分の読取で不備がなく、検算と項目数が合う")
    void ourOwnReaderFindsNothing() throws IOException {
        Map<ClaimKind, Long> read = new HashMap<>();
        for (Path file : files(plain)) {
            assertThat(parts(file)).allSatisfy(part -> {
                assertThat(part).isNotInstanceOfAny(FilePart.Quarantined.class, FilePart.Stray.class);
                assertThat(part.faults()).isEmpty();
            });
            for (Claim claim : claims(file)) {
                assertThat(ClaimSums.of(claim)).isEmpty();
                assertThat(FieldCounts.of(claim)).isEmpty();
                read.merge(claim.kind(), 1L, Long::sum);
            }
        }
        assertThat(read).containsOnlyKeys(ClaimKind.values()).isEqualTo(tally.claims());
        assertThat(tally.files()).isEqualTo(files(plain).size());
        assertThat(tally.bytes())
                .isEqualTo(
                        files(plain).stream().mapToLong(WriteClaimsTest::size).sum());
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @DisplayName("自分の読取を使わない別の検算でも、項目数・検証番号・日の合計・点数の合計・総件数・総点数が合う")
    void anIndependentReadingFindsNothing() throws IOException {
        for (Path file : files(plain)) {
            assertThat(RawClaims.wrongIn(file)).as(file.toString()).isEmpty();
        }
    }

    @ParameterizedTest(name = "{0} の {1} 番目の項目を {2} に変えると「{3}」")
    @CsvSource(textBlock = """
                    RECEIPTC.UKE, GO, 1, 7,     count
                    RECEIPTC.UKE, GO, 2, 7,     points
                    RECEIPTC.UKE, HO, 5, 7,     points 7
                    RECEIPTC.UKE, SI, 6, 31,    times 31
                    RECEIPTC.UKE, IY, 5, 99999, points
                    RECEIPTC.UKE, RE, 1, 9999,  claim number
                    RECEIPTC.UKE, IR, 4, 1234560, check digit
                    RECEIPTD.UKE, GT, 8, 1,     points
                    RECEIPTS.UKE, SS, 77, 30,   times 30
                    RECEIPTS.UKE, HO, 1, 01480012, check digit
                    RECEIPTY.CYO, CZ, 66, 1,    points
                    RECEIPTY.CYO, YK, 8, '1,2', has 10 fields
                    """)
    @DisplayName("別の検算は、壊したファイルを見逃さない")
    void theIndependentReadingSeesWhatIsBroken(String name, String id, int field, String value, String what)
            throws IOException {
        Path whole = files(plain).stream()
                .filter(file -> file.endsWith(name))
                .max(Comparator.comparingLong(WriteClaimsTest::size))
                .orElseThrow();
        Charset wire = Charset.forName("windows-31j");
        String[] lines = Files.readString(whole, wire).split("\r\n", -1);
        int broken = 0;
        while (!lines[broken].startsWith(id + ",")) {
            broken++;
        }
        String[] fields = lines[broken].split(",", -1);
        fields[field] = value;
        lines[broken] = String.join(",", fields);
        Path file = Files.writeString(folder.resolve(name), String.join("\r\n", lines), wire);
        assertThat(RawClaims.wrongIn(file))
                .anySatisfy(wrong -> assertThat(wrong).contains(what));
    }

    @Test
    @DisplayName("同じ種からは、何本のスレッドでも同じバイト列ができ、別の種からは別のものができる")
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Path other = folder.resolve("other");
        write(plan(again, 1, 500, 20, 0), 1);
        write(plan(other, 2, 500, 20, 0), 2);
        Map<String, byte[]> first = contents(plain);
        assertThat(contents(again).keySet()).isEqualTo(first.keySet());
        contents(again).forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
        assertThat(contents(other))
                .anySatisfy((name, bytes) -> assertThat(bytes).isNotEqualTo(first.get(name)));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : files(folder)) {
            contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        contents.put(WriteClaims.MARKED, Files.readAllBytes(folder.resolve(WriteClaims.MARKED)));
        return contents;
    }

    @Test
    @DisplayName("フォルダは医療機関コードと請求年月で、中身と一致する")
    void foldersTellFacilityAndMonth() throws IOException {
        Set<String> months = new HashSet<>();
        for (Path file : files(plain)) {
            Path month = file.getParent();
            String[] header = RawClaims.records(
                            file, file.endsWith("RECEIPTY.CYO") ? "YK" : file.endsWith("RECEIPTS.UKE") ? "UK" : "IR")
                    .getFirst();
            assertThat(month.getParent().getFileName()).hasToString(header[2] + header[3] + header[4]);
            assertThat(month.getFileName()).hasToString(header[file.endsWith("RECEIPTY.CYO") ? 6 : 7]);
            months.add(month.getFileName().toString());
        }
        assertThat(months).containsExactlyInAnyOrder("202609", "202610", "202611", "202612");
    }

    @Test
    @DisplayName("資格の変更と月遅れは一覧にあり、月遅れだけが翌々月に請求される")
    void marksAreListed() throws IOException {
        assertThat(tally.marks()).containsKeys(ClaimMark.OLD_CARD, ClaimMark.CHANGED_WITHIN, ClaimMark.LATE);
        List<String> rows = Files.readAllLines(plain.resolve(WriteClaims.MARKED), StandardCharsets.UTF_8);
        assertThat(rows.size() - 1L)
                .isEqualTo(tally.marks().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        long late = 0;
        for (Path file : files(plain)) {
            YearMonth billed =
                    YearMonth.parse(file.getParent().getFileName().toString().replaceFirst("(\\d{4})", "$1-"));
            for (String[] record : RawClaims.records(file, "RE")) {
                YearMonth cared = YearMonth.parse(record[3].replaceFirst("(\\d{4})", "$1-"));
                assertThat(billed).isIn(cared.plusMonths(1), cared.plusMonths(2));
                late += billed.equals(cared.plusMonths(2)) ? 1 : 0;
            }
        }
        assertThat(late).isEqualTo(tally.marks().get(ClaimMark.LATE));
    }

    @Test
    @DisplayName("割合 0 なら、旧資格も月遅れも不備もない")
    void withoutRatesNothingIsSpecial() throws IOException {
        ClaimTally quiet = write(plan(folder, 1, 0, 0, 0), 2);
        assertThat(quiet.marks()).isEmpty();
        assertThat(quiet.total()).isPositive();
        assertThat(Files.readAllLines(folder.resolve(WriteClaims.MARKED))).hasSize(1);
    }

    @Test
    @DisplayName("処方箋のある診療には処方箋料だけがあり、薬は処方元を名指す調剤レセプトにある")
    void prescriptionsGoToPharmacies() throws IOException {
        Set<String> prescribers = new HashSet<>();
        Set<String> dispensed = new HashSet<>();
        for (Path file : files(plain)) {
            if (file.endsWith("RECEIPTY.CYO")) {
                RawClaims.records(file, "RE").forEach(claim -> prescribers.add(claim[9] + claim[10] + claim[11]));
                RawClaims.records(file, "IY").forEach(drug -> dispensed.add(drug[2]));
            }
        }
        assertThat(prescribers)
                .isNotEmpty()
                .allSatisfy(code -> assertThat(plain.resolve(code)).isDirectory());
        Set<String> known =
                MiniMaster.drugs().stream().map(MasterRow.Drug::code).collect(Collectors.toSet());
        assertThat(known).containsAll(dispensed);
        assertThat(dispensed).hasSizeGreaterThan(20);
        for (String prescriber : prescribers) {
            for (Path file : files(plain.resolve(prescriber))) {
                for (Claim claim : claims(file)) {
                    boolean prescription = claim.all("SI").stream()
                            .anyMatch(act ->
                                    act.text(3).filter("199000013"::equals).isPresent());
                    boolean handedOut = claim.all("IY").stream()
                            .anyMatch(drug -> drug.text(1).filter("21"::equals).isPresent());
                    assertThat(prescription && handedOut).isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("行為・薬・傷病名は見本マスターのもので、歯科と調剤の行為だけが架空の番号である")
    void everyCodeIsOfTheMiniMaster() throws IOException {
        Set<String> acts = MiniMaster.acts().stream().map(MasterRow.Act::code).collect(Collectors.toSet());
        Set<String> drugs =
                MiniMaster.drugs().stream().map(MasterRow.Drug::code).collect(Collectors.toSet());
        Set<String> diseases =
                MiniMaster.diseases().stream().map(MasterRow.Disease::code).collect(Collectors.toSet());
        Set<String> seenActs = new HashSet<>();
        for (Path file : files(plain)) {
            int drug = file.endsWith("RECEIPTY.CYO") ? 2 : 3;
            RawClaims.records(file, "IY").forEach(line -> assertThat(drugs).contains(line[drug]));
            RawClaims.records(file, "SY").forEach(line -> assertThat(diseases).contains(line[1]));
            RawClaims.records(file, "SB").forEach(line -> assertThat(diseases).contains(line[1]));
            RawClaims.records(file, "HS").forEach(line -> assertThat(diseases).contains(line[4]));
            RawClaims.records(file, "SS").forEach(line -> assertThat(line[3]).startsWith("399"));
            RawClaims.records(file, "SI").forEach(line -> seenActs.add(line[3]));
        }
        assertThat(acts).containsAll(seenActs);
        // an operation, dialysis, a picture, anaesthesia
        assertThat(seenActs).contains("199000022", "199000018", "199000011", "199000026");
    }

    @Test
    @DisplayName("入れた不備は一つ残らず一覧にあり、そのレセプトだけに不備が見つかる")
    void everyFaultIsListedAndFound() throws IOException {
        ClaimTally spoilt = write(plan(folder, 1, 0, 0, 100), 2);
        Map<String, ClaimMark> listed = listed(folder);
        assertThat(EnumSet.copyOf(listed.values()))
                .isEqualTo(EnumSet.copyOf(Arrays.stream(ClaimMark.values())
                        .filter(ClaimMark::isFault)
                        .toList()));
        assertThat(listed).hasSizeBetween((int) (spoilt.total() * 0.08), (int) (spoilt.total() * 0.12));
        Set<String> drugs =
                MiniMaster.drugs().stream().map(MasterRow.Drug::code).collect(Collectors.toSet());
        for (Path file : files(folder)) {
            int number = 0;
            for (Claim claim : claims(file)) {
                number++;
                ClaimMark mark = listed.get(folder.relativize(file) + " " + number);
                assertThat(seen(claim, drugs))
                        .as("%s %s", file, number)
                        .isEqualTo(mark == null ? Set.of() : Set.of(mark));
            }
        }
    }

    private static Map<String, ClaimMark> listed(Path folder) throws IOException {
        Map<String, ClaimMark> listed = new HashMap<>();
        Files.readAllLines(folder.resolve(WriteClaims.MARKED), StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(row -> row.split(","))
                .forEach(row -> listed.put(
                        Path.of(row[0], row[1].replace("-", ""), row[2]) + " " + row[3],
                        Arrays.stream(ClaimMark.values())
                                .filter(mark -> mark.label().equals(row[6]))
                                .findFirst()
                                .orElseThrow()));
        return listed;
    }

    private static Set<ClaimMark> seen(Claim claim, Set<String> drugs) {
        Set<ClaimMark> seen = EnumSet.noneOf(ClaimMark.class);
        List<ClaimFault> faults = new ArrayList<>(claim.faults());
        if (faults.isEmpty()) {
            faults.addAll(ClaimSums.of(claim));
        }
        for (ClaimFault fault : faults) {
            seen.add(
                    switch (fault.outcome()) {
                        case CLAIM_CHECK_DIGIT_WRONG -> ClaimMark.CHECK_DIGIT_WRONG;
                        case CLAIM_POINTS_SUM_WRONG -> ClaimMark.SUM_WRONG;
                        case CLAIM_FIELD_ILL_FORMED -> ClaimMark.BIRTHDATE_UNREADABLE;
                        case CLAIM_RECORD_MISSING -> ClaimMark.BEARER_MISSING;
                        default -> throw new AssertionError(fault.outcome());
                    });
        }
        if (claim.first("HO")
                .flatMap(insurer -> insurer.text(3))
                .filter("9999999"::equals)
                .isPresent()) {
            seen.add(ClaimMark.NOBODY);
        }
        int place = claim.kind() == ClaimKind.DISPENSING ? 2 : 3;
        if (claim.all("IY").stream()
                .anyMatch(drug -> !drugs.contains(drug.text(place).orElse("")))) {
            seen.add(ClaimMark.DRUG_UNKNOWN);
        }
        return seen;
    }

    @ParameterizedTest
    @EnumSource(
            value = ClaimMark.class,
            names = {"OLD_CARD", "CHANGED_WITHIN", "NOTHING_INSTEAD", "LATE"})
    @DisplayName("資格の変更と月遅れは不備ではない")
    void whatComesFromLifeIsNoFault(ClaimMark mark) {
        assertThat(mark.isFault()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0, 0", "1001, 0, 0", "0, -1, 0", "0, 1001, 0", "0, 0, -1", "0, 0, 1001"})
    @DisplayName("千分率は 0 から 1000")
    void ratesHaveBounds(int oldCards, int late, int faults) {
        assertThatThrownBy(() -> plan(folder, 1, oldCards, late, faults)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("月の順序が逆の計画はない")
    void monthsAreInOrder() {
        assertThatThrownBy(() -> new ClaimPlan(folder, 1, OCTOBER, AUGUST, 0, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("書けないフォルダは失敗として知らされる")
    void aFolderThatCannotBeWrittenFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> write(plan(file, 1, 0, 0, 0), 2)).isInstanceOf(IOException.class);
    }
}
