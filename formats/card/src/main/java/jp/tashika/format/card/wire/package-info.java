/** カード電文の読み書き。The messages as JSON, read strictly and within limits. */
@NullMarked
package jp.tashika.format.card.wire;

import org.jspecify.annotations.NullMarked;
