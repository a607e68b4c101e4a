/**
 * レセプトの見方。What a claim says, by name and type instead of record and field, the same way for all four kinds.
 *
 * <p>{@link jp.tashika.format.claim.view.ClaimView} is the way in. Each type here looks at a record of the claim and reads a
 * field when it is asked; nothing is copied. What is absent or cannot be read is empty; which of the two it was, and why,
 * {@link jp.tashika.format.claim.claim.Claim#faults} tells. Nothing here throws because of what stands in a claim.
 *
 * <p>Money is in points or yen as the method's name says, quantities are exactly as recorded, months and days are those of
 * the facility's calendar. Texts are as the facility wrote them, blanks around them taken away.
 */
@NullMarked
package jp.tashika.format.claim.view;

import org.jspecify.annotations.NullMarked;
