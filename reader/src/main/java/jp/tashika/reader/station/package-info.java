/**
 * 受付の台。One kiosk with its card reader: what happens at the card, the face and the line comes here, and here what the
 * {@link jp.tashika.reader.session.Flow} decides is done.
 */
@NullMarked
package jp.tashika.reader.station;

import org.jspecify.annotations.NullMarked;
