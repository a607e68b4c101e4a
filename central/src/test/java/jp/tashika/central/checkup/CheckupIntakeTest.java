package jp.tashika.central.checkup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.crypto.spec.SecretKeySpec;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.Receipt;
import jp.tashika.central.received.ReceivedFolder;
import jp.tashika.central.record.CheckupRecord;
import jp.tashika.central.store.PostgresCheckupRecords;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.store.Registration;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.central.usecase.Ids;
import jp.tashika.core.registry.Insurer;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 健診結果の受付。What insurers send is kept, given to its person, replaced and deleted, and never taken twice. */
class CheckupIntakeTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);
    private static final InsurerNumber SENDER = Fictional.COMPANY.number();
    private static final Insurer UNION = Fictional.insurer("3948001", "架空広域連合");
    private static final Checkups.Who TARO = Checkups.Who.of(Fictional.COMPANY, "１２３", "４５", "1980-04-02");
    private static final Checkups.Who TWIN = Checkups.Who.of(Fictional.COMPANY, "123", "6", "1980-04-02");
    private static final Checkups.Who NOBODY = Checkups.Who.of(Fictional.COMPANY, "９９９", "９９", "1980-04-02");
    private static final Checkups.Who ELDER = Checkups.Who.of(UNION, "架空", "7", "1945-01-01");

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private final Registration taro =
            Fictional.person(Fictional.coverage(Fictional.COMPANY, "123", "45", "2020-04-01"));
    private final Registration elder =
            Fictional.person(Fictional.coverage(UNION, "架空", "7", "2020-04-01").born("1945-01-01"));

    @BeforeEach
    void register() {
        RegistryLoad load = new RegistryLoad(database.source(), 2, Ids.TIME_ORDERED, Clock.systemUTC());
        load.load(
                Stream.of(
                        taro,
                        elder,
                        Fictional.person(Fictional.coverage(Fictional.COMPANY, "123", "6", "2020-04-01")
                                .branch("01")),
                        Fictional.person(Fictional.coverage(Fictional.COMPANY, "123", "6", "2020-04-01")
                                .branch("02"))),
                _ -> {});
    }

    private FileParts parts(int portion, LocalDate today) {
        return new FileParts(
                database.source(),
                folder.resolve("raw"),
                new SecretKeySpec(new byte[32], "AES"),
                4 << 20,
                portion,
                Duration.ofDays(30),
                Clock.systemUTC(),
                Clock.fixed(today.atTime(12, 0).atZone(JAPAN).toInstant(), ZoneOffset.UTC),
                UuidCreator::getTimeOrderedEpoch);
    }

    private FileParts parts(int portion) {
        return parts(portion, TODAY);
    }

    private Receipt receive(InsurerNumber sender, byte[] archive) throws IOException {
        return new ReceiveCheckups(parts(3)).receive(sender, new ByteArrayInputStream(archive), Channel.LINE);
    }

    private CheckupArchive taken(CheckupDocument... documents) throws IOException {
        return taken(SENDER, Checkups.archive(SENDER, documents));
    }

    private CheckupArchive taken(InsurerNumber sender, byte[] archive) throws IOException {
        UUID id = ((Receipt.Taken) receive(sender, archive)).file();
        work(3, id);
        return find(id);
    }

    private void work(int portion, UUID id) throws IOException {
        new WorkCheckups(parts(portion), new PostgresRegistry(database.source())::known).work(id);
    }

    private CheckupArchive find(UUID id) {
        return new LookUpCheckups(parts(3)).find(id).orElseThrow();
    }

    private List<CheckupRecord> seen(Registration whose) {
        return new PostgresCheckupRecords(database.source())
                .find(whose.person().key(), LocalDate.of(2020, 4, 1), LocalDate.of(2027, 3, 31));
    }

    private List<String> weights() {
        return seen(taro).stream().map(record -> value(record, Checkups.WEIGHT)).toList();
    }

    private static String value(CheckupRecord record, String item) {
        return record.lines().stream()
                .filter(line -> line.code().equals(item))
                .flatMap(line -> line.value().stream())
                .findFirst()
                .orElse("");
    }

    private String csv(CheckupArchive archive) {
        StringWriter out = new StringWriter();
        new LookUpCheckups(parts(3)).writeCsv(archive.id(), out);
        return out.toString();
    }

    private static void assertCounts(CheckupArchive archive, Map<Verdict, Integer> counts) {
        assertThat(archive.takenAt()).isPresent();
        for (Verdict verdict : Verdict.values()) {
            assertThat(archive.count(verdict)).as(verdict.name()).isEqualTo(counts.getOrDefault(verdict, 0));
        }
    }

    private void assertRefused(CheckupArchive archive, Outcome reason) {
        assertCounts(archive, Map.of(Verdict.REFUSED, 1));
        assertThat(csv(archive))
                .contains("REFUSED,", reason.code(), reason.vendorText().replace("\"", "\"\""));
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("送られた健診は、その人の記録になり、項目ごとの行で読める")
    void isOnRecord() throws IOException {
        assertCounts(taken(Checkups.specific(TARO, JUNE, "65.0")), Map.of(Verdict.ACCEPTED, 1));

        CheckupRecord record = seen(taro).getFirst();
        assertThat(record.heldOn()).isEqualTo(JUNE);
        assertThat(record.programme()).isEqualTo(Programme.SPECIFIC);
        assertThat(record.lines())
                .filteredOn(line -> line.code().equals(Checkups.WEIGHT))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.name()).isEqualTo("体重");
                    assertThat(line.type()).contains("PQ");
                    assertThat(line.value()).contains("65.0");
                    assertThat(line.unit()).contains("kg");
                });
        assertThat(record.lines())
                .filteredOn(line -> line.value().isEmpty())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.text()).contains("検査未実施"));
        assertThat(database.count("select count(*) from checkup where fiscal_year = 2026 and programme = '010'"))
                .isOne();
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("同じアーカイブをもう一度送っても何も起きず、別のアーカイブの同じ文書は「変更なし」")
    void sameIsTakenOnce() throws IOException {
        byte[] archive = Checkups.archive(SENDER, Checkups.specific(TARO, JUNE, "65.0"));
        CheckupArchive first = taken(SENDER, archive);

        assertThat(receive(SENDER, archive)).isEqualTo(new Receipt.Taken(first.id(), true));
        work(3, first.id());
        assertThat(find(first.id())).isEqualTo(first);
        assertCounts(
                taken(Checkups.specific(TARO, JUNE, "65.0"), Checkups.specific(NOBODY, JUNE, "65.0")),
                Map.of(Verdict.UNCHANGED, 1, Verdict.REFUSED, 1));
        assertThat(weights()).containsExactly("65.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("同じ健診の新しい文書は入れ替わり、枝番が省かれていても同じ健診と分かる")
    void replaces() throws IOException {
        taken(Checkups.specific(TARO, JUNE, "65.0"));
        assertCounts(taken(Checkups.specific(TARO.withoutBranch(), JUNE, "66.5")), Map.of(Verdict.REPLACED, 1));
        assertThat(weights()).containsExactly("66.5");

        assertCounts(
                taken(
                        Checkups.specific(TARO, JUNE.plusDays(1), "67.0"),
                        Checkups.specific(TARO, JUNE.plusDays(1), "68.0")),
                Map.of(Verdict.ACCEPTED, 1, Verdict.REPLACED, 1));
        assertThat(weights()).containsExactly("68.0", "66.5");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("作成日の古い文書は、新しい文書を消さない")
    void anOlderDocumentReplacesNothing() throws IOException {
        taken(Checkups.specific(TARO, JUNE, "65.0"));
        assertRefused(
                taken(Checkups.document(TARO, ReportKind.SPECIFIC, Programme.SPECIFIC, JUNE, JUNE.plusDays(1), "70.0")),
                Outcome.CHECKUP_LATER_ONE_KNOWN);
        assertThat(weights()).containsExactly("65.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("削除依頼で見えなくなり、送り直せばまた見える。ない健診の削除は、そう言って断る")
    void deletes() throws IOException {
        taken(Checkups.specific(TARO, JUNE, "65.0"));
        assertRefused(
                taken(Checkups.deletion(TARO, ReportKind.DELETE_SPECIFIC, JUNE.plusDays(3))),
                Outcome.CHECKUP_DELETION_UNKNOWN);
        assertThat(weights()).hasSize(1);

        CheckupDocument deletion = Checkups.deletion(TARO, ReportKind.DELETE_SPECIFIC, JUNE);
        assertCounts(taken(deletion), Map.of(Verdict.DELETED, 1));
        assertThat(weights()).isEmpty();
        assertThat(csv(taken(deletion, Checkups.specific(NOBODY, JUNE, "60.0"))))
                .contains(Outcome.CHECKUP_DELETION_UNKNOWN.code());

        CheckupDocument again = Checkups.specific(TARO, JUNE, "65.0");
        assertCounts(taken(again, deletion, again), Map.of(Verdict.ACCEPTED, 2, Verdict.DELETED, 1));
        assertThat(weights()).containsExactly("65.0");
    }

    @Test
    @Tag("CHK-011")
    @DisplayName("ほかの保険者の加入者の分は、だれが送っても受け入れない")
    void foreignPeopleAreNotTaken() throws IOException {
        assertRefused(
                taken(Fictional.TOWN.number(), Checkups.archive(SENDER, Checkups.specific(TARO, JUNE, "65.0"))),
                Outcome.CHECKUP_INSURER_FOREIGN);
        assertThat(seen(taro)).isEmpty();
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("該当者なし・複数該当・保存年度外・必須項目の不足・未来の健診は、文書ごとに理由を言って断る")
    void refusesEachForItsReason() throws IOException {
        assertRefused(taken(Checkups.specific(NOBODY, JUNE, "65.0")), Outcome.CHECKUP_PERSON_UNKNOWN);
        assertRefused(taken(Checkups.specific(TWIN.withoutBranch(), JUNE, "65.0")), Outcome.CHECKUP_PERSON_AMBIGUOUS);
        assertRefused(taken(Checkups.specific(TARO, LocalDate.of(2022, 3, 31), "65.0")), Outcome.CHECKUP_YEAR_NOT_KEPT);
        assertRefused(taken(Checkups.specific(TARO, TODAY.plusDays(1), "65.0")), Outcome.CHECKUP_DATE_IMPLAUSIBLE);
        CheckupDocument whole = Checkups.specific(TARO, JUNE, "65.0");
        CheckupDocument lacking = new CheckupDocument(
                whole.kind(),
                whole.createdOn(),
                whole.examinee(),
                whole.author(),
                whole.authoredOn(),
                whole.vouchers(),
                whole.programme(),
                whole.heldOn(),
                whole.performer(),
                List.of(jp.tashika.format.checkup.document.Section.of(
                        whole.sections().getFirst().kind(),
                        whole.sections().getFirst().entries().subList(0, 1))));
        CheckupArchive archive = taken(lacking);
        assertCounts(archive, Map.of(Verdict.REFUSED, 1));
        assertThat(csv(archive)).contains(Outcome.CHECKUP_ITEM_MISSING.code());
        assertThat(seen(taro)).isEmpty();
    }

    @Test
    @Tag("CHK-001")
    @DisplayName("4年度前の4月1日の健診は受け入れ、年齢が対象外なら受け入れて知らせる")
    void takesTheOldestYearAndNotesTheAge() throws IOException {
        CheckupArchive archive = taken(Checkups.specific(TARO, LocalDate.of(2022, 4, 1), "65.0"));
        assertCounts(archive, Map.of(Verdict.ACCEPTED, 1));
        assertThat(csv(taken(Checkups.specific(TARO, LocalDate.of(2026, 4, 1), "65.0"))))
                .doesNotContain(Outcome.CHECKUP_AGE_WRONG.code());

        byte[] tooOld = Checkups.archive(
                UNION.number(),
                Checkups.document(ELDER, ReportKind.SPECIFIC, Programme.SPECIFIC, JUNE, JUNE.plusDays(1), "55.0"));
        CheckupArchive noted = taken(UNION.number(), tooOld);
        assertCounts(noted, Map.of(Verdict.ACCEPTED, 1));
        assertThat(csv(noted)).contains("NOTED," + Outcome.CHECKUP_AGE_WRONG.code());
    }

    @Test
    @Tag("CHK-006")
    @DisplayName("後期高齢者健診にない腹囲は、送られても見せない")
    void theElderlyHaveNoWaist() throws IOException {
        taken(
                UNION.number(),
                Checkups.archive(
                        UNION.number(),
                        Checkups.document(
                                ELDER, ReportKind.SPECIFIC, Programme.LATE_ELDERLY, JUNE, JUNE.plusDays(1), "55.0")));
        taken(Checkups.specific(TARO, JUNE, "65.0"));

        assertThat(value(seen(elder).getFirst(), Checkups.WEIGHT)).isEqualTo("55.0");
        assertThat(value(seen(elder).getFirst(), Checkups.WAIST)).isEmpty();
        assertThat(value(seen(taro).getFirst(), Checkups.WAIST)).isEqualTo("80.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("壊れたアーカイブは、壊れたファイルを名指し、ほかは受け入れる")
    void damagedArchive() throws IOException {
        byte[] archive = Checkups.archive(
                SENDER,
                Checkups.specific(TARO, JUNE, "65.0"),
                Checkups.specific(TARO, JUNE.plusDays(1), "66.0"),
                Checkups.specific(TARO, JUNE.plusDays(2), "67.0"));
        String text = new String(archive, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("000002.xml");
        // the compressed bytes of the second document begin with a block of a kind that does not exist
        archive[second + "000002.xml".length()] = 7;

        CheckupArchive done = taken(SENDER, archive);

        assertCounts(done, Map.of(Verdict.ACCEPTED, 2, Verdict.REFUSED, 1));
        assertThat(csv(done)).contains("2,REFUSED,", Outcome.CHECKUP_ENTRY_BROKEN.code(), "000002.xml");
        assertThat(weights()).containsExactly("67.0", "65.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("途中で切れたアーカイブは、切れた所まで受け入れ、切れたことを言う")
    void cutArchive() throws IOException {
        byte[] archive = Checkups.archive(
                SENDER, Checkups.specific(TARO, JUNE, "65.0"), Checkups.specific(TARO, JUNE.plusDays(1), "66.0"));
        int second = new String(archive, StandardCharsets.ISO_8859_1).indexOf("000002.xml");

        CheckupArchive done = taken(SENDER, Arrays.copyOf(archive, second + 200));

        assertCounts(done, Map.of(Verdict.ACCEPTED, 1, Verdict.REFUSED, 1));
        assertThat(done.faults())
                .anySatisfy(fault -> assertThat(fault.outcome()).isEqualTo(Outcome.CHECKUP_ARCHIVE_BROKEN));
        assertThat(weights()).containsExactly("65.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("読めない文書・別のXML・外へ出る名前・目次なしは、ほかを止めない")
    void wrongFilesStopNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] good = jp.tashika.format.checkup.wire.CheckupWriter.write(Checkups.specific(TARO, JUNE, "65.0"));
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : List.of(
                    Map.entry("DATA/h1.xml", "<ClinicalDocument".getBytes(StandardCharsets.UTF_8)),
                    Map.entry("DATA/h2.xml", "<html/>".getBytes(StandardCharsets.UTF_8)),
                    Map.entry("../h3.xml", good),
                    Map.entry("DATA/h4.xml", good))) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }

        CheckupArchive done = taken(SENDER, out.toByteArray());

        assertCounts(done, Map.of(Verdict.ACCEPTED, 1, Verdict.REFUSED, 3));
        assertThat(done.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.outcome()).isEqualTo(Outcome.CHECKUP_INDEX_MISSING));
        assertThat(csv(done))
                .contains(
                        Outcome.CHECKUP_XML_BROKEN.code(),
                        Outcome.CHECKUP_ROOT_WRONG.code(),
                        Outcome.CHECKUP_ENTRY_NAME_WRONG.code());
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("1,000件の途中で止まった処理は、続きから再開し、一件も失わず重ねない")
    void goesOnWhereItStopped() throws IOException {
        List<CheckupDocument> documents = new ArrayList<>();
        IntStream.range(0, 1_000)
                .forEach(day -> documents.add(Checkups.specific(TARO, TODAY.minusDays(day), "60." + day % 10)));
        UUID id = ((Receipt.Taken) receive(SENDER, Checkups.archive(SENDER, documents))).file();
        PostgresRegistry registry = new PostgresRegistry(database.source());
        AtomicInteger asked = new AtomicInteger();
        WorkCheckups failing = new WorkCheckups(parts(150), lookups -> {
            if (asked.incrementAndGet() == 4) {
                throw new IllegalStateException("the database is gone");
            }
            return registry.known(lookups);
        });

        assertThatThrownBy(() -> failing.work(id)).isInstanceOf(IllegalStateException.class);
        CheckupArchive half = find(id);
        assertThat(half.takenAt()).isEmpty();
        assertThat(half.count(Verdict.ACCEPTED)).isEqualTo(450);
        assertThat(half.entriesTaken()).isEqualTo(450);
        work(150, id);

        assertCounts(find(id), Map.of(Verdict.ACCEPTED, 1_000));
        assertThat(find(id).faults()).isEmpty();
        assertThat(seen(taro)).hasSize(1_000);
        assertThat(database.count("select count(distinct entry) from checkup_verdict"))
                .isEqualTo(1_000);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("ZIPでないもの・空・大きすぎるものは受け付けず、何も残さない")
    void refusedArchivesLeaveNothing() throws IOException {
        for (byte[] wrong : List.of(new byte[0], "PK".getBytes(StandardCharsets.UTF_8), new byte[100])) {
            assertThat(receive(SENDER, wrong))
                    .isInstanceOfSatisfying(
                            Receipt.Refused.class,
                            refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.CHECKUP_ARCHIVE_BROKEN));
        }
        assertThat(receive(SENDER, new byte[(4 << 20) + 1]))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.FILE_TOO_LARGE));
        assertThat(database.count("select count(*) from checkup_archive")).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("raw"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("原本は暗号化して保管され、送られたままに読み戻せる")
    void keepsTheOriginal() throws IOException {
        byte[] archive = Checkups.archive(SENDER, Checkups.specific(TARO, JUNE, "65.0"));
        CheckupArchive done = taken(SENDER, archive);

        try (Stream<Path> kept = Files.list(folder.resolve("raw"))) {
            assertThat(Files.readAllBytes(kept.findFirst().orElseThrow()))
                    .isNotEqualTo(archive)
                    .hasSizeGreaterThan(archive.length);
        }
        assertThat(parts(3).files().open(done.id())).hasBinaryContent(archive);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("フォルダのアーカイブは、名前の先頭の保険者番号の分として受け付け、番号のないものは断る")
    void folder() throws IOException {
        Path inbox = folder.resolve("inbox");
        ReceivedFolder watched = new ReceiveCheckups(parts(3)).folder(inbox);
        byte[] archive = Checkups.archive(SENDER, Checkups.specific(TARO, JUNE, "65.0"));
        Files.write(inbox.resolve(SENDER.digits() + "_99999999_202611010_1.zip"), archive);
        Files.write(inbox.resolve("kenshin.zip"), archive);

        assertThat(watched.look()).isZero();
        assertThat(watched.look()).isOne();

        assertThat(inbox.resolve("refused/kenshin.zip.txt")).content().contains(Outcome.CHECKUP_SENDER_MISSING.code());
        assertThat(new LookUpCheckups(parts(3)).latest(SENDER))
                .singleElement()
                .satisfies(one -> assertThat(one.channel()).isEqualTo(Channel.FOLDER));
    }

    @Test
    @Tag("CHK-009")
    @DisplayName("年度が替わると、保存期間を過ぎた年度の分だけが消える")
    void purgesWhatIsOver() throws IOException {
        taken(
                Checkups.specific(TARO, LocalDate.of(2023, 3, 31), "60.0"),
                Checkups.specific(TARO, LocalDate.of(2023, 4, 1), "61.0"));
        new PurgeCheckups(parts(3, LocalDate.of(2027, 3, 31))).purge();
        assertThat(weights()).hasSize(2);

        new PurgeCheckups(parts(3, LocalDate.of(2027, 4, 1))).purge();
        assertThat(weights()).containsExactly("61.0");
    }

    @Test
    @Tag("CHK-008")
    @DisplayName("判定はJSONでも読め、文書ごとに不備と両方の文がある")
    void verdictsAsJson() throws IOException {
        CheckupArchive archive = taken(Checkups.specific(TARO, JUNE, "65.0"), Checkups.specific(NOBODY, JUNE, "65.0"));
        StringWriter out = new StringWriter();
        new LookUpCheckups(parts(3)).writeJson(archive.id(), out);

        tools.jackson.databind.JsonNode verdicts = tools.jackson.databind.json.JsonMapper.builder()
                .build()
                .readTree(out.toString())
                .get("verdicts");
        assertThat(verdicts).hasSize(2);
        assertThat(verdicts.get(0).get("verdict").asString()).isEqualTo("ACCEPTED");
        assertThat(verdicts.get(1).get("entry").asInt()).isEqualTo(2);
        assertThat(verdicts.get(1).get("faults").get(0).get("deskText").asString())
                .isEqualTo(Outcome.CHECKUP_PERSON_UNKNOWN.deskText());
        assertThat(out.toString()).doesNotContain("シケン", "９９９");
    }
}
