package jp.tashika.central;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.operation.Comparison;
import jp.tashika.central.operation.Doubt;
import jp.tashika.central.operation.OperationParts;
import jp.tashika.central.operation.Operator;
import jp.tashika.central.store.LedgerAudit;
import jp.tashika.central.store.PostgresCardHolders;
import jp.tashika.central.store.PostgresLedger;
import jp.tashika.central.store.Registration;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.visit.CardHolders;
import jp.tashika.central.visit.Residents;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.core.holder.FiveItems.Item;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** 保留の決着。Doubts on real tables: who decides what, when, and at once. */
@DisplayName("紐付けの保留の決着")
class SettledDoubtTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Clock NOW = Clock.systemUTC();
    private static final Operator CLERK = new Operator("架空 係員", "五項目を見比べた");
    private static final Operator OTHER = new Operator("架空 主任", "書類を見た");
    private static final FiveItems HANAKO =
            new FiveItems("試験　花子", "シケン　ハナコ", Fictional.BORN, Sex.FEMALE, "架空県試験市中央1-2-3");

    private static final Registration TARO = numbered(1);
    private static final Registration JIRO = numbered(2);
    private static final Map<CertificateKey, Residents.Holder> RESIDENTS = new HashMap<>();

    private static PostgresLedger ledger;
    private static PostgresCardHolders holders;
    private static OperationParts parts;
    private static int serial;

    private static Registration numbered(int number) {
        return new Registration(
                person(coverage(COMPANY, "試験", Integer.toString(number), "2020-04-01"))
                        .person(),
                Optional.of(individual(number)),
                List.of());
    }

    private static DirectoryKey individual(int number) {
        return DirectoryKey.of(
                ByteBuffer.allocate(DirectoryKey.LENGTH).putInt(number).array());
    }

    private static PersonKey key(Registration registration) {
        return registration.person().key();
    }

    @BeforeAll
    static void load() {
        RegistryLoad load = new RegistryLoad(DATABASE.source(), 2, Ids.TIME_ORDERED, NOW);
        load.facilities(List.of(new RegistryLoad.Facility(CLINIC, "試験診療所")));
        load.load(Stream.of(TARO, JIRO), _ -> {});
        ledger = new PostgresLedger(
                DATABASE.source(),
                DATABASE.source(),
                new PostgresLedger.Settings(2, 100, 10_000),
                Ids.TIME_ORDERED,
                NOW);
        holders = new PostgresCardHolders(DATABASE.source(), ledger, Ids.TIME_ORDERED);
        parts = at(NOW);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.execute("delete from card_doubt");
    }

    private static OperationParts at(Clock clock) {
        return OperationAssembly.parts(
                DATABASE.source(),
                card -> RESIDENTS.getOrDefault(card, new Residents.Holder.Unknown()),
                clock,
                () -> {});
    }

    private static CertificateKey card() {
        serial++;
        return new CertificateKey(
                "A".repeat(40), "1" + Integer.toHexString(serial).toUpperCase(java.util.Locale.ROOT));
    }

    /** A card of somebody under that number, which did not agree. */
    private static Doubt doubt(CertificateKey card, Registration registration, int number) {
        RESIDENTS.put(card, new Residents.Holder.Known(HANAKO, individual(number), List.of()));
        holders.doubt(card, key(registration), EnumSet.of(Item.NAME, Item.KANA, Item.SEX), Instant.now());
        return parts.doubts().waiting(0, 100).getLast();
    }

    private static Doubt ofTaro() {
        return doubt(card(), TARO, 1);
    }

    private static long entries(Doubt doubt, String deed) {
        return DATABASE.count(
                "select count(*) from ledger_entry where request_id = ? and deed = ?::\"char\"", doubt.id(), deed);
    }

    private static Ledger.Recorded registered(Registration registration) {
        Entry entry = new Entry(
                Ids.TIME_ORDERED.next(),
                key(registration),
                Instant.now(),
                new Actor(Actor.Kind.FACILITY, CLINIC.digits()),
                Deed.CARD_REGISTRATION,
                false,
                Set.of(),
                "1",
                UUID.randomUUID());
        return new Ledger.Recorded(entry, new Moment(entry.at(), entry.at()));
    }

    private static void assertWhole() {
        List<String> said = new ArrayList<>();
        assertThat(new LedgerAudit(DATABASE.source(), said::add).isWhole())
                .as("%s", said)
                .isTrue();
    }

    @Test
    @DisplayName("一覧は古い順にページに分かれ、台帳には何も残さない。見比べることは残る")
    void listsTheOldestFirst() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(ofTaro().id());
        }
        long before = DATABASE.count("select count(*) from ledger_entry");
        assertThat(parts.doubts().waiting(0, 3)).extracting(Doubt::id).containsExactlyElementsOf(ids.subList(0, 3));
        assertThat(parts.doubts().waiting(3, 3)).extracting(Doubt::id).containsExactlyElementsOf(ids.subList(3, 5));
        assertThat(DATABASE.count("select count(*) from ledger_entry")).isEqualTo(before);

        Doubt first = parts.doubts().find(ids.getFirst()).orElseThrow();
        assertThat(first.toString()).doesNotContain(key(TARO).toString());
        assertThat(parts.look().look(first.id(), CLERK)).isInstanceOfSatisfying(Comparison.Shown.class, shown -> {
            assertThat(shown.insurer().number()).isEqualTo(COMPANY.number());
            assertThat(shown.items().stream().filter(pair -> !pair.agrees()))
                    .extracting(pair -> pair.item())
                    .containsExactly(Item.NAME, Item.KANA, Item.SEX);
            assertThat(shown.toString()).isEqualTo("Shown[masked]");
        });
        assertThat(entries(first, "K")).isEqualTo(1);
    }

    @Tag("RDR-031")
    @Test
    @DisplayName("紐付けには、その担当者が、最後の変更のあと、一日以内に見比べていることが要る")
    void aLinkNeedsALook() {
        Doubt doubt = ofTaro();
        assertThat(parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_NOT_LOOKED_AT);
        parts.look().look(doubt.id(), OTHER);
        assertThat(parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_NOT_LOOKED_AT);
        parts.look().look(doubt.id(), CLERK);
        assertThat(at(Clock.offset(NOW, Duration.ofHours(25))).decide().decide(doubt.id(), DoubtState.LINKED, CLERK))
                .contains(Outcome.DOUBT_NOT_LOOKED_AT);
        holders.doubt(doubt.card(), doubt.person(), EnumSet.of(Item.NAME), Instant.now());
        assertThat(parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_NOT_LOOKED_AT);
        assertThat(holders.holder(doubt.card())).isEmpty();

        parts.look().look(doubt.id(), CLERK);
        DATABASE.execute("update coverage set known_from = clock_timestamp() where person_key = '"
                + doubt.person().value() + "'");
        assertThat(parts.doubts().find(doubt.id()).orElseThrow().isChanged()).isTrue();
        assertThat(parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_NOT_LOOKED_AT);
        assertThat(entries(doubt, "J")).isZero();

        parts.look().look(doubt.id(), CLERK);
        assertThat(parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)).isEmpty();
        assertThat(holders.holder(doubt.card())).contains(key(TARO));
        assertWhole();
    }

    @Test
    @DisplayName("同じ判断は何度しても一度で、紐付けたものは拒否できない。二人が同時に判断しても一つになる")
    void decisionsAreMadeOnce() {
        Doubt doubt = ofTaro();
        parts.look().look(doubt.id(), CLERK);
        List<CompletableFuture<Optional<Outcome>>> both = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> parts.decide().decide(doubt.id(), DoubtState.LINKED, CLERK)))
                .limit(4)
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).allMatch(Optional::isEmpty);
        assertThat(entries(doubt, "J")).isEqualTo(1);
        assertThat(DATABASE.count(
                        "select count(*) from card_link where person_key = ? and serial = ? and channel = 'O'",
                        doubt.person().value(),
                        doubt.card().serial()))
                .isEqualTo(1);
        assertThat(parts.decide().decide(doubt.id(), DoubtState.REFUSED, OTHER)).contains(Outcome.DOUBT_SETTLED);
        assertThat(parts.decide().decide(UUID.randomUUID(), DoubtState.REFUSED, OTHER))
                .contains(Outcome.DOUBT_UNKNOWN);
        assertWhole();
    }

    @Tag("RDR-031")
    @Test
    @DisplayName("一枚の電子証明書に二人の保留があり、同時に紐付けても、来院と重なっても、一人だけのものになる")
    void oneCertificateIsOnePersonsWhoeverDecides() {
        for (int round = 0; round < 8; round++) {
            CertificateKey card = card();
            Doubt first = doubt(card, TARO, 1);
            parts.look().look(first.id(), CLERK);
            Doubt second = doubt(card, JIRO, 2);
            parts.look().look(second.id(), CLERK);
            CompletableFuture<Boolean> one = CompletableFuture.supplyAsync(() ->
                    parts.decide().decide(first.id(), DoubtState.LINKED, CLERK).isEmpty());
            CompletableFuture<Boolean> other = CompletableFuture.supplyAsync(() ->
                    parts.decide().decide(second.id(), DoubtState.LINKED, CLERK).isEmpty());
            CompletableFuture<Boolean> visit = CompletableFuture.supplyAsync(
                    () -> holders.link(card, key(JIRO), CardHolders.Channel.READER, registered(JIRO)));
            one.join();
            other.join();
            visit.join();
            assertThat(DATABASE.count(
                            "select count(distinct person_key) from card_link where serial = ?", card.serial()))
                    .isEqualTo(1);
            assertThat(one.join()).isEqualTo(holders.holder(card).equals(Optional.of(key(TARO))));
            DATABASE.execute("delete from card_doubt");
        }
        assertWhole();
    }

    @Test
    @DisplayName("別の人に紐付いたカードと、番号の持ち主が変わったカードは紐付けられない。紐付いたものは一覧から消える")
    void whatBelongsElsewhereIsNotLinked() {
        Doubt taken = ofTaro();
        parts.look().look(taken.id(), CLERK);
        DATABASE.execute("insert into card_lookup (card_key, person_key) select card_key, '"
                + key(JIRO).value() + "' from card_doubt where doubt_id = '" + taken.id() + "'");
        assertThat(parts.decide().decide(taken.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_CARD_TAKEN);
        assertThat(parts.doubts().waiting(0, 10)).isEmpty();

        Doubt moved = ofTaro();
        RESIDENTS.put(moved.card(), new Residents.Holder.Known(HANAKO, individual(2), List.of()));
        assertThat(parts.look().look(moved.id(), CLERK)).isEqualTo(new Comparison.Refused(Outcome.DOUBT_HOLDER_MOVED));
        assertThat(entries(moved, "K")).isEqualTo(1);
        assertThat(parts.decide().decide(moved.id(), DoubtState.LINKED, CLERK)).contains(Outcome.DOUBT_NOT_LOOKED_AT);

        Doubt unknown = ofTaro();
        RESIDENTS.remove(unknown.card());
        assertThat(parts.look().look(unknown.id(), CLERK))
                .isEqualTo(new Comparison.Refused(Outcome.DOUBT_HOLDER_UNKNOWN));
        RESIDENTS.put(unknown.card(), new Residents.Holder.Unreachable());
        assertThat(parts.look().look(unknown.id(), CLERK))
                .isEqualTo(new Comparison.Refused(Outcome.DOUBT_HOLDER_UNREACHABLE));
        assertThat(entries(unknown, "K")).isZero();
    }

    @Test
    @DisplayName("拒否は同じ理由の間だけ続き、項目が変われば判断待ちに戻る。一致して紐付けば決着する")
    void aDoubtComesBackForAnotherReason() {
        Doubt doubt = ofTaro();
        assertThat(parts.decide().decide(doubt.id(), DoubtState.REFUSED, CLERK)).isEmpty();
        assertThat(holders.doubt(doubt.card(), doubt.person(), doubt.items(), Instant.now()))
                .isEqualTo(DoubtState.REFUSED);
        assertThat(parts.doubts().waiting(0, 10)).isEmpty();
        assertThat(holders.doubt(doubt.card(), doubt.person(), Set.of(Item.ADDRESS), Instant.now()))
                .isEqualTo(DoubtState.OPEN);
        assertThat(parts.doubts().waiting(0, 10)).extracting(Doubt::items).containsExactly(Set.of(Item.ADDRESS));
        assertThat(parts.decide().decide(doubt.id(), DoubtState.ASKED, CLERK)).isEmpty();
        assertThat(holders.doubt(doubt.card(), doubt.person(), Set.of(Item.ADDRESS), Instant.now()))
                .isEqualTo(DoubtState.ASKED);

        assertThat(holders.link(doubt.card(), doubt.person(), CardHolders.Channel.READER, registered(TARO)))
                .isTrue();
        assertThat(parts.doubts().find(doubt.id()).orElseThrow().state()).isEqualTo(DoubtState.AGREED);
        assertThat(parts.decide().decide(doubt.id(), DoubtState.REFUSED, CLERK)).contains(Outcome.DOUBT_SETTLED);
    }

    @Test
    @DisplayName("名乗らず、理由を言わない判断はない")
    void whoAndWhyAreNeeded() {
        assertThatThrownBy(() -> new Operator(" ", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Operator("x", "")).isInstanceOf(IllegalArgumentException.class);
    }
}
