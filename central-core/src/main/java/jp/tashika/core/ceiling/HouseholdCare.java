package jp.tashika.core.ceiling;

import jp.tashika.core.claim.CareSetting;

/**
 * 世帯の療養。What one person of a household had done in a month at one facility, as the sum of a household counts it.
 *
 * <p>In- and outpatient care, medical and dental care are counted apart; a pharmacy's is added to the care of the facility
 * that prescribed (domain rules 7.2).
 *
 * @param person the place of the person in the list of the asker, no number of a card
 * @param costYen full cost (10割)
 * @param burdenYen what the patient owed after the ceiling of that facility
 * @param halved whether the person changed schemes by a 75th birthday this month
 */
public record HouseholdCare(
        int person, AgeGroup group, CareSetting setting, long costYen, long burdenYen, boolean halved) {

    public HouseholdCare {
        if (costYen < 0 || burdenYen < 0 || burdenYen > costYen) {
            throw new IllegalArgumentException("cost and burden out of bounds: " + costYen + ", " + burdenYen);
        }
    }

    public static HouseholdCare of(int person, AgeGroup group, CareSetting setting, long costYen, long burdenYen) {
        return new HouseholdCare(person, group, setting, costYen, burdenYen, false);
    }

    public HouseholdCare halvedByBirthday() {
        return new HouseholdCare(person, group, setting, costYen, burdenYen, true);
    }
}
