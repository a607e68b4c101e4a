package jp.tashika.central.jlis;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.tashika.card.certificate.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 失効リストの取得。Fetches the list of each generation in the background, again and again. One that cannot be believed is
 * not used: the one before stays. Thread-safe.
 */
public final class RevocationLists implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationLists.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final JlisLine line;
    private final List<Authority> authorities;
    private final Duration every;
    private final Clock clock;
    private final Map<String, RevocationList> lists = new ConcurrentHashMap<>();
    private final Thread thread;

    public RevocationLists(JlisLine line, List<Authority> authorities, Duration every, Clock clock) {
        this.line = line;
        this.authorities = List.copyOf(authorities);
        this.every = every;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("revocation-lists").unstarted(this::fetchAgainAndAgain);
    }

    public void start() {
        thread.start();
    }

    Optional<RevocationList> of(Authority authority) {
        return Optional.ofNullable(lists.get(authority.keyIdentifier()));
    }

    /** When the oldest of the lists was made; empty while one is missing. */
    public Optional<Instant> asOf() {
        return authorities.stream().allMatch(authority -> of(authority).isPresent())
                ? authorities.stream()
                        .flatMap(authority -> of(authority).stream())
                        .map(RevocationList::asOf)
                        .min(Instant::compareTo)
                : Optional.empty();
    }

    private void fetchAgainAndAgain() {
        try {
            while (true) {
                boolean all = fetch();
                Thread.sleep(all || every.compareTo(AGAIN) < 0 ? every : AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    /** Fetches each list once; tells whether all could be had. */
    boolean fetch() {
        boolean all = true;
        for (Authority authority : authorities) {
            try {
                take(authority, list(authority));
            } catch (JlisUnreachable | WrongAnswer e) {
                LOG.warn(
                        "the revocation list of {} cannot be used, the one before stays: {}",
                        authority,
                        e.getMessage());
                all = false;
            }
        }
        return all;
    }

    private RevocationList list(Authority authority) throws JlisUnreachable, WrongAnswer {
        JlisLine.Reply reply = line.fetch("crl/" + authority.keyIdentifier());
        if (reply.status() != OK) {
            throw new JlisUnreachable("status " + reply.status());
        }
        return RevocationList.read(reply.body().bytes(), authority.certificate(), clock.instant());
    }

    /** An older list may be current still, and is no reason to forget what is known since. */
    private void take(Authority authority, RevocationList fetched) {
        lists.merge(
                authority.keyIdentifier(), fetched, (known, now) -> now.asOf().isBefore(known.asOf()) ? known : now);
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
