/**
 * レセプト。Facts: what a facility claimed for one person and month, in the words of no format.
 *
 * <p>An adapter of the centre makes a {@link jp.tashika.core.claim.Claim} from whatever record layout a claim came in; the
 * rooms of medication, treatment and expense read nothing else.
 */
@NullMarked
package jp.tashika.core.claim;

import org.jspecify.annotations.NullMarked;
