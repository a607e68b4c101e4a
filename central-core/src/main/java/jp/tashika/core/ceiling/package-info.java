/**
 * 高額療養費。What a patient pays at the counter when the costs of a month are high, and why.
 *
 * <p>{@link jp.tashika.core.ceiling.HighCostBenefit} answers a {@link jp.tashika.core.ceiling.Question} about one
 * facility with a {@link jp.tashika.core.ceiling.Charge}; {@link jp.tashika.core.ceiling.HouseholdBenefit} and
 * {@link jp.tashika.core.ceiling.YearlyOutpatient} say what the insurer refunds later. Money is in yen, whole numbers.
 *
 * <p>The figures stand in {@code ceilings.tsv} and {@code meals.tsv} as rows with first and last month. A row may say
 * that its figures are not known: the answer is then a range, or names what is missing, and never a guess.
 */
@NullMarked
package jp.tashika.core.ceiling;

import org.jspecify.annotations.NullMarked;
