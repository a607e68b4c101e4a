package jp.tashika.central.visit;

import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.certificate.Carrier;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.card.certificate.CertificateVerdict;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Term;
import jp.tashika.central.answering.JapanTime;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Query;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Questions;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Medium;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.person.PersonKey;

/** 本人特定。Finds out whether a card is genuine and in force, and whose it is. */
public final class IdentifyHolder {

    private final Challenges challenges;
    private final CertificateRules rules;
    private final CardRevocations revocations;
    private final CardHolders holders;
    private final Succession succession;
    private final VisitLedger ledger;
    private final Seal seal;
    private final Clock clock;

    public IdentifyHolder(
            Challenges challenges,
            CertificateRules rules,
            CardRevocations revocations,
            CardHolders holders,
            Succession succession,
            VisitLedger ledger,
            Seal seal,
            Clock clock) {
        this.challenges = challenges;
        this.rules = rules;
        this.revocations = revocations;
        this.holders = holders;
        this.succession = succession;
        this.ledger = ledger;
        this.seal = seal;
        this.clock = clock;
    }

    /** What the card is good for at that counter; recorded for its holder, whatever it is. */
    public Identification identify(Counter counter, Query.Request request, CardProof proof) {
        Instant now = clock.instant();
        return switch (examine(counter, request, proof, now)) {
            case Examined.Accepted(Visit visit) -> recognise(visit, request, now);
            case Examined.Rejected(Outcome reason, String detail, Optional<CertificateKey> card) -> {
                PersonKey holder = card.flatMap(holders::holder).orElse(PersonKey.NOBODY);
                ledger.record(holder, counter, request, deed(proof.method()), reason.code(), now);
                yield Refusals.of(reason, detail);
            }
        };
    }

    /** What a look at card and signature alone gives. */
    private sealed interface Examined {

        record Accepted(Visit visit) implements Examined {}

        record Rejected(Outcome reason, String detail, Optional<CertificateKey> card) implements Examined {

            static Rejected of(Outcome reason) {
                return new Rejected(reason, "", Optional.empty());
            }
        }
    }

    private Examined examine(Counter counter, Query.Request request, CardProof proof, Instant now) {
        Optional<Challenges.Given> given = challenges.given(proof.challenge(), counter, now);
        if (given.isEmpty()) {
            return Examined.Rejected.of(Outcome.CARD_CHALLENGE_OVER);
        }
        Optional<AuthenticationCertificate> read = certificate(proof);
        if (read.isEmpty()) {
            return new Examined.Rejected(Outcome.CARD_CERTIFICATE_NOT_OURS, "not DER", Optional.empty());
        }
        AuthenticationCertificate certificate = read.get();
        return switch (rules.origin(certificate, now)) {
            case Origin.Flawed(var flaw) ->
                new Examined.Rejected(Outcome.CARD_CERTIFICATE_NOT_OURS, flaw.name(), Optional.empty());
            case Origin.Genuine genuine -> {
                Challenge challenge =
                        new Challenge(proof.challenge(), given.get().until());
                if (!certificate.verifies(challenge.content(), decoded(proof.signature()))) {
                    // the certificate may be anybody's: its holder was not here
                    yield Examined.Rejected.of(Outcome.CARD_SIGNATURE_WRONG);
                }
                yield challenges.spend(given.get(), request.id())
                        ? judge(counter, proof, genuine, now)
                        : Examined.Rejected.of(Outcome.CARD_CHALLENGE_USED);
            }
        };
    }

    private Examined judge(Counter counter, CardProof proof, Origin.Genuine genuine, Instant now) {
        CertificateVerdict verdict = rules.verdict(genuine, carrier(proof.medium()), revocations.of(genuine), now);
        return switch (verdict) {
            case CertificateVerdict.Accepted(var card, var term) ->
                new Examined.Accepted(visit(counter, proof, card, term, now));
            case CertificateVerdict.OutOfTerm(var card, var term) ->
                rejected(Outcome.CARD_CERTIFICATE_EXPIRED, card, term instanceof Term.NotYet ? "not yet in force" : "");
            case CertificateVerdict.Suspended suspended ->
                rejected(Outcome.CARD_CERTIFICATE_SUSPENDED, suspended.key(), "");
            case CertificateVerdict.Revoked revoked ->
                rejected(
                        Outcome.CARD_CERTIFICATE_REVOKED,
                        revoked.key(),
                        revoked.reason().name());
            case CertificateVerdict.Unchecked unchecked ->
                rejected(Outcome.CARD_CERTIFICATE_UNCHECKED, unchecked.key(), "");
        };
    }

    private static Examined rejected(Outcome reason, CertificateKey card, String detail) {
        return new Examined.Rejected(reason, detail, Optional.of(card));
    }

    private static Visit visit(Counter counter, CardProof proof, CertificateKey card, Term.Open term, Instant now) {
        Instant until = Instant.ofEpochMilli(now.plus(Visit.TERM).toEpochMilli());
        Deed identified = deed(proof.method());
        return switch (term) {
            case Term.Usable(var last) ->
                new Visit(counter, card, Optional.empty(), identified, CardStanding.VALID, last, last, until);
            case Term.ExpiresSoon(var last) ->
                new Visit(counter, card, Optional.empty(), identified, CardStanding.ENDS_SOON, last, last, until);
            case Term.Grace(var last, var graceUntil) ->
                new Visit(counter, card, Optional.empty(), identified, CardStanding.GRACE, last, graceUntil, until);
        };
    }

    private Identification recognise(Visit visit, Query.Request request, Instant now) {
        Optional<PersonKey> holder = holders.holder(visit.card()).or(() -> succession.follow(visit, request, now));
        if (holder.isEmpty()) {
            ledger.record(
                    PersonKey.NOBODY, visit.counter(), request, visit.identified(), VisitLedger.UNREGISTERED, now);
            return new Identification.Unregistered(visit.sealed(seal), visit.until());
        }
        ledger.record(holder.get(), visit.counter(), request, visit.identified(), VisitLedger.DONE, now);
        return recognised(visit.of(holder.get()), holders, seal, now);
    }

    /** What is said of a visit whose holder is known. */
    static Identification.Recognised recognised(Visit visit, CardHolders holders, Seal seal, Instant now) {
        LocalDate today = JapanTime.of(now).toLocalDate();
        Known known =
                holders.known(visit.person().orElseThrow(), visit.counter().facility());
        Set<Scope> questions = EnumSet.noneOf(Scope.class);
        known.people().stream()
                .flatMap(person -> Questions.of(person.history(), today, visit.standing()).stream())
                .map(ConsentTo::name)
                .map(Scope::valueOf)
                .forEach(questions::add);
        return new Identification.Recognised(
                visit.sealed(seal),
                visit.until(),
                questions,
                CertificateState.valueOf(visit.standing().name()),
                visit.ends(),
                visit.usableUntil());
    }

    private static Optional<AuthenticationCertificate> certificate(CardProof proof) {
        try {
            return Optional.of(AuthenticationCertificate.parse(decoded(proof.certificate())));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private static Carrier carrier(Medium medium) {
        return switch (medium) {
            case CARD -> Carrier.CARD;
            case SMARTPHONE -> Carrier.SMARTPHONE;
        };
    }

    // spec| RDR-024: a visual check is told apart from the others for ever
    private static Deed deed(Method method) {
        return switch (method) {
            case FACE -> Deed.CARD_WITH_FACE;
            case PIN -> Deed.CARD_WITH_PIN;
            case VISUAL -> Deed.CARD_WITH_LOOK;
        };
    }
}
