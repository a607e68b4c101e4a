/** カードとの会話。Commands, replies, and the line to a card (ISO 7816-4). */
@NullMarked
package jp.tashika.card.apdu;

import org.jspecify.annotations.NullMarked;
