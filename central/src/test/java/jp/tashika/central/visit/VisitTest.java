package jp.tashika.central.visit;

import static jp.tashika.central.Fictional.CLINIC;
import static jp.tashika.central.Fictional.COMPANY;
import static jp.tashika.central.Fictional.HOSPITAL;
import static jp.tashika.central.Fictional.TOWN;
import static jp.tashika.central.Fictional.coverage;
import static jp.tashika.central.Fictional.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.CRLReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.card.certificate.GraceFrom;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.Fictional;
import jp.tashika.central.TestDatabase;
import jp.tashika.central.answering.AnswerProof;
import jp.tashika.central.operation.Operator;
import jp.tashika.central.operation.Trail;
import jp.tashika.central.operation.WithdrawConsent;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.OwnChain;
import jp.tashika.central.store.PostgresCardHolders;
import jp.tashika.central.store.PostgresConsentBook;
import jp.tashika.central.store.PostgresConsents;
import jp.tashika.central.store.PostgresLedger;
import jp.tashika.central.store.PostgresSpentChallenges;
import jp.tashika.central.store.PostgresTrails;
import jp.tashika.central.store.Registration;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Query;
import jp.tashika.central.visit.TestCards.Card;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Sex;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Medium;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("カードでの来院")
class VisitTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final TestCards CARDS = new TestCards();
    private static final String DEVICE = "reader-1";
    private static final Counter COUNTER = new Counter(CLINIC, DEVICE);
    private static final Clock NOW = Clock.systemUTC();

    private static final FiveItems TARO = new FiveItems("試験　太郎", "シケン　タロウ", Fictional.BORN, Sex.MALE, "架空県試験市中央1-2-3");

    private static final Map<CertificateKey, Revocation> REVOKED = new HashMap<>();
    private static final Map<CertificateKey, Residents.Holder> RESIDENTS = new HashMap<>();

    private static Centre centre;
    private static PostgresLedger ledger;
    private static PostgresCardHolders holders;
    private static PostgresConsentBook book;

    private static final Registration LINKED =
            numbered(1, coverage(COMPANY, "試験", "1", "2020-04-01").holding(ceiling()));
    private static final Registration UNLINKED = numbered(2, coverage(TOWN, "試験", "2", "2020-04-01"));
    private static final Registration LOST =
            numbered(3, coverage(TOWN, "試験", "3", "2020-04-01").lost("2024-04-01"));

    private static final Registration WAVERING = numbered(4, coverage(TOWN, "試験", "4", "2020-04-01"));

    private static final Registration WATCHING = numbered(6, coverage(TOWN, "試験", "6", "2020-04-01"));

    private static final Registration WITHDRAWING =
            numbered(5, coverage(COMPANY, "試験", "5", "2020-04-01").holding(ceiling()));

    private static Certificate ceiling() {
        return new Certificate.CostCeiling(
                Fictional.term("2020-08-01", "2099-07-31"), CeilingKind.CEILING, CeilingCategory.A01, Optional.empty());
    }

    private static Registration numbered(int number, Fictional.Draft coverage) {
        Registration plain = person(coverage);
        return new Registration(plain.person(), Optional.of(individual(number(number))), List.of());
    }

    private static String number(int number) {
        return String.format("%012d", number);
    }

    private static DirectoryKey individual(String number) {
        return DirectoryKey.of(Arrays.copyOf(("i" + number).getBytes(StandardCharsets.US_ASCII), DirectoryKey.LENGTH));
    }

    private static PersonKey key(Registration registration) {
        return registration.person().key();
    }

    @BeforeAll
    static void load() {
        Ids ids = Ids.TIME_ORDERED;
        RegistryLoad load = new RegistryLoad(DATABASE.source(), 2, ids, NOW);
        load.facilities(
                List.of(new RegistryLoad.Facility(CLINIC, "試験診療所"), new RegistryLoad.Facility(HOSPITAL, "架空病院")));
        load.load(Stream.of(LINKED, UNLINKED, LOST, WAVERING, WITHDRAWING, WATCHING), _ -> {});
        ledger = new PostgresLedger(
                DATABASE.source(),
                Database.single(DATABASE.place(), "ledger"),
                new PostgresLedger.Settings(2, 100, 10_000),
                ids,
                NOW);
        holders = new PostgresCardHolders(DATABASE.source(), ledger, ids);
        book = new PostgresConsentBook(DATABASE.source(), ledger);
        centre = new Centre(NOW, true);
    }

    @AfterAll
    static void close() {
        ledger.close();
    }

    /** A centre whose clock can be elsewhere. */
    private static final class Centre {

        private final Seal seal = new Seal(
                new SecretKeySpec(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16}, "AES"),
                new SecureRandom());
        private final Challenges challenges =
                new Challenges(seal, Ids.TIME_ORDERED, new PostgresSpentChallenges(DATABASE.source()));
        private final IdentifyHolder identify;
        private final RegisterHolder register;
        private final ConfirmByCard confirm;
        private final Clock clock;

        Centre(Clock clock, boolean takesTests) {
            this.clock = clock;
            VisitLedger entries = new VisitLedger(ledger, Ids.TIME_ORDERED);
            Residents residents = new Residents() {
                @Override
                public Holder holder(CertificateKey card) {
                    return RESIDENTS.getOrDefault(card, new Holder.Unknown());
                }
            };
            identify = new IdentifyHolder(
                    challenges,
                    rules(takesTests),
                    genuine -> REVOKED.getOrDefault(genuine.key(), new Revocation.NotRevoked()),
                    holders,
                    new Succession(residents, holders, entries),
                    entries,
                    seal,
                    clock);
            register = new RegisterHolder(residents, holders, entries, seal, clock);
            confirm = new ConfirmByCard(holders, book, ledger, VisitTest.proof(), seal, Ids.TIME_ORDERED, clock);
        }

        private static CertificateRules rules(boolean takesTests) {
            try {
                return new CertificateRules(
                        List.of(Authority.of(CARDS.authority())), takesTests, GraceFrom.END_OF_MONTH);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        Challenge challenge() {
            return challenges.give(COUNTER, clock.instant());
        }

        Identification identify(CardProof proof) {
            return identify.identify(COUNTER, request(), proof);
        }

        Identification identify(Card card) {
            return identify(card.answer(DEVICE, challenge(), Method.PIN));
        }
    }

    private static AnswerProof proof() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2_048);
            return new AnswerProof(generator.generateKeyPair().getPrivate(), CARDS.authority());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Query.Request request() {
        return new Query.Request(UUID.randomUUID(), 1);
    }

    private static Query.Request again(Query.Request request) {
        return new Query.Request(request.id(), 2);
    }

    private static Card linked(Registration registration, Card card) {
        assertThat(holders.link(
                        card.key(),
                        key(registration),
                        CardHolders.Channel.READER,
                        new VisitLedger(ledger, Ids.TIME_ORDERED)
                                .entry(
                                        key(registration),
                                        COUNTER,
                                        request(),
                                        Deed.CARD_REGISTRATION,
                                        VisitLedger.DONE,
                                        NOW.instant())))
                .isTrue();
        return card;
    }

    private static Choices choices(String visit, Map<Scope, Boolean> consents, Given given) {
        return new Choices(new ChallengeRequest(DEVICE), visit, consents, given);
    }

    private static void assertRefused(Object reply, Outcome reason) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(reason.code()));
    }

    private static long entries(PersonKey person, String deed, String outcome) {
        return DATABASE.count(
                "select count(*) from ledger_entry where person_key = ? and deed = ?::\"char\" and outcome = ?",
                person.value(),
                deed,
                outcome);
    }

    private static EligibilityResult face(Confirmation reply) {
        Confirmation.Confirmed confirmed = (Confirmation.Confirmed) reply;
        return switch (OqsReader.readEligibilityResult(Base64.getDecoder().decode(confirmed.face()))) {
            case Decoded.Ok<Envelope<EligibilityResult>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<EligibilityResult>>(var faults) -> throw new AssertionError(faults);
        };
    }

    @Tag("CNS-002")
    @Tag("CNS-004")
    @Tag("CNS-009")
    @Test
    @DisplayName("カードと暗証番号で資格と同意した情報が返り、同意も不同意も記録される")
    void toldWithWhatWasConsentedTo() {
        Card card = linked(LINKED, CARDS.card());
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        assertThat(recognised.state()).isEqualTo(CertificateState.VALID);
        assertThat(recognised.questions()).contains(Scope.COST_CEILING, Scope.MEDICATION, Scope.CHECKUP);
        Query.Request request = request();
        Map<Scope, Boolean> consents = Map.of(Scope.COST_CEILING, true, Scope.MEDICATION, true, Scope.CHECKUP, false);
        Choices choices = choices(recognised.visit(), consents, Given.ON_SCREEN);
        Confirmation reply = centre.confirm.confirm(COUNTER, request, choices, Encoding.UTF_8);
        EligibilityResult result = face(reply);
        assertThat(result.validity()).contains(Validity.VALID);
        ConfirmedCoverage told = result.coverages().getFirst();
        assertThat(told.ceiling().consent()).contains(CeilingConsent.GIVEN);
        assertThat(told.ceiling().certificate()).isPresent();
        assertThat(told.consents().get(jp.tashika.format.oqs.message.ConsentTo.MEDICATION))
                .satisfies(consent -> {
                    assertThat(consent.flag()).isEqualTo(ConsentFlag.GIVEN);
                    assertThat(consent.until())
                            .contains(consent.at().orElseThrow().plusHours(24));
                });
        assertThat(told.consents()
                        .get(jp.tashika.format.oqs.message.ConsentTo.CHECKUP)
                        .flag())
                .isEqualTo(ConsentFlag.REFUSED);
        assertThat(told.consents()).hasSize(2);
        assertThat(((Confirmation.Confirmed) reply).fileName())
                .matches("OQSsiquc01res_face_[0-9a-f]{30}_[0-9]{14}\\.xml");

        assertThat(book.holding(key(LINKED), CLINIC, Instant.now()).stream()
                        .map(Consent::to)
                        .distinct())
                .containsExactlyInAnyOrder(ConsentTo.COST_CEILING, ConsentTo.MEDICATION);
        assertThat(book.holding(key(LINKED), HOSPITAL, Instant.now())).isEmpty();
        assertThat(book.holding(key(LINKED), CLINIC, Instant.now().plus(Duration.ofHours(25))))
                .isEmpty();
        assertThat(DATABASE.count("select count(*) from consent where request_id = ?", request.id()))
                .isEqualTo(3);

        // the same request again: the same bytes, nothing more recorded
        assertThat(centre.confirm.confirm(COUNTER, again(request), choices, Encoding.UTF_8))
                .satisfies(second -> assertThat(((Confirmation.Confirmed) second).face())
                        .isEqualTo(((Confirmation.Confirmed) reply).face()));
        assertThat(DATABASE.count("select count(*) from ledger_entry where request_id = ?", request.id()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("同意しなければ証は返らず、尋ねなかったことは同意にならない")
    void toldNothingWithoutConsent() {
        Card card = linked(LINKED, CARDS.card());
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        Confirmation reply = centre.confirm.confirm(
                COUNTER,
                request(),
                choices(
                        recognised.visit(),
                        Map.of(Scope.COST_CEILING, false, Scope.DESIGNATED_DISEASE, true),
                        Given.ON_SCREEN),
                Encoding.SHIFT_JIS);
        ConfirmedCoverage told = face(reply).coverages().getFirst();
        assertThat(told.ceiling().consent()).contains(CeilingConsent.WITHHELD);
        assertThat(told.ceiling().certificate()).isEmpty();
        assertThat(told.diseases()).isEqualTo(ConfirmedCoverage.Diseases.NONE);
        assertThat(told.consents()).isEmpty();
    }

    @Tag("CNS-004")
    @Test
    @DisplayName("次の来院で同意しなければ、前の同意はその医療機関で有効でなくなる。ほかの同意は残る")
    void aLaterRefusalTakesAConsentBack() {
        Card card = linked(WAVERING, CARDS.card());
        confirm(card, Map.of(Scope.MEDICATION, true, Scope.CHECKUP, true));
        confirm(card, Map.of(Scope.MEDICATION, false));
        assertThat(book.holding(key(WAVERING), CLINIC, Instant.now()).stream().map(Consent::to))
                .containsExactly(ConsentTo.CHECKUP);
        confirm(card, Map.of(Scope.MEDICATION, true));
        assertThat(book.holding(key(WAVERING), CLINIC, Instant.now()).stream().map(Consent::to))
                .containsExactly(ConsentTo.MEDICATION, ConsentTo.CHECKUP);
    }

    private static void confirm(Card card, Map<Scope, Boolean> consents) {
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        assertThat(centre.confirm.confirm(
                        COUNTER, request(), choices(recognised.visit(), consents, Given.ON_SCREEN), Encoding.UTF_8))
                .isInstanceOf(Confirmation.Confirmed.class);
    }

    @Tag("CNS-004")
    @Test
    @DisplayName("撤回のあとで同じ要求が繰り返されても、撤回した同意は返らず、その証も返らない")
    void aRetryAfterAWithdrawalSaysNo() {
        Card card = linked(WITHDRAWING, CARDS.card());
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        Query.Request request = request();
        Choices choices = choices(
                recognised.visit(),
                Map.of(Scope.COST_CEILING, true, Scope.MEDICATION, true, Scope.TREATMENT, true),
                Given.ON_SCREEN);
        ConfirmedCoverage before = face(centre.confirm.confirm(COUNTER, request, choices, Encoding.UTF_8))
                .coverages()
                .getFirst();
        assertThat(before.ceiling().certificate()).isPresent();
        assertThat(new WithdrawConsent(
                                new PostgresConsents(new OwnChain(DATABASE.source(), Ids.TIME_ORDERED, NOW)),
                                Ids.TIME_ORDERED)
                        .withdraw(
                                key(WITHDRAWING),
                                CLINIC,
                                EnumSet.of(ConsentTo.COST_CEILING, ConsentTo.MEDICATION),
                                GivenBy.WORD,
                                new Operator("架空 係員", "本人の申出")))
                .extracting(Consent::to)
                .containsExactly(ConsentTo.COST_CEILING, ConsentTo.MEDICATION);
        ConfirmedCoverage after = face(centre.confirm.confirm(COUNTER, again(request), choices, Encoding.UTF_8))
                .coverages()
                .getFirst();
        assertThat(after.ceiling().consent()).contains(CeilingConsent.WITHHELD);
        assertThat(after.ceiling().certificate()).isEmpty();
        assertThat(after.consents()
                        .get(jp.tashika.format.oqs.message.ConsentTo.MEDICATION)
                        .flag())
                .isEqualTo(ConsentFlag.REFUSED);
        assertThat(after.consents()
                        .get(jp.tashika.format.oqs.message.ConsentTo.TREATMENT)
                        .flag())
                .isEqualTo(ConsentFlag.GIVEN);
        assertThat(book.holding(key(WITHDRAWING), CLINIC, Instant.now()).stream()
                        .map(Consent::to))
                .contains(ConsentTo.TREATMENT)
                .doesNotContain(ConsentTo.COST_CEILING, ConsentTo.MEDICATION);
    }

    @Tag("CNS-007")
    @Test
    @DisplayName("カードでされたことは、断られたこと、保留、同意と不同意、撤回まで、すべて本人の履歴に新しい順に見える。他人には見えない")
    void everythingDoneByCardIsSeenByItsHolder() {
        PersonKey person = key(WATCHING);
        Card doubted = CARDS.card();
        FiveItems stranger = new FiveItems("試験　三郎", TARO.kana(), TARO.birthdate(), TARO.sex(), TARO.address());
        RESIDENTS.put(doubted.key(), new Residents.Holder.Known(stranger, individual(number(6)), List.of()));
        centre.register.register(COUNTER, request(), wish(centre.identify(doubted)));
        RESIDENTS.put(doubted.key(), new Residents.Holder.Known(TARO, individual(number(6)), List.of()));
        centre.register.register(COUNTER, request(), wish(centre.identify(doubted)));
        for (Method method : Method.values()) {
            centre.identify(doubted.answer(DEVICE, centre.challenge(), method));
        }
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(doubted);
        centre.confirm.confirm(
                COUNTER,
                request(),
                choices(recognised.visit(), Map.of(Scope.MEDICATION, true, Scope.CHECKUP, false), Given.ON_SCREEN),
                Encoding.UTF_8);
        new WithdrawConsent(
                        new PostgresConsents(new OwnChain(DATABASE.source(), Ids.TIME_ORDERED, NOW)), Ids.TIME_ORDERED)
                .withdraw(
                        person,
                        CLINIC,
                        EnumSet.of(ConsentTo.MEDICATION),
                        GivenBy.PAPER,
                        new Operator("架空 係員", "本人の申出"));
        REVOKED.put(doubted.key(), new Revocation.Revoked(CRLReason.KEY_COMPROMISE, Instant.now()));
        centre.identify(doubted);

        List<Trail> seen = new PostgresTrails(DATABASE.source()).of(person, 0, 50);
        assertThat(seen.reversed())
                .extracting(trail -> trail.entry().deed() + " " + trail.entry().outcome())
                .containsExactly(
                        "CARD_REGISTRATION " + Outcome.CARD_HOLDER_DOUBTFUL.code(),
                        "CARD_REGISTRATION 1",
                        "CARD_WITH_FACE 1",
                        "CARD_WITH_PIN 1",
                        "CARD_WITH_LOOK 1",
                        "CARD_WITH_PIN 1",
                        "QUERY_BY_CARD 1",
                        "CONSENT_WITHDRAWAL CONSENT_WITHDRAWN " + CLINIC.digits() + " MEDICATION: 本人の申出",
                        "CARD_WITH_PIN " + Outcome.CARD_CERTIFICATE_REVOKED.code());
        Trail told = seen.get(2);
        assertThat(told.actorName()).contains("試験診療所");
        assertThat(told.answers()).hasSize(2).anySatisfy(answer -> {
            assertThat(answer.to()).isEqualTo(ConsentTo.MEDICATION);
            assertThat(answer.withdrawnAt()).contains(seen.get(1).entry().at());
        });
        assertThat(told.answers()).anySatisfy(answer -> {
            assertThat(answer.to()).isEqualTo(ConsentTo.CHECKUP);
            assertThat(answer.given()).isFalse();
        });
        assertThat(seen.toString()).doesNotContain("MEDICATION", CLINIC.digits());
        assertThat(new PostgresTrails(DATABASE.source()).of(person, 2, 1)).containsExactly(told);
        assertThat(new PostgresTrails(DATABASE.source()).of(key(LOST), 0, 1_000))
                .noneMatch(trail -> trail.entry().person().equals(person));
    }

    @Test
    @DisplayName("口頭の同意は口頭と記録される")
    void oralConsentIsRecordedAsSuch() {
        Card card = linked(LINKED, CARDS.card());
        Identification.Recognised recognised =
                (Identification.Recognised) centre.identify(card.answer(DEVICE, centre.challenge(), Method.VISUAL));
        Query.Request request = request();
        centre.confirm.confirm(
                COUNTER,
                request,
                choices(recognised.visit(), Map.of(Scope.MEDICATION, true), Given.ORALLY),
                Encoding.UTF_8);
        assertThat(DATABASE.count(
                        "select count(*) from consent where request_id = ? and given_by = 'WORD'", request.id()))
                .isEqualTo(1);
        assertThat(DATABASE.count(
                        "select count(*) from ledger_entry where request_id = ? and oral_consent", request.id()))
                .isEqualTo(1);
        assertThat(entries(key(LINKED), "V", "1")).isEqualTo(1);
    }

    @Test
    @DisplayName("喪失した人のカードには、最後の資格と喪失が返る")
    void lostCoverageIsTold() {
        Card card = linked(LOST, CARDS.card());
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        assertThat(recognised.questions()).doesNotContain(Scope.COST_CEILING);
        EligibilityResult result = face(centre.confirm.confirm(
                COUNTER, request(), choices(recognised.visit(), Map.of(), Given.ON_SCREEN), Encoding.UTF_8));
        assertThat(result.coverages().getFirst().term().lostOn()).contains(LocalDate.of(2024, 4, 1));
    }

    @Tag("SYS-001")
    @Test
    @DisplayName("署名要求は一つの要求に一度だけ、その読取機で、期限まで使える")
    void challengesAreGoodOnce() {
        Card card = linked(LINKED, CARDS.card());
        CardProof proof = card.answer(DEVICE, centre.challenge(), Method.PIN);
        Query.Request request = request();
        assertThat(centre.identify.identify(COUNTER, request, proof)).isInstanceOf(Identification.Recognised.class);
        assertThat(centre.identify.identify(COUNTER, again(request), proof))
                .isInstanceOf(Identification.Recognised.class);
        assertRefused(centre.identify(proof), Outcome.CARD_CHALLENGE_USED);

        CardProof elsewhere = card.answer("reader-2", centre.challenge(), Method.PIN);
        assertRefused(
                centre.identify.identify(new Counter(CLINIC, "reader-2"), request(), elsewhere),
                Outcome.CARD_CHALLENGE_OVER);
        CardProof otherHouse = card.answer(DEVICE, centre.challenge(), Method.PIN);
        assertRefused(
                centre.identify.identify(new Counter(HOSPITAL, DEVICE), request(), otherHouse),
                Outcome.CARD_CHALLENGE_OVER);

        Challenge early = centre.challenge();
        Centre later = new Centre(Clock.offset(NOW, Challenges.TERM), true);
        assertRefused(later.identify(card.answer(DEVICE, early, Method.PIN)), Outcome.CARD_CHALLENGE_OVER);
        Challenge invented = new Challenge("AAAA", Instant.now());
        assertRefused(centre.identify(card.answer(DEVICE, invented, Method.PIN)), Outcome.CARD_CHALLENGE_OVER);
    }

    @Test
    @DisplayName("同じ署名要求を二つの要求が同時に使えば、一方だけが通る")
    void twoAtOnceDoNotShareAChallenge() {
        Card card = linked(LINKED, CARDS.card());
        CardProof proof = card.answer(DEVICE, centre.challenge(), Method.PIN);
        List<CompletableFuture<Identification>> both = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> centre.identify(proof)))
                .limit(4)
                .toList();
        assertThat(both.stream().map(CompletableFuture::join).filter(Identification.Recognised.class::isInstance))
                .hasSize(1);
    }

    @Test
    @DisplayName("署名が違えば断り、証明書の持ち主の記録にはしない")
    void wrongSignaturesAreRefused() {
        Card card = linked(LINKED, CARDS.card());
        long before = DATABASE.count(
                "select count(*) from ledger_entry where person_key = ?",
                key(LINKED).value());
        Challenge challenge = centre.challenge();
        CardProof other = card.proof(DEVICE, challenge.text(), new byte[] {1, 2, 3}, Method.PIN, Medium.CARD);
        assertRefused(centre.identify(other), Outcome.CARD_SIGNATURE_WRONG);
        CardProof garbage =
                new CardProof(other.by(), challenge.text(), other.certificate(), "!!!", Method.PIN, Medium.CARD);
        assertRefused(centre.identify(garbage), Outcome.CARD_SIGNATURE_WRONG);
        assertThat(DATABASE.count(
                        "select count(*) from ledger_entry where person_key = ?",
                        key(LINKED).value()))
                .isEqualTo(before);
        // the challenge was not spent by them
        assertThat(centre.identify(card.answer(DEVICE, challenge, Method.PIN)))
                .isInstanceOf(Identification.Recognised.class);
    }

    @Test
    @DisplayName("知らない発行者と、証明書でないものは断る")
    void foreignCertificatesAreRefused() {
        Card foreign = new TestCards().card();
        assertRefused(centre.identify(foreign), Outcome.CARD_CERTIFICATE_NOT_OURS);
        CardProof proof = CARDS.card().answer(DEVICE, centre.challenge(), Method.PIN);
        CardProof garbage =
                new CardProof(proof.by(), proof.challenge(), "AAAA", proof.signature(), Method.PIN, Medium.CARD);
        assertRefused(centre.identify(garbage), Outcome.CARD_CERTIFICATE_NOT_OURS);
        assertRefused(new Centre(NOW, false).identify(CARDS.card()), Outcome.CARD_CERTIFICATE_NOT_OURS);
    }

    @Tag("CRD-023")
    @Test
    @DisplayName("失効・一時停止・確認不能のカードは理由を分けて断り、持ち主の記録に残る")
    void revokedCardsAreRefusedAndSeenByTheirHolder() {
        Card revoked = linked(LINKED, CARDS.card());
        REVOKED.put(revoked.key(), new Revocation.Revoked(CRLReason.KEY_COMPROMISE, Instant.now()));
        assertRefused(centre.identify(revoked), Outcome.CARD_CERTIFICATE_REVOKED);
        Card held = linked(LINKED, CARDS.card());
        REVOKED.put(held.key(), new Revocation.Revoked(CRLReason.CERTIFICATE_HOLD, Instant.now()));
        assertRefused(centre.identify(held), Outcome.CARD_CERTIFICATE_SUSPENDED);
        Card unchecked = linked(LINKED, CARDS.card());
        REVOKED.put(unchecked.key(), new Revocation.Unknown());
        assertRefused(centre.identify(unchecked), Outcome.CARD_CERTIFICATE_UNCHECKED);
        assertThat(entries(key(LINKED), "P", Outcome.CARD_CERTIFICATE_REVOKED.code()))
                .isEqualTo(1);
        assertThat(entries(key(LINKED), "P", Outcome.CARD_CERTIFICATE_SUSPENDED.code()))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("期限の近いカードは知らせ、猶予期間は資格だけ、その後は断る")
    void termsOfCertificates() {
        Card soon = linked(LINKED, CARDS.card(Duration.ofDays(-1_000), Duration.ofDays(30)));
        assertThat(((Identification.Recognised) centre.identify(soon)).state()).isEqualTo(CertificateState.ENDS_SOON);

        Card grace = linked(LINKED, CARDS.card(Duration.ofDays(-1_000), Duration.ofDays(-5)));
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(grace);
        assertThat(recognised.state()).isEqualTo(CertificateState.GRACE);
        assertThat(recognised.questions()).isEmpty();
        assertThat(recognised.usableUntil())
                .isAfter(LocalDate.now(ZoneOffset.UTC).plusMonths(2));
        Query.Request request = request();
        EligibilityResult result = face(centre.confirm.confirm(
                COUNTER,
                request,
                choices(recognised.visit(), Map.of(Scope.MEDICATION, true, Scope.COST_CEILING, true), Given.ON_SCREEN),
                Encoding.UTF_8));
        assertThat(result.validity()).contains(Validity.VALID);
        assertThat(result.processing().code()).contains(Outcome.CARD_IN_GRACE.code());
        assertThat(result.coverages().getFirst().consents()).isEmpty();
        assertThat(result.coverages().getFirst().ceiling().certificate()).isEmpty();
        assertThat(DATABASE.count("select count(*) from consent where request_id = ?", request.id()))
                .isZero();

        Card dead = linked(LINKED, CARDS.card(Duration.ofDays(-1_000), Duration.ofDays(-130)));
        assertRefused(centre.identify(dead), Outcome.CARD_CERTIFICATE_EXPIRED);
        Card notYet = CARDS.card(Duration.ofDays(1), Duration.ofDays(30));
        assertRefused(centre.identify(notYet), Outcome.CARD_CERTIFICATE_EXPIRED);
        Card phone = linked(LINKED, CARDS.card(Duration.ofDays(-1_000), Duration.ofDays(-5)));
        assertRefused(
                centre.identify(phone.answer(DEVICE, centre.challenge(), Method.PIN, Medium.SMARTPHONE)),
                Outcome.CARD_CERTIFICATE_EXPIRED);
    }

    private static FirstRegistration wish(Identification unregistered) {
        return new FirstRegistration(
                new ChallengeRequest(DEVICE), ((Identification.Unregistered) unregistered).visit());
    }

    @Tag("RDR-004")
    @Tag("RDR-030")
    @Tag("RDR-032")
    @Test
    @DisplayName("五項目が一致すれば初回登録でき、二度目も同じ結果になる")
    void registersWhoAgreesInFiveItems() {
        Card card = CARDS.card();
        RESIDENTS.put(card.key(), new Residents.Holder.Known(TARO, individual(number(2)), List.of()));
        Identification unregistered = centre.identify(card);
        Query.Request request = request();
        assertThat(centre.register.register(COUNTER, request, wish(unregistered)))
                .isInstanceOf(Identification.Recognised.class);
        assertThat(centre.register.register(COUNTER, again(request), wish(unregistered)))
                .isInstanceOf(Identification.Recognised.class);
        assertThat(holders.holder(card.key())).contains(key(UNLINKED));
        assertThat(DATABASE.count(
                        "select count(*) from card_link where card_key = ? and channel = 'R'",
                        DirectoryKey.ofCard(card.key().authority(), card.key().serial())
                                .toBytes()))
                .isEqualTo(1);
        assertThat(centre.identify(card)).isInstanceOf(Identification.Recognised.class);
    }

    @Test
    @DisplayName("一項目でも違えば保留し、紐付けない")
    void quarantinesDoubtfulLinks() {
        Card card = CARDS.card();
        FiveItems stranger = new FiveItems("試験　次郎", TARO.kana(), TARO.birthdate(), TARO.sex(), TARO.address());
        RESIDENTS.put(card.key(), new Residents.Holder.Known(stranger, individual(number(2)), List.of()));
        FirstRegistration wish = wish(centre.identify(card));
        assertRefused(centre.register.register(COUNTER, request(), wish), Outcome.CARD_HOLDER_DOUBTFUL);
        assertRefused(centre.register.register(COUNTER, request(), wish), Outcome.CARD_HOLDER_DOUBTFUL);
        assertThat(holders.holder(card.key())).isEmpty();
        assertThat(DATABASE.count(
                        "select count(*) from card_doubt where person_key = ? and items = '{NAME}'"
                                + " and settled_at is null",
                        key(UNLINKED).value()))
                .isEqualTo(1);
        assertThat(entries(key(UNLINKED), "L", Outcome.CARD_HOLDER_DOUBTFUL.code()))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("持ち主が分からない、加入者でない、照会先につながらないときは、それぞれ分けて断る")
    void refusesWhoCannotBeFound() {
        Card unknown = CARDS.card();
        assertRefused(
                centre.register.register(COUNTER, request(), wish(centre.identify(unknown))),
                Outcome.CARD_HOLDER_UNKNOWN);
        Card uninsured = CARDS.card();
        RESIDENTS.put(uninsured.key(), new Residents.Holder.Known(TARO, individual(number(99)), List.of()));
        assertRefused(
                centre.register.register(COUNTER, request(), wish(centre.identify(uninsured))),
                Outcome.CARD_HOLDER_UNKNOWN);
        Card cut = CARDS.card();
        RESIDENTS.put(cut.key(), new Residents.Holder.Unreachable());
        assertRefused(
                centre.register.register(COUNTER, request(), wish(centre.identify(cut))),
                Outcome.CARD_HOLDER_UNREACHABLE);
    }

    @Test
    @DisplayName("更新した証明書は前の証明書の持ち主に引き継がれる")
    void renewedCertificatesAreFollowed() {
        Card old = linked(LINKED, CARDS.card());
        Card renewed = CARDS.card();
        RESIDENTS.put(
                renewed.key(),
                new Residents.Holder.Known(
                        TARO, individual(number(1)), List.of(CARDS.card().key(), old.key())));
        assertThat(centre.identify(renewed)).isInstanceOf(Identification.Recognised.class);
        assertThat(holders.holder(renewed.key())).contains(key(LINKED));
    }

    @Test
    @DisplayName("一枚の証明書が二人のものになることはない")
    void oneCertificateIsOnePersons() {
        Card card = linked(LINKED, CARDS.card());
        long before = DATABASE.count("select count(*) from ledger_entry");
        assertThat(holders.link(
                        card.key(),
                        key(UNLINKED),
                        CardHolders.Channel.READER,
                        new VisitLedger(ledger, Ids.TIME_ORDERED)
                                .entry(
                                        key(UNLINKED),
                                        COUNTER,
                                        request(),
                                        Deed.CARD_REGISTRATION,
                                        VisitLedger.DONE,
                                        NOW.instant())))
                .isFalse();
        assertThat(DATABASE.count("select count(*) from ledger_entry")).isEqualTo(before);

        for (int round = 0; round < 10; round++) {
            Card contested = CARDS.card();
            List<CompletableFuture<Boolean>> tries = Stream.of(LINKED, UNLINKED, LOST)
                    .map(registration -> CompletableFuture.supplyAsync(() -> holders.link(
                            contested.key(),
                            key(registration),
                            CardHolders.Channel.READER,
                            new VisitLedger(ledger, Ids.TIME_ORDERED)
                                    .entry(
                                            key(registration),
                                            COUNTER,
                                            request(),
                                            Deed.CARD_REGISTRATION,
                                            VisitLedger.DONE,
                                            NOW.instant()))))
                    .toList();
            assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        }
        // the ledger goes on after a link was taken back
        assertThat(centre.identify(card)).isInstanceOf(Identification.Recognised.class);
    }

    @Test
    @DisplayName("よその医療機関・読取機の来院、古い来院、書き換えた来院、未登録の来院では何も返さない")
    void visitsAreBoundToTheirCounter() {
        Card card = linked(LINKED, CARDS.card());
        Identification.Recognised recognised = (Identification.Recognised) centre.identify(card);
        Choices choices = choices(recognised.visit(), Map.of(), Given.ON_SCREEN);
        assertRefused(
                centre.confirm.confirm(new Counter(HOSPITAL, DEVICE), request(), choices, Encoding.UTF_8),
                Outcome.CARD_VISIT_OVER);
        assertRefused(
                centre.confirm.confirm(new Counter(CLINIC, "reader-2"), request(), choices, Encoding.UTF_8),
                Outcome.CARD_VISIT_OVER);
        Centre later = new Centre(Clock.offset(NOW, Visit.TERM), true);
        assertRefused(later.confirm.confirm(COUNTER, request(), choices, Encoding.UTF_8), Outcome.CARD_VISIT_OVER);
        String changed = (recognised.visit().charAt(20) == 'A' ? 'B' : 'A')
                + recognised.visit().substring(1);
        for (String text : List.of("", "!!", changed, centre.challenge().text())) {
            assertRefused(
                    centre.confirm.confirm(
                            COUNTER, request(), choices(text, Map.of(), Given.ON_SCREEN), Encoding.UTF_8),
                    Outcome.CARD_VISIT_OVER);
        }
        Identification.Unregistered nobody = (Identification.Unregistered) centre.identify(CARDS.card());
        assertRefused(
                centre.confirm.confirm(
                        COUNTER, request(), choices(nobody.visit(), Map.of(), Given.ON_SCREEN), Encoding.UTF_8),
                Outcome.CARD_VISIT_OVER);
    }
}
