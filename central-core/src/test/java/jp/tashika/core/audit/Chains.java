package jp.tashika.core.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.tashika.core.audit.Verification.Breakage;
import jp.tashika.vocabulary.person.PersonKey;

/** 架空の鎖。Chains of fictional entries for tests. */
final class Chains {

    static final UUID CHAIN = new UUID(1, 1);
    static final Hash GENESIS = Chain.genesis(CHAIN, List.of());
    static final Instant AT = Instant.parse("2026-11-22T01:02:03.123456Z");

    private Chains() {}

    static Entry entry(long n) {
        return new Entry(
                new UUID(2, n),
                new PersonKey(new UUID(3, n)),
                AT.plusSeconds(n),
                new Actor(Actor.Kind.FACILITY, "4810000008"),
                Deed.QUERY_BY_NUMBERS,
                true,
                Set.of(ToldItem.ELIGIBILITY, ToldItem.COST_CEILING),
                "1",
                new UUID(4, n));
    }

    static List<Link> chain(int length) {
        List<Link> links = new ArrayList<>();
        Hash previous = GENESIS;
        for (int n = 1; n <= length; n++) {
            Link link = Chain.append(previous, n, entry(n));
            links.add(link);
            previous = link.hash();
        }
        return links;
    }

    static Head head(List<Link> links) {
        Link last = links.getLast();
        return new Head(CHAIN, last.sequence(), last.hash());
    }

    static Verification verify(List<Link> links, Head... recorded) {
        return Chain.verify(CHAIN, GENESIS, links.iterator(), List.of(recorded));
    }

    static Verification broken(long sequence, Breakage breakage) {
        return new Verification.Broken(sequence, breakage);
    }
}
