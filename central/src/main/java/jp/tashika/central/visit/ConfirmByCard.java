package jp.tashika.central.visit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.tashika.central.answering.AnswerProof;
import jp.tashika.central.answering.EligibilityAnswers;
import jp.tashika.central.answering.JapanTime;
import jp.tashika.central.answering.Reply;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Moment;
import jp.tashika.central.usecase.Query;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.consent.GivenBy;
import jp.tashika.core.disclosure.Asking;
import jp.tashika.core.disclosure.Disclosure;
import jp.tashika.core.disclosure.Questions;
import jp.tashika.core.disclosure.Told;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Coverage;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Scope;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.FaceId;
import jp.tashika.format.oqs.file.OqsFileName;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 資格確認（カード）。Answers a card with its holder's coverage, and with what the holder consented to beside it. */
public final class ConfirmByCard {

    private static final Proof CARD = new Proof.Card();

    /** The mark of a face file is 11 bytes in base64 (interface 4.1). */
    private static final int MARK_BYTES = 11;

    private final CardHolders holders;
    private final ConsentBook book;
    private final Ledger ledger;
    private final VisitLedger refusals;
    private final AnswerProof proof;
    private final Seal seal;
    private final Ids ids;
    private final Clock clock;
    private final OqsWriter writer = OqsWriter.standard();

