package jp.tashika.format.claim.view;

/**
 * 算定日。How often on one day of the month: times an act was done, or days or doses of a drug dispensed.
 *
 * @param day 1 to 31; whether the month has it is not looked at
 * @param count 1 or more
 */
public record DayCount(int day, int count) {}
