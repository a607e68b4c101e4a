/** タグ・長さ・値。BER-TLV, as the card's files are written. */
@NullMarked
package jp.tashika.card.tlv;

import org.jspecify.annotations.NullMarked;
