/**
 * カードの持ち主の照合。Whether the holder of a card is the person the registry has under the same number.
 *
 * <p>A wrong link shows one patient's records to another: all five items agree, or a person looks at it first.
 */
@NullMarked
package jp.tashika.core.holder;

import org.jspecify.annotations.NullMarked;
