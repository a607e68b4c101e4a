package jp.tashika.central.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.record.ClaimFault;

/** 一度に受け入れる分。Claims and faults of a file that are written in one transaction. */
final class Portion {

    /** 不備。One fault, with the number of the claim it is in. */
    record Wrong(OptionalLong claim, ClaimFault fault) {}

    /** 受け入れるレセプト。A claim without an error, and its place among those of its number. */
    record Numbered(Claim claim, int number, int part) {}

    private final List<Numbered> claims = new ArrayList<>();
    private final List<Wrong> faults = new ArrayList<>();
    private int quarantined;
    private long lastLine;

    void add(Claim claim, int number, int part) {
        claims.add(new Numbered(claim, number, part));
        see(claim.number(), claim.faults());
        reach(claim);
    }

    void quarantine(Claim claim) {
        quarantined++;
        see(claim.number(), claim.faults());
        reach(claim);
    }

    void see(OptionalLong claim, List<ClaimFault> wrong) {
        wrong.forEach(fault -> faults.add(new Wrong(claim, fault)));
    }

    private void reach(Claim claim) {
        if (!claim.records().isEmpty()) {
            lastLine = Math.max(lastLine, claim.records().getLast().line());
        }
    }

    int size() {
        return claims.size() + quarantined;
    }

    List<Numbered> claims() {
        return claims;
    }

    List<Wrong> faults() {
        return faults;
    }

    int quarantined() {
        return quarantined;
    }

    /** The last line of the last claim in it, 0 when there is none. */
    long lastLine() {
        return lastLine;
    }
}
