/**
 * 架空の診療。What happens to the people of the fiction at doctors', dentists' and pharmacies, as a coherent story.
 *
 * <p>People live in {@link jp.tashika.simulation.care.District}s and go to the facilities there. A {@link
 * jp.tashika.simulation.care.FictionalPatient} has the same diseases, doctors and pharmacy every month;
 * {@link jp.tashika.simulation.care.MonthOfCare} tells what was done in one month as a pure function of seed, person and
 * month. Drugs, acts and diseases are those of the invented mini-master. How it is billed is the room {@code claim}.
 */
@NullMarked
package jp.tashika.simulation.care;

import org.jspecify.annotations.NullMarked;
