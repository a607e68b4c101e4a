/**
 * カード読取機の受付。Takes what the card readers of this facility say, brings it to the centre, and leaves the answer as a
 * face file.
 */
@NullMarked
package jp.tashika.terminal.card;

import org.jspecify.annotations.NullMarked;
