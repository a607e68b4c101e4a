/**
 * レセプトの分割。One claim made into several, each with what was billed for its days.
 *
 * <p>{@link jp.tashika.format.claim.split.ClaimSplit} tells on which days the patient was seen, whether a claim can be split
 * at all, and splits it. How the real reviewers compose the parts is not public; here:
 *
 * <ul>
 *   <li>A scoring unit stays whole on its days: a unit of one day goes to the part of that day, one of several days goes to
 *       each part with the days and times that are the part's. Monthly items stay on their day.
 *   <li>A day billed on which nobody was seen goes with the visit before it, else with the first.
 *   <li>Diseases, remarks on the whole and symptom notes go to every part; a unit without any day goes to the first.
 *   <li>Points and days of the insurer are reckoned anew, and their sums are those of the claim.
 * </ul>
 *
 * <p>A claim whose figures do not add up so is not split, nor is one with a record of which nobody knows the day.
 */
@NullMarked
package jp.tashika.format.claim.split;

import org.jspecify.annotations.NullMarked;
