/** 仮想カード。A card made of software, for tests and the demonstration. */
@NullMarked
package jp.tashika.card.virtual;

import org.jspecify.annotations.NullMarked;
