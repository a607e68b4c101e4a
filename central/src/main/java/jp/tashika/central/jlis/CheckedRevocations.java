package jp.tashika.central.jlis;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.card.certificate.Authority;
import jp.tashika.card.certificate.Origin;
import jp.tashika.card.certificate.Revocation;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.visit.CardRevocations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 失効の確認。Whether the issuer of cards has revoked a certificate, by list, by question, or by what was said before. */
public final class CheckedRevocations implements CardRevocations {

    private static final Logger LOG = LoggerFactory.getLogger(CheckedRevocations.class);
    private static final int NONCE_BYTES = 32;
    private static final int OK = 200;

    private final JlisLine line;
    private final RevocationLists lists;
    private final RememberedAnswers remembered;
    private final Duration rememberedMax;
    private final boolean isNonceRequired;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param kept where answers outlast this centre */
    public CheckedRevocations(
            JlisLine line, RevocationLists lists, RememberedAnswers kept, CentralConfig.Jlis config, Clock clock) {
        this.line = line;
        this.lists = lists;
        this.remembered = new AnswersInMemory(config.cacheCards(), kept);
        this.rememberedMax = config.cacheMax();
        this.isNonceRequired = config.isNonceRequired();
        this.clock = clock;
    }

    @Override
    public Revocation of(Origin.Genuine certificate) {
        return state(certificate).revocation();
    }

    /** The same with its age. Never fails, and takes no longer than one question may. */
    public KnownRevocation state(Origin.Genuine card) {
        Instant now = clock.instant();
        return listedAsRevoked(card)
                .or(() -> fresh(card, now))
                .or(() -> asked(card, now))
                .or(() -> lastKnown(card, now))
                .orElseGet(() -> new KnownRevocation(new Revocation.Unknown(), now));
    }

    /** What was revoked once stays so, however old the list. */
    private Optional<KnownRevocation> listedAsRevoked(Origin.Genuine card) {
        return lists.of(card.authority())
                .flatMap(list -> list.revoked(serial(card)).map(revoked -> new KnownRevocation(revoked, list.asOf())));
    }

    private Optional<KnownRevocation> fresh(Origin.Genuine card, Instant now) {
        return remembered
                .of(card.key())
                .filter(answered -> !now.isAfter(answered.until())
                        && !now.isAfter(answered.asOf().plus(rememberedMax)))
                .map(answered -> new KnownRevocation(answered.revocation(), answered.asOf()));
    }

    private Optional<KnownRevocation> asked(Origin.Genuine card, Instant now) {
        try {
            RevocationAnswer answered = answered(card, now);
            if (answered.revocation() instanceof Revocation.Unknown) {
                remembered.forget(card.key());
            } else {
                remembered.remember(card.key(), answered);
            }
            return Optional.of(new KnownRevocation(answered.revocation(), answered.asOf()));
        } catch (JlisUnreachable e) {
            return Optional.empty(); // the line has said so
        } catch (WrongAnswer e) {
            line.count("ocsp", "refused");
            LOG.warn("an answer about a card is not believed: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private RevocationAnswer answered(Origin.Genuine card, Instant now) throws JlisUnreachable, WrongAnswer {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        Authority authority = card.authority();
        OcspQuestion question = OcspQuestion.of(authority.certificate(), serial(card), nonce, isNonceRequired);
        JlisLine.Reply reply = line.post("ocsp", "application/ocsp-request", question.toBytes());
        if (reply.status() != OK) {
            throw new WrongAnswer("status " + reply.status());
        }
        return question.read(
                reply.body().bytes(),
                now,
                serial -> lists.of(authority)
                        .flatMap(list -> list.revoked(serial))
                        .isPresent());
    }

    /** 最後に分かっていたこと。A list that is still current, or the last answer, whatever its age; the newer of the two. */
    private Optional<KnownRevocation> lastKnown(Origin.Genuine card, Instant now) {
        Stream<KnownRevocation> byList = lists.of(card.authority()).filter(list -> list.isCurrent(now)).stream()
                .map(list -> new KnownRevocation(new Revocation.NotRevoked(), list.asOf()));
        Stream<KnownRevocation> byAnswer = remembered.of(card.key()).stream()
                .map(answered -> new KnownRevocation(answered.revocation(), answered.asOf()));
        return Stream.concat(byList, byAnswer).max(Comparator.comparing(KnownRevocation::asOf));
    }

    private static BigInteger serial(Origin.Genuine card) {
        return card.certificate().certificate().getSerialNumber();
    }
}
