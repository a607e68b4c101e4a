package jp.tashika.core.ceiling;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.tashika.core.claim.CareSetting;

/**
 * 世帯合算の計算。One calculation with ceilings taken as known.
 *
 * @param byPersonYen paid back to single persons of 70 and over
 * @param elderlyYen paid back on the sum of all of 70 and over
 * @param allYen paid back on the sum of the household
 */
record HouseholdSum(long byPersonYen, long elderlyYen, long allYen) {

    /** 適用する限度額。The ceilings of one calculation. */
    record Limits(Limit outpatient, Limit from70, Limit under70) {}

    /** 残り。What remains of some care: its full cost, and what is still borne of it. */
    private record Rest(long costYen, long burdenYen) {

        private static final Rest NOTHING = new Rest(0, 0);

        private static Rest of(List<HouseholdCare> cares) {
            return new Rest(
                    cares.stream().mapToLong(HouseholdCare::costYen).sum(),
                    cares.stream().mapToLong(HouseholdCare::burdenYen).sum());
        }

        private Rest plus(Rest other) {
            return new Rest(costYen + other.costYen, burdenYen + other.burdenYen);
        }

        private Rest cutTo(Limit limit) {
            return new Rest(costYen, Math.min(burdenYen, limit.yen(costYen)));
        }
    }

    static HouseholdSum of(HouseholdMonth household, Limits limits) {
        List<HouseholdCare> elderly = household.cares().stream()
                .filter(care -> care.group() == AgeGroup.FROM_70)
                .toList();
        // spec| domain rules 7.2: under 70 only parts of 21,000 yen or more, from 70 everything
        List<HouseholdCare> younger = household.cares().stream()
                .filter(care -> care.group() == AgeGroup.UNDER_70)
                .filter(care -> care.burdenYen() >= Counter.SUMMED_FROM_YEN)
                .toList();
        Rest ofElderly = byPerson(elderly, cares -> elderlyPerson(cares, limits));
        Rest ofYounger = byPerson(younger, cares -> youngerPerson(cares, limits));
        long byPerson = Rest.of(elderly).burdenYen()
                - ofElderly.burdenYen()
                + Rest.of(younger).burdenYen()
                - ofYounger.burdenYen();
        Rest elderlyCut = ofElderly.cutTo(limits.from70());
        Rest all = elderlyCut.plus(ofYounger);
        Rest allCut = younger.isEmpty() ? all : all.cutTo(limits.under70());
        return new HouseholdSum(
                byPerson, ofElderly.burdenYen() - elderlyCut.burdenYen(), all.burdenYen() - allCut.burdenYen());
    }

    private static Rest byPerson(List<HouseholdCare> cares, Function<List<HouseholdCare>, Rest> rule) {
        return cares.stream()
                .map(HouseholdCare::person)
                .distinct()
                .map(person -> rule.apply(
                        cares.stream().filter(care -> care.person() == person).toList()))
                .reduce(Rest.NOTHING, Rest::plus);
    }

    private static Rest elderlyPerson(List<HouseholdCare> cares, Limits limits) {
        boolean halved = cares.stream().anyMatch(HouseholdCare::halved);
        Rest outpatient = Rest.of(in(cares, CareSetting.OUTPATIENT))
                .cutTo(halved ? limits.outpatient().halved() : limits.outpatient());
        Rest both = outpatient.plus(Rest.of(in(cares, CareSetting.INPATIENT)));
        return halved ? both.cutTo(limits.from70().halved()) : both;
    }

    private static Rest youngerPerson(List<HouseholdCare> cares, Limits limits) {
        Rest all = Rest.of(cares);
        return cares.stream().anyMatch(HouseholdCare::halved)
                ? all.cutTo(limits.under70().halved())
                : all;
    }

    private static List<HouseholdCare> in(List<HouseholdCare> cares, CareSetting setting) {
        Predicate<HouseholdCare> wanted = care -> care.setting() == setting;
        return cares.stream().filter(wanted).toList();
    }

    long refundYen() {
        return byPersonYen + elderlyYen + allYen;
    }

    void explain(Explanation why) {
        why.amount(Step.Kind.REFUND, "70歳以上の外来（個人ごと）と、75歳到達月の人の分", byPersonYen);
        why.amount(Step.Kind.REFUND, "70歳以上の世帯合算", elderlyYen);
        why.amount(Step.Kind.REFUND, "世帯全体の合算（70歳未満は21,000円以上の分）", allYen);
        why.amount(Step.Kind.SUM, "払戻しの合計", refundYen());
    }
}