    public ConfirmByCard(
            CardHolders holders, ConsentBook book, Ledger ledger, AnswerProof proof, Seal seal, Ids ids, Clock clock) {
        this.holders = holders;
        this.book = book;
        this.ledger = ledger;
        this.refusals = new VisitLedger(ledger, ids);
        this.proof = proof;
        this.seal = seal;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The answer; consents and audit entry are durable before it leaves. A request that is tried again gets its first
     * answer, but for what was consented to then and is withdrawn now.
     *
     * @param encoding the facility's setting for face files
     */
    public Confirmation confirm(Counter counter, Query.Request request, Choices choices, Encoding encoding) {
        Instant now = clock.instant();
        Optional<Visit> open = Visit.open(choices.visit(), seal, counter, now)
                .filter(visit -> visit.person().isPresent());
        if (open.isEmpty()) {
            refusals.record(
                    PersonKey.NOBODY, counter, request, Deed.QUERY_BY_CARD, Outcome.CARD_VISIT_OVER.code(), now);
            return Refusals.of(Outcome.CARD_VISIT_OVER);
        }
        Visit visit = open.get();
        PersonKey person = visit.person().orElseThrow();
        Optional<Ledger.Recorded> first = recorded(counter, request, person);
        Known known = first.map(earlier -> holders.knownThen(person, counter.facility(), earlier.moment()))
                .orElseGet(() -> holders.known(person, counter.facility()));
        Decided decided = decide(visit, known, choices, withdrawn(visit, request, first));
        Ledger.Recorded recorded = first.orElseGet(() -> entry(visit, request, known.moment(), choices, decided));
        if (first.isEmpty()) {
            book.record(decided.consents(), recorded);
        }
        return message(visit, request, decided, recorded, encoding);
    }

    private Optional<Ledger.Recorded> recorded(Counter counter, Query.Request request, PersonKey person) {
        return request.isRetry()
                ? ledger
                        .recorded(
                                new Actor(
                                        Actor.Kind.FACILITY, counter.facility().digits()),
                                request.id())
                        .stream()
                        .filter(earlier -> earlier.entry().deed() == Deed.QUERY_BY_CARD
                                && earlier.entry().person().equals(person))
                        .findFirst()
                : Optional.empty();
    }

    /** What is told, and what was answered to the questions that were asked. */
    private record Decided(Told told, Optional<String> handle, List<Consent> consents) {

        @Override
        public String toString() {
            return "Decided[masked]";
        }
    }

    private Map<ConsentTo, Instant> withdrawn(Visit visit, Query.Request request, Optional<Ledger.Recorded> first) {
        return first.map(_ -> book.withdrawn(
                        visit.person().orElseThrow(), visit.counter().facility(), request.id()))
                .orElse(Map.of());
    }

    private static Decided decide(Visit visit, Known known, Choices choices, Map<ConsentTo, Instant> withdrawn) {
        List<Coverage> history = known.people().stream()
                .flatMap(person -> person.history().stream())
                .toList();
        Instant at = known.moment().at();
        LocalDate day = JapanTime.of(at).toLocalDate();
        Set<ConsentTo> asked = Questions.of(history, day, visit.standing());
        List<Consent> consents = choices.consents().entrySet().stream()
                .filter(choice ->
                        asked.contains(ConsentTo.valueOf(choice.getKey().name())))
                .map(choice -> consent(choice, at, choices.given()))
                .map(consent -> Optional.ofNullable(withdrawn.get(consent.to()))
                        .map(moment -> Consent.refused(consent.to(), moment, consent.by()))
                        .orElse(consent))
                .toList();
        Set<ConsentTo> given = EnumSet.noneOf(ConsentTo.class);
        consents.stream().filter(Consent::given).map(Consent::to).forEach(given::add);
        Answer answer = Eligibility.answer(history, CARD, day);
        Told told = Disclosure.of(answer, CARD, Asking.byCard(day, given, visit.standing()));
        Optional<String> handle =
                told instanceof Told.Shown ? known.handleOf(visit.person().orElseThrow()) : Optional.empty();
        return new Decided(told, handle, consents);
    }

    private static Consent consent(Map.Entry<Scope, Boolean> choice, Instant at, Given by) {
        ConsentTo to = ConsentTo.valueOf(choice.getKey().name());
        GivenBy how = switch (by) {
            case ON_SCREEN -> GivenBy.SCREEN;
            case ORALLY -> GivenBy.WORD;
        };
        return choice.getValue() ? Consent.given(to, at, how) : Consent.refused(to, at, how);
    }

    private Ledger.Recorded entry(Visit visit, Query.Request request, Moment moment, Choices choices, Decided decided) {
        EnumSet<ToldItem> items = EnumSet.noneOf(ToldItem.class);
        items.addAll(decided.told().items());
        decided.handle().ifPresent(_ -> items.add(ToldItem.PATIENT_HANDLE));
        Entry entry = new Entry(
                ids.next(),
                visit.person().orElseThrow(),
                moment.at(),
                new Actor(Actor.Kind.FACILITY, visit.counter().facility().digits()),
                Deed.QUERY_BY_CARD,
                choices.given() == Given.ORALLY && decided.consents().stream().anyMatch(Consent::given),
                items,
                EligibilityAnswers.outcome(decided.told()),
                request.id());
        return new Ledger.Recorded(entry, moment);
    }

    private Confirmation message(
            Visit visit, Query.Request request, Decided decided, Ledger.Recorded recorded, Encoding encoding) {
        Instant at = recorded.entry().at();
        byte[] chance = chance(request.id());
        EligibilityResult result = EligibilityAnswers.byCard(
                visit.counter().facility(),
                ClientMark.of(Base64.getUrlEncoder().encodeToString(Arrays.copyOf(chance, MARK_BYTES))),
                new Reply(at, decided.told(), decided.handle()),
                decided.consents());
        byte[] message = writer.write(result, encoding);
        String name = OqsFileName.Face.of(
                        FaceId.of(visit.counter().facility(), Arrays.copyOf(chance, FaceId.RANDOM_BYTES)),
                        JapanTime.of(at))
                .text();
        String outcome = recorded.entry().outcome();
        return new Confirmation.Confirmed(
                name,
                Base64.getEncoder().encodeToString(message),
                outcome,
                proof.of(visit.counter().facility(), recorded.entry().id(), at, outcome, message));
    }

    /** The same bytes for the same request, so that an answer given twice is one file. */
    private static byte[] chance(UUID request) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(request.toString().getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
