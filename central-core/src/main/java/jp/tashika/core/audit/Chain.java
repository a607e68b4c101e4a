package jp.tashika.core.audit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.tashika.core.audit.Verification.Breakage;

/**
 * ハッシュの鎖。Links audit entries so that a later change, gap or swap shows.
 *
 * <p>A chain begins with a genesis that commits to the heads of the chains before it. Each link is the SHA-256 of the
 * hash before it, its place and its entry. Many chains grow side by side, so no lock holds up the load.
 */
public final class Chain {

    private Chain() {}

    /**
     * 起点。The hash a chain starts from.
     *
     * @param chain the chain that begins
     * @param earlier heads of the chains that ended or paused before, in any order
     */
    public static Hash genesis(UUID chain, Collection<Head> earlier) {
        CanonicalBytes bytes =
                new CanonicalBytes("tashika audit genesis 1").id(chain).number(earlier.size());
        earlier.stream()
                .sorted(Comparator.comparing(Head::chain).thenComparingLong(Head::sequence))
                .forEach(head -> bytes.id(head.chain()).number(head.sequence()).hash(head.hash()));
        return sha256(bytes);
    }

    /**
     * 追記。The next link of a chain.
     *
     * @param previous hash of the link before, or the genesis
     * @param sequence one more than that of the link before, 1 after the genesis
     */
    public static Link append(Hash previous, long sequence, Entry entry) {
        return new Link(sequence, entry, hash(previous, sequence, entry));
    }

    /**
     * 検証。Walks a chain from its genesis and names the first place that is not as it was written.
     *
     * @param genesis recomputed from what it commits to, or taken from a recorded head, never from the chain itself
     * @param walk the links in the order of the store; read once, and past a fault only to tell what kind it is
     * @param recorded heads of this chain that were written down elsewhere, if any; without one a cut tail cannot show
     */
    public static Verification verify(UUID chain, Hash genesis, Iterator<Link> walk, List<Head> recorded) {
        Map<Long, Set<Hash>> witnesses = recorded.stream()
                .filter(head -> head.chain().equals(chain))
                .collect(groupingBy(Head::sequence, mapping(Head::hash, toSet())));
        Head head = new Head(chain, 0, genesis);
        while (witnessed(head, witnesses) && walk.hasNext()) {
            Link link = walk.next();
            if (!follows(head, link)) {
                return new Verification.Broken(head.sequence() + 1, breakage(head, link, walk));
            }
            head = new Head(chain, link.sequence(), link.hash());
        }
        if (!witnessed(head, witnesses)) {
            return new Verification.Broken(head.sequence(), Breakage.CHANGED);
        }
        long reached = head.sequence();
        return witnesses.keySet().stream().anyMatch(sequence -> sequence > reached)
                ? new Verification.Broken(reached + 1, Breakage.TRUNCATED)
                : new Verification.Whole(head);
    }

    /** Whether no recorded head contradicts this one: a chain rewritten as a whole is sound in itself. */
    private static boolean witnessed(Head head, Map<Long, Set<Hash>> witnesses) {
        return witnesses.getOrDefault(head.sequence(), Set.of()).stream().allMatch(head.hash()::equals);
    }

    private static boolean follows(Head head, Link link) {
        return link.sequence() == head.sequence() + 1 && fits(head, link);
    }

    /** Whether the link's hash is the one that belongs behind {@code head}, whatever place the link names. */
    private static boolean fits(Head head, Link link) {
        return hash(head.hash(), head.sequence() + 1, link.entry()).equals(link.hash());
    }

    private static Breakage breakage(Head head, Link found, Iterator<Link> rest) {
        if (found.sequence() <= head.sequence() || fits(head, found) || anyFits(head, rest)) {
            return Breakage.REORDERED;
        }
        return found.sequence() == head.sequence() + 1 ? Breakage.CHANGED : Breakage.MISSING;
    }

    private static boolean anyFits(Head head, Iterator<Link> rest) {
        while (rest.hasNext()) {
            if (fits(head, rest.next())) {
                return true;
            }
        }
        return false;
    }

    private static Hash hash(Hash previous, long sequence, Entry entry) {
        return sha256(new CanonicalBytes("tashika audit link 1")
                .hash(previous)
                .number(sequence)
                .id(entry.id())
                .id(entry.person().value())
                .instant(entry.at())
                .text(entry.actor().kind().name())
                .text(entry.actor().code())
                .text(entry.deed().name())
                .flag(entry.oralConsent())
                .names(entry.told())
                .text(entry.outcome())
                .id(entry.requestId()));
    }

    private static Hash sha256(CanonicalBytes bytes) {
        try {
            return Hash.of(MessageDigest.getInstance("SHA-256").digest(bytes.toBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
