/**
 * 健診の規則。What a programme, its edition and the calendar ask of a document, beyond its form.
 *
 * <p>{@link jp.tashika.format.checkup.programme.Inspection} looks at a whole document and tells what it found, each with
 * its weight: what is refused, and what is only noted. {@link jp.tashika.format.checkup.programme.ViewingWindow} says
 * which checkups may still be shown. All are pure functions; the day is handed in.
 */
@NullMarked
package jp.tashika.format.checkup.programme;

import org.jspecify.annotations.NullMarked;
