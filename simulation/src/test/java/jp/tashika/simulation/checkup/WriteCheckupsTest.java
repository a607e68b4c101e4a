package jp.tashika.simulation.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import jp.tashika.format.checkup.archive.ArchiveLimits;
import jp.tashika.format.checkup.archive.ArchiveReader;
import jp.tashika.format.checkup.archive.ArchiveReport;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.CheckupIdentity;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.judgement.GuidanceLevel;
import jp.tashika.format.checkup.judgement.Measurements;
import jp.tashika.format.checkup.judgement.MetabolicClass;
import jp.tashika.format.checkup.judgement.StatedJudgement;
import jp.tashika.format.checkup.programme.Inspection;
import jp.tashika.simulation.care.Condition;
import jp.tashika.simulation.care.District;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.outcome.Decoded;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

class WriteCheckupsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int PEOPLE = 1_500;

    @TempDir
    static Path written;

    @TempDir
    Path folder;

    private static CheckupTally tally = new CheckupTally(0, 0, Map.of());
    private static final List<CheckupDocument> DOCUMENTS = new ArrayList<>();
    private static final List<byte[]> ORIGINALS = new ArrayList<>();
    private static final List<ArchiveReport> REPORTS = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        tally = write(written, 1, 2022, 2026);
        for (Path file : archives(written)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                REPORTS.add(ArchiveReader.read(in, ArchiveLimits.DEFAULT, WriteCheckupsTest::take));
            }
        }
    }

    private static void take(int entry, byte[] original, Decoded<CheckupFile> decoded) {
        if (decoded instanceof Decoded.Ok<CheckupFile>(CheckupDocument document)) {
            DOCUMENTS.add(document);
            ORIGINALS.add(original);
        }
    }

    private static CheckupTally write(Path folder, long seed, int from, int until) throws IOException {
        CheckupPlan plan = new CheckupPlan(folder, seed, new FiscalYear(from), new FiscalYear(until));
        return new WriteCheckups(plan, population(seed)).run(done -> {});
    }

    private static Population population(long seed) {
        return Population.of(seed, PEOPLE, TODAY, Insurers.of(Insurers.DEFAULT_COUNT));
    }

    private static List<Path> archives(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".zip")).sorted().toList();
        }
    }

    @Test
    @DisplayName("アーカイブは自分の読取で不備がなく、件数が索引と合う")
    void everyArchiveIsReadWithoutAFault() {
        assertThat(REPORTS).hasSize((int) tally.archives()).allSatisfy(report -> {
            assertThat(report.faults()).isEmpty();
            assertThat(report.refused()).isZero();
            assertThat(report.index().orElseThrow().records()).isEqualTo(report.documents());
        });
        assertThat(DOCUMENTS).hasSize((int) tally.total());
    }

    @Test
    @DisplayName("三つの健診とも、第3版・第4版とも、内容の検査で一つの指摘もない")
    void theInspectionFindsNothing() {
        Set<String> seen = new HashSet<>();
        for (CheckupDocument document : DOCUMENTS) {
            assertThat(Inspection.of(document, TODAY)).isEmpty();
            seen.add(document.programme() + " " + Edition.on(document.heldOn()));
        }
        assertThat(seen)
                .contains(
                        "SPECIFIC THIRD",
                        "SPECIFIC FOURTH",
                        "LATE_ELDERLY THIRD",
                        "LATE_ELDERLY FOURTH",
                        "EMPLOYER THIRD",
                        "EMPLOYER FOURTH");
    }

    @Test
    @DisplayName("自分の読取を使わないXMLパーサーでも整形式で、根の要素と名前空間が正しい")
    void anIndependentParserReadsEveryDocument() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        for (byte[] original : ORIGINALS) {
            Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(original));
            assertThat(document.getDocumentElement().getLocalName()).isEqualTo("ClinicalDocument");
            assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo("urn:hl7-org:v3");
        }
        byte[] cut = Arrays.copyOf(ORIGINALS.getFirst(), 500);
        assertThatThrownBy(() -> factory.newDocumentBuilder().parse(new ByteArrayInputStream(cut)))
                .isInstanceOf(SAXException.class);
    }

    @Test
    @DisplayName("判定は測定値から計算したものと同じで、三つの区分がすべて現れる")
    void judgementsFollowFromResults() {
        Set<MetabolicClass> classes = EnumSet.noneOf(MetabolicClass.class);
        Set<GuidanceLevel> levels = EnumSet.noneOf(GuidanceLevel.class);
        for (CheckupDocument document : DOCUMENTS) {
            if (document.programme() == Programme.SPECIFIC) {
                Measurements values = Measurements.from(document);
                assertThat(StatedJudgement.metabolic(document)).contains(MetabolicClass.of(values));
                assertThat(StatedJudgement.guidance(document)).contains(GuidanceLevel.of(values));
                classes.add(MetabolicClass.of(values));
                levels.add(GuidanceLevel.of(values));
            }
        }
        assertThat(classes)
                .containsExactlyInAnyOrder(
                        MetabolicClass.MEETS, MetabolicClass.BORDERLINE, MetabolicClass.DOES_NOT_MEET);
        assertThat(levels)
                .containsExactlyInAnyOrder(
                        GuidanceLevel.INTENSIVE, GuidanceLevel.MOTIVATIONAL, GuidanceLevel.INFORMATION);
    }

    @Test
    @DisplayName("一人一年度に一件で、同じ人に五年分の推移がある")
    void aPersonIsExaminedYearByYear() {
        Set<CheckupIdentity> identities = new HashSet<>();
        Map<String, Set<FiscalYear>> years = new TreeMap<>();
        for (CheckupDocument document : DOCUMENTS) {
            assertThat(identities.add(document.identity())).isTrue();
            String person = document.examinee().insurer() + " "
                    + document.examinee().insured().number() + " "
                    + document.examinee().insured().branch().orElse("");
            assertThat(years.computeIfAbsent(person, _ -> new HashSet<>()).add(FiscalYear.of(document.heldOn())))
                    .isTrue();
        }
        assertThat(years.values().stream().filter(set -> set.size() >= 4).count())
                .isGreaterThan(100);
    }

    @Test
    @DisplayName("血圧・血糖・脂質は病気の前に上がり、治療の後に下がる")
    void diseasesShowInTheResults() {
        double[] before = new double[3];
        double[] after = new double[3];
        int[] people = new int[3];
        List<Condition> conditions = List.of(Condition.HYPERTENSION, Condition.DIABETES, Condition.DYSLIPIDEMIA);
        for (FictionalPatient patient : patients()) {
            for (int i = 0; i < 3; i++) {
                LocalDate since = patient.conditions().get(conditions.get(i));
                if (since != null) {
                    before[i] += value(i, new Health(1, patient, since.minusDays(1)));
                    after[i] += value(i, new Health(1, patient, since.plusYears(2)));
                    people[i]++;
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(people[i]).isGreaterThan(30);
            assertThat(after[i] / people[i]).isLessThan(before[i] / people[i]);
        }
        assertThat(before[0] / people[0]).isGreaterThan(140);
        assertThat(before[1] / people[1]).isBetween(6.5, 8.5);
        assertThat(before[2] / people[2]).isGreaterThan(150);
    }

    private static List<FictionalPatient> patients() {
        Population population = population(1);
        District district = District.of(population).findFirst().orElseThrow();
        return population.people(0, PEOPLE).stream()
                .flatMap(person -> FictionalPatient.of(1, person, district, TODAY).stream())
                .toList();
    }

    private static double value(int which, Health health) {
        return switch (which) {
            case 0 -> health.systolic();
            case 1 -> health.hemoglobinA1c();
            default -> health.ldl();
        };
    }

    @Test
    @DisplayName("服薬の回答は、その人が治療中かどうかと一致する")
    void medicinesAgreeWithCare() {
        int treated = 0;
        for (CheckupDocument document : DOCUMENTS) {
            if (document.programme() == Programme.SPECIFIC
                    && document.observation(ItemCode.of("9N706000000000011"))
                            .filter(answer -> answer.result() instanceof Result.Choice choice
                                    && choice.code().equals("1"))
                            .isPresent()) {
                treated++;
                assertThat(StatedJudgement.guidance(document)).contains(GuidanceLevel.INFORMATION);
            }
        }
        assertThat(treated).isPositive();
    }

    @Test
    @DisplayName("測定値は人のものらしい範囲にある")
    void resultsAreOfHumanSize() {
        for (CheckupDocument document : DOCUMENTS) {
            Measurements values = Measurements.from(document);
            assertThat(values.body().bmi().orElseThrow()).isBetween(new BigDecimal("14"), new BigDecimal("45"));
            assertThat(values.pressure().systolic().orElseThrow())
                    .isBetween(new BigDecimal("80"), new BigDecimal("220"));
            assertThat(values.blood().hemoglobinA1c().orElseThrow())
                    .isBetween(new BigDecimal("4.4"), new BigDecimal("12"));
        }
    }

    @Test
    @DisplayName("同じ種からは同じバイト列、別の種からは別のものができる")
    void theSameSeedGivesTheSameBytes() throws IOException {
        Path again = folder.resolve("again");
        Path other = folder.resolve("other");
        write(again, 1, 2025, 2025);
        write(other, 2, 2025, 2025);
        Map<String, byte[]> repeated = contents(again);
        Map<String, byte[]> first = contents(written);
        assertThat(repeated).isNotEmpty();
        repeated.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(first.get(name)));
        assertThat(contents(other))
                .anySatisfy((name, bytes) -> assertThat(bytes).isNotEqualTo(repeated.get(name)));
    }

    private static Map<String, byte[]> contents(Path folder) throws IOException {
        Map<String, byte[]> contents = new TreeMap<>();
        for (Path file : archives(folder)) {
            contents.put(folder.relativize(file).toString(), Files.readAllBytes(file));
        }
        return contents;
    }

    @Test
    @DisplayName("一つのアーカイブに入りきらない件数は、次の分割に入る")
    void aFullArchiveIsFollowedByItsNextPart() throws IOException {
        CheckupDocument document = DOCUMENTS.getFirst();
        try (OpenArchives open = new OpenArchives(folder, TODAY, 2)) {
            for (int i = 0; i < 5; i++) {
                open.add(document);
            }
        }
        List<Integer> counts = new ArrayList<>();
        for (Path file : archives(folder)) {
            try (InputStream in = Files.newInputStream(file)) {
                counts.add(ArchiveReader.read(in, ArchiveLimits.DEFAULT, (entry, original, decoded) -> {})
                        .documents());
            }
        }
        assertThat(counts).containsExactly(2, 2, 1);
    }

    @ParameterizedTest
    @CsvSource({"2026, 2025", "2024, 2019"})
    @DisplayName("年度の順序が逆の計画はない")
    void yearsAreInOrder(int from, int until) {
        assertThatThrownBy(() -> new CheckupPlan(folder, 1, new FiscalYear(from), new FiscalYear(until)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("書けないフォルダは失敗として知らされる")
    void aFolderThatCannotBeWrittenFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> write(file, 1, 2025, 2025)).isInstanceOf(IOException.class);
    }
}
