/**
 * 読取機。The facility's card reader with its kiosks: reads the card, makes sure who shows it, asks for consents, and lets the
 * terminal ask the centre.
 *
 * <p>{@code session} decides, {@code station} does it with {@code pcsc} and {@code terminal}, {@code kiosk} shows it to
 * patients and {@code staff} to staff, {@code log} remembers what may be remembered, {@code guard} keeps the rest from being
 * seen. {@link jp.tashika.reader.Main} starts all of it from one file of settings, {@link jp.tashika.reader.ReaderConfig}.
 */
@NullMarked
package jp.tashika.reader;

import org.jspecify.annotations.NullMarked;
