/**
 * 連携行。What one line of an insurer's feed says, as values: acquired, lost, corrected, voided, certificates, card links.
 *
 * <p>The codes are those of the wire (OQSCD tables); their constants have the names the registry uses. Only this package
 * holds the 12-digit number, and only on the way in: the centre turns it into a keyed digest and forgets it.
 */
@NullMarked
package jp.tashika.format.insurer.row;

import org.jspecify.annotations.NullMarked;
