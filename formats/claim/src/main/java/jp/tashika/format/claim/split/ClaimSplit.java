package jp.tashika.format.claim.split;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.CostBearer;
import jp.tashika.format.claim.view.VisitDays;

/** 分割。Splits a claim by days. */
public final class ClaimSplit {

    private static final FieldName NUMBER = FieldName.of("number");

    private final Claim claim;
    private final SplitContent content;
    private final SortedSet<Integer> visits;

    private ClaimSplit(Claim claim, SplitContent content) {
        this.claim = claim;
        this.content = content;
        this.visits = visits(claim, content);
    }

    public static ClaimSplit of(Claim claim) {
        return new ClaimSplit(
                claim, claim.kind() == ClaimKind.DISPENSING ? new DispensedContent(claim) : new UnitContent(claim));
    }

    /**
     * 受診日。Days of the month on which the patient was seen under the insurance, else those billed; empty if none is told.
     * Days that the month does not have are left out.
     */
    public SortedSet<Integer> visits() {
        return visits;
    }

    /** 分割の可否。Whether all that is billed belongs to a day, and adds up by days. */
    public boolean isDivisible() {
        return !visits.isEmpty() && content.isDivisible();
    }

    /**
     * 分割したレセプト。One claim for each set of visit days, in their order. The first keeps the number of the claim.
     *
     * @param days at least two sets, none empty, that have each of the {@link #visits} once
     * @param nextNumber レセプト番号 of the second, ascending from there
     * @throws IllegalStateException when the claim is not divisible
     */
    public List<Claim> into(List<? extends Set<Integer>> days, long nextNumber) {
        if (!isDivisible()) {
            throw new IllegalStateException("a claim that cannot be split, line " + claim.line());
        }
        check(days);
        DayOwners owners = new DayOwners(days);
        List<Claim> parts = new ArrayList<>();
        for (int part = 0; part < days.size(); part++) {
            List<UkeRecord> records = new ArrayList<>(content.records(owners, part));
            if (part > 0) {
                long number = nextNumber + part - 1;
                records.replaceAll(record -> record.is("RE")
                        ? RecordBuilder.from(record).put(NUMBER, number).build()
                        : record);
            }
            parts.add(Claim.of(claim.kind(), records));
        }
        return parts;
    }

    private void check(List<? extends Set<Integer>> days) {
        List<Integer> all = days.stream().flatMap(Set::stream).sorted().toList();
        if (days.size() < 2 || days.stream().anyMatch(Set::isEmpty) || !all.equals(List.copyOf(visits))) {
            throw new IllegalArgumentException("not the visits once each: " + all + " of " + visits);
        }
    }

    private static SortedSet<Integer> visits(Claim claim, SplitContent content) {
        ClaimView view = new ClaimView(claim);
        SortedSet<Integer> days = new TreeSet<>();
        for (VisitDays visit : view.visitDays()) {
            if (visit.bearer().filter(CostBearer.INSURANCE::equals).isPresent()) {
                days.addAll(visit.days());
            }
        }
        if (days.isEmpty()) {
            days.addAll(content.billedDays());
        }
        view.head().flatMap(ClaimHead::month).ifPresent(month -> days.removeIf(day -> day > month.lengthOfMonth()));
        return Collections.unmodifiableSortedSet(days);
    }
}
