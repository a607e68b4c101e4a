/**
 * 受付の流れ。What happens at a kiosk from the card that is placed to the card that is taken, as pure decisions.
 *
 * <p>{@link jp.tashika.reader.session.Flow} takes where a patient is ({@link jp.tashika.reader.session.Session}), what happened
 * ({@link jp.tashika.reader.session.Event}) and the time, and says where the patient is then and what is to be done
 * ({@link jp.tashika.reader.session.Act}). It knows no card, no clock and no page, so that every way through a kiosk can be
 * walked in a test.
 */
@NullMarked
package jp.tashika.reader.session;

import org.jspecify.annotations.NullMarked;
