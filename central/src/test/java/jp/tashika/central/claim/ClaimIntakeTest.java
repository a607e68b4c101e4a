package jp.tashika.central.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.received.Channel;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.Receipt;
import jp.tashika.central.received.ReceivedFolder;
import jp.tashika.central.record.CareRecord;
import jp.tashika.central.store.PostgresCareRecords;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.store.Registration;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.claim.ClaimKind;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.medication.MedicationRecord;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** レセプトの受付と抽出。What is sent is kept, given to its person, seen from its morning on, and never taken twice. */
class ClaimIntakeTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final String AMLO = "699000001";
    private static final String LOXO = "699000004";
    private static final Uke.Insured TARO = new Uke.Insured(Fictional.COMPANY, "１２３", "４５", "01", "1980-04-02");
    private static final Uke.Insured MOVED_BEFORE = new Uke.Insured(Fictional.COMPANY, "３２１", "５４", "01", "1980-04-02");
    private static final Uke.Insured MOVED_WITHIN = new Uke.Insured(Fictional.COMPANY, "３２２", "５５", "01", "1980-04-02");
    private static final Uke.Insured NOBODY = new Uke.Insured(Fictional.COMPANY, "９９９", "９９", "01", "1980-04-02");

    @TempDir
    private Path folder;

    private final TestDatabase database = new TestDatabase();
    private final Registration taro =
            Fictional.person(Fictional.coverage(Fictional.COMPANY, "123", "45", "2020-04-01"));
    private final Registration movedBefore = moved("321", "54", "2026-10-01");
    private final Registration movedWithin = moved("322", "55", "2026-10-15");
    private LocalDate today = LocalDate.of(2026, 11, 6);

    @BeforeEach
    void register() {
        RegistryLoad load = new RegistryLoad(database.source(), 2, Ids.TIME_ORDERED, Clock.systemUTC());
        load.load(Stream.of(taro, movedBefore, movedWithin), _ -> {});
    }

    /** Somebody who moved from the company to the town on that day. */
    private static Registration moved(String symbol, String number, String day) {
        return Fictional.person(
                Fictional.coverage(Fictional.COMPANY, symbol, number, "2020-04-01")
                        .lost(day),
                Fictional.coverage(Fictional.TOWN, "町", number, day));
    }

    private FileParts parts(int portion) {
        return new FileParts(
                database.source(),
                folder.resolve("raw"),
                new SecretKeySpec(new byte[32], "AES"),
                1 << 20,
                portion,
                Duration.ofDays(30),
                Clock.systemUTC(),
                Clock.fixed(today.atTime(12, 0).atZone(JAPAN).toInstant(), ZoneOffset.UTC),
                UuidCreator::getTimeOrderedEpoch);
    }

    private Registry registry() {
        return new PostgresRegistry(database.source());
    }

    private Receipt receive(byte[] file) throws IOException {
        return new ReceiveClaims(parts(2))
                .receive("RECEIPTC.UKE", new ByteArrayInputStream(file), Channel.LINE, Fictional.CLINIC::equals);
    }

    private ClaimFile taken(Uke file) throws IOException {
        UUID id = ((Receipt.Taken) receive(file.bytes())).file();
        new WorkClaims(parts(2), registry(), Masters.sample()).work(id);
        return new LookUpClaims(parts(2)).find(id).orElseThrow();
    }

    private static Uke file() {
        return Uke.of(Fictional.CLINIC, "架空診療所", "202611");
    }

    private List<CareRecord> seen(String day) {
        return new PostgresCareRecords(database.source())
                .find(taro.person().key(), OCTOBER, OCTOBER, LocalDate.parse(day), EnumSet.allOf(ConsentTo.class));
    }

    private List<String> drugsSeen(String day) {
        return seen(day).stream()
                .flatMap(record -> record.drugs().stream())
                .map(MedicationRecord::drug)
                .map(MedicationRecord.Drug::name)
                .toList();
    }

    private String faults(ClaimFile file) {
        StringWriter out = new StringWriter();
        new LookUpClaims(parts(2)).writeFaults(file.id(), out);
        return out.toString();
    }

    @Test
    @Tag("MED-006")
    @DisplayName("5日から10日に受け付けた分は、11日の朝から見える")
    void isSeenFromTheEleventh() throws IOException {
        ClaimFile file = taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));

        assertThat(file.counts()).isEqualTo(new ClaimFile.Counts(1, 0, 0, 0, 0));
        assertThat(file.readyOn()).isEqualTo("2026-11-11");
        assertThat(drugsSeen("2026-11-10")).isEmpty();
        assertThat(drugsSeen("2026-11-11")).containsExactly("架空アムロ錠２．５ｍｇ");
        CareRecord record = seen("2026-11-11").getFirst();
        MedicationRecord drug = record.drugs().getFirst();
        assertThat(record.facility().name()).isEqualTo("架空診療所");
        assertThat(record.facility().code()).contains(Fictional.CLINIC);
        assertThat(drug.dispensedOn()).isEqualTo("2026-10-05");
        assertThat(drug.quantity()).isEqualTo(14);
        assertThat(drug.drug().ingredient()).contains("【般】アムロカクウ錠２．５ｍｇ");
        assertThat(drug.dosage().unit()).contains("錠");
        assertThat(record.visits().days()).containsExactly(5);
        assertThat(record.cost().points()).isEqualTo(140);
    }

    @Test
    @Tag("MED-007")
    @DisplayName("11日に受け付けた分は、12日の朝から見える")
    void isSeenTheNextMorning() throws IOException {
        today = LocalDate.of(2026, 11, 11);
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));

        assertThat(drugsSeen("2026-11-11")).isEmpty();
        assertThat(drugsSeen("2026-11-12")).hasSize(1);
    }

    @Test
    @Tag("REZ-001")
    @DisplayName("同じファイルをもう一度送っても、二重にならない")
    void sameFileIsTakenOnce() throws IOException {
        Uke file = file().oral(TARO, "202610", AMLO, "1", 5, 14);
        ClaimFile first = taken(file);

        assertThat(receive(file.bytes())).isEqualTo(new Receipt.Taken(first.id(), true));
        new WorkClaims(parts(2), registry(), Masters.sample()).work(first.id());
        assertThat(drugsSeen("2026-11-11")).hasSize(1);
        try (Stream<Path> kept = Files.list(folder.resolve("raw"))) {
            assertThat(kept).hasSize(1);
        }
    }

    @Test
    @Tag("MED-006")
    @DisplayName("抽出の前に訂正した分は、訂正後だけが見える")
    void correctionBeforeItIsSeen() throws IOException {
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));
        taken(file().oral(TARO, "202610", LOXO, "3", 5, 7));

        assertThat(drugsSeen("2026-11-11")).containsExactly("架空ロキソ錠６０ｍｇ");
    }

    @Test
    @Tag("MED-006")
    @DisplayName("見えている分の訂正は、訂正が見える朝に入れ替わり、その間も途切れない")
    void correctionOfWhatIsSeen() throws IOException {
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));
        today = LocalDate.of(2026, 11, 20);
        taken(file().oral(TARO, "202610", LOXO, "3", 5, 7));

        assertThat(drugsSeen("2026-11-11")).containsExactly("架空アムロ錠２．５ｍｇ");
        assertThat(drugsSeen("2026-12-10")).containsExactly("架空アムロ錠２．５ｍｇ");
        assertThat(drugsSeen("2026-12-11")).containsExactly("架空ロキソ錠６０ｍｇ");
    }

    @Test
    @Tag("MED-006")
    @DisplayName("取り下げたレセプトは、その日から見えない")
    void withdrawal() throws IOException {
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14).oral(TARO, "202610", LOXO, "3", 6, 7));
        today = LocalDate.of(2026, 11, 20);
        ClaimKey first = new ClaimKey(Fictional.CLINIC, YearMonth.of(2026, 11), ClaimKind.MEDICAL, 1);
        WithdrawClaim withdraw = new WithdrawClaim(parts(2));

        assertThat(withdraw.withdraw(first)).isTrue();
        assertThat(withdraw.withdraw(first)).isFalse();
        assertThat(withdraw.withdraw(new ClaimKey(Fictional.HOSPITAL, first.claimedIn(), first.kind(), 1)))
                .isFalse();
        assertThat(drugsSeen("2026-11-19")).hasSize(2);
        assertThat(drugsSeen("2026-11-20")).containsExactly("架空ロキソ錠６０ｍｇ");
    }

    @Test
    @Tag("MED-004")
    @DisplayName("誤りのあるレセプトは隔離され、ほかは受け入れられ、行ごとに理由が出る")
    void faultyClaimIsPutAside() throws IOException {
        ClaimFile file = taken(file().oral(TARO, "202610", AMLO, "1", 5, 14)
                .claim(TARO, "202610", List.of(new Uke.Line("SI,21,1,XYZ,", 10, 1, Map.of(6, 1))))
                .oral(TARO, "202610", LOXO, "3", 6, 7));

        assertThat(file.counts()).isEqualTo(new ClaimFile.Counts(2, 0, 1, 0, 0));
        assertThat(faults(file)).contains(",2,SI,3,ERROR,");
        assertThat(drugsSeen("2026-11-11")).hasSize(2);
    }

    @Test
    @Tag("MED-004")
    @DisplayName("誤りのある訂正は、前のレセプトを消さない")
    void faultyCorrectionReplacesNothing() throws IOException {
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));
        taken(file().claim(TARO, "202610", List.of(new Uke.Line("SI,21,1,XYZ,", 10, 1, Map.of(6, 1)))));

        assertThat(drugsSeen("2026-11-11")).containsExactly("架空アムロ錠２．５ｍｇ");
    }

    @Test
    @Tag("REZ-001")
    @DisplayName("該当者のないレセプトは数えられ、だれの記録にもならない")
    void nobodyFits() throws IOException {
        ClaimFile file = taken(file().oral(NOBODY, "202610", AMLO, "1", 5, 14));

        assertThat(file.counts()).isEqualTo(new ClaimFile.Counts(0, 1, 0, 0, 0));
        assertThat(database.count("select count(*) from care_record")).isZero();
        assertThat(database.count("select count(*) from claim where standing = 'N'"))
                .isOne();
    }

    @Test
    @Tag("REZ-001")
    @DisplayName("職を変えた人の古い資格での請求は、新しい保険者へ振り替わり、記録は本人のものになる")
    void aLostCoverageFindsItsNewInsurer() throws IOException {
        ClaimFile file = taken(file().oral(MOVED_BEFORE, "202610", AMLO, "1", 5, 14));

        assertThat(file.counts()).isEqualTo(new ClaimFile.Counts(1, 0, 0, 1, 0));
        assertThat(database.count(
                        "select count(*) from claim where mark = 'REDIRECTED' and sent_to = ?",
                        Fictional.TOWN.number().digits()))
                .isOne();
        assertThat(new PostgresCareRecords(database.source())
                        .find(
                                movedBefore.person().key(),
                                OCTOBER,
                                OCTOBER,
                                LocalDate.of(2026, 11, 11),
                                EnumSet.allOf(ConsentTo.class)))
                .hasSize(1);
    }

    @Test
    @Tag("REZ-001")
    @DisplayName("月の途中で移った人の請求は、受診日で分割される")
    void aMoveWithinTheMonthSplits() throws IOException {
        ClaimFile file = taken(file().claim(
                        MOVED_WITHIN,
                        "202610",
                        List.of(
                                new Uke.Line("IY,21,1," + AMLO + ",1", 10, 14, Map.of(3, 14)),
                                new Uke.Line("IY,21,1," + LOXO + ",3", 10, 7, Map.of(20, 7)))));

        assertThat(file.counts()).isEqualTo(new ClaimFile.Counts(1, 0, 0, 0, 1));
        assertThat(database.count(
                        "select count(*) from claim where mark = 'SPLIT' and sent_to = ?",
                        Fictional.COMPANY.number().digits() + ","
                                + Fictional.TOWN.number().digits()))
                .isOne();
    }

    @Test
    @Tag("MED-003")
    @DisplayName("令和3年8月診療分からは抽出しない")
    void beforeTheFirstMonth() throws IOException {
        ClaimFile file = taken(file().oral(TARO, "202108", AMLO, "1", 5, 14));

        assertThat(file.counts().identified()).isOne();
        assertThat(database.count("select count(*) from care_record")).isZero();
    }

    @Test
    @Tag("FUT-001")
    @DisplayName("手術は、ほかの診療と分けて保管され、求めたときだけ読まれる")
    void surgeryIsKeptApart() throws IOException {
        taken(file().act(TARO, "202610", "50", "199000021", 6740, 7).act(TARO, "202610", "40", "199000018", 1600, 8));

        List<CareRecord> all = seen("2026-11-11");
        assertThat(all.get(0).surgeries())
                .singleElement()
                .satisfies(surgery -> assertThat(surgery.performed().name()).isEqualTo("架空虫垂切除術"));
        assertThat(all.get(1).treatments())
                .singleElement()
                .satisfies(treatment -> assertThat(treatment.performed().name()).isEqualTo("架空人工腎臓"));
        List<CareRecord> withoutSurgery = new PostgresCareRecords(database.source())
                .find(
                        taro.person().key(),
                        OCTOBER,
                        OCTOBER,
                        LocalDate.of(2026, 11, 11),
                        EnumSet.of(ConsentTo.MEDICATION, ConsentTo.TREATMENT));
        assertThat(withoutSurgery)
                .allSatisfy(record -> assertThat(record.surgeries()).isEmpty());
        assertThat(withoutSurgery.get(1).treatments()).hasSize(1);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("途中で止まった処理は、続きから再開し、一件も失わず重ねない")
    void goesOnWhereItStopped() throws IOException {
        Uke file = file();
        for (int day = 1; day <= 7; day++) {
            file.oral(TARO, "202610", day % 2 == 0 ? AMLO : LOXO, "1", day, 3);
        }
        UUID id = ((Receipt.Taken) receive(file.bytes())).file();
        AtomicInteger asked = new AtomicInteger();
        Registry failing = new Registry() {
            @Override
            public Known known(long lookup, LocalDate birthdate, FacilityCode asking) {
                throw new IllegalStateException();
            }

            @Override
            public Known knownThen(long lookup, LocalDate birthdate, FacilityCode asking, Moment then) {
                throw new IllegalStateException();
            }

            @Override
            public KnownMany known(List<Long> lookups, FacilityCode asking) {
                if (asked.incrementAndGet() == 3) {
                    throw new IllegalStateException("the database is gone");
                }
                return registry().known(lookups, asking);
            }
        };

        assertThatThrownBy(() -> new WorkClaims(parts(2), failing, Masters.sample()).work(id))
                .isInstanceOf(IllegalStateException.class);
        assertThat(new LookUpClaims(parts(2)).find(id).orElseThrow().counts().identified())
                .isEqualTo(4);
        new WorkClaims(parts(2), registry(), Masters.sample()).work(id);

        ClaimFile done = new LookUpClaims(parts(2)).find(id).orElseThrow();
        assertThat(done.takenAt()).isPresent();
        assertThat(done.counts().identified()).isEqualTo(7);
        assertThat(drugsSeen("2026-11-11")).hasSize(7);
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("ヘッダのないもの・他機関のもの・大きすぎるものは受け付けず、何も残さない")
    void refusedFilesLeaveNothing() throws IOException {
        assertThat(receive("GO,0,0,99\r\n".getBytes(Uke.WINDOWS_31J)))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.CLAIM_FILE_HEADER_MISSING));
        assertThat(receive(new byte[0])).isInstanceOf(Receipt.Refused.class);
        assertThat(receive(Uke.of(Fictional.HOSPITAL, "架空病院", "202611").bytes()))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.FACILITY_FOREIGN));
        assertThat(receive(new byte[(1 << 20) + 1]))
                .isInstanceOfSatisfying(
                        Receipt.Refused.class,
                        refused -> assertThat(refused.fault().outcome()).isEqualTo(Outcome.FILE_TOO_LARGE));
        assertThat(database.count("select count(*) from claim_file")).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("raw"))) {
            assertThat(kept).isEmpty();
        }
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("つなぎ合わせたファイルの中の他機関の分は受け入れない")
    void claimsOfAnotherFacilityAreNotItsOwn() throws IOException {
        Uke file = file().oral(TARO, "202610", AMLO, "1", 5, 14);
        String hospital = Fictional.HOSPITAL.digits();
        file.raw("IR,1," + hospital.substring(0, 2) + "," + hospital.charAt(2) + "," + hospital.substring(3)
                + ",,架空病院,202611,00,");
        file.oral(TARO, "202610", LOXO, "3", 6, 7);

        ClaimFile done = taken(file);

        assertThat(done.counts().quarantined()).isPositive();
        assertThat(drugsSeen("2026-11-11")).doesNotContain("架空ロキソ錠６０ｍｇ");
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("フォルダに置かれたファイルは、書き終わってから受け付けられる")
    void folder() throws IOException {
        Path inbox = folder.resolve("inbox");
        ReceivedFolder watched = new ReceiveClaims(parts(2)).folder(inbox);
        Files.write(
                inbox.resolve("RECEIPTC.UKE"),
                file().oral(TARO, "202610", AMLO, "1", 5, 14).bytes());
        Files.writeString(inbox.resolve("RECEIPTS.UKE"), "broken");
        Files.writeString(inbox.resolve("readme.txt"), "not a claim");

        assertThat(watched.look()).isZero();
        assertThat(watched.look()).isOne();
        assertThat(watched.look()).isZero();

        assertThat(inbox.resolve("readme.txt")).exists();
        assertThat(inbox.resolve("refused/RECEIPTS.UKE")).exists();
        assertThat(inbox.resolve("refused/RECEIPTS.UKE.txt"))
                .content()
                .contains(Outcome.CLAIM_FILE_HEADER_MISSING.code());
        try (Stream<Path> moved = Files.list(inbox.resolve("taken"))) {
            assertThat(moved)
                    .singleElement()
                    .satisfies(file -> assertThat(file.toString()).endsWith("-RECEIPTC.UKE"));
        }
        assertThat(database.count("select count(*) from claim_file")).isOne();
    }

    @Test
    @Tag("SYS-017")
    @DisplayName("別の人の記録は混ざらない")
    void othersRecordsAreNotSeen() throws IOException {
        taken(file().oral(TARO, "202610", AMLO, "1", 5, 14));

        assertThat(new PostgresCareRecords(database.source())
                        .find(
                                new PersonKey(UuidCreator.getTimeOrderedEpoch()),
                                OCTOBER,
                                OCTOBER,
                                LocalDate.of(2026, 11, 11),
                                EnumSet.allOf(ConsentTo.class)))
                .isEmpty();
    }
}
