/**
 * カードでの来院。What is done while a card lies on a reader: a challenge is given, the holder identified, if need be
 * registered, and with the patient's choices told of.
 *
 * <p>Between the steps the centre keeps nothing: what it must remember travels sealed with the reader.
 */
@NullMarked
package jp.tashika.central.visit;

import org.jspecify.annotations.NullMarked;
