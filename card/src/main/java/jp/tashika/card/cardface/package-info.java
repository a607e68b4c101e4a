/** 券面事項。What is printed on a card, as the card itself holds it, and the number that opens it. */
@NullMarked
package jp.tashika.card.cardface;

import org.jspecify.annotations.NullMarked;
