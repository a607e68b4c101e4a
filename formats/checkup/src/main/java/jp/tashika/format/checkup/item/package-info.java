/**
 * 健診項目。What can be measured, asked and judged at a checkup: the item master as data, its code lists and sections.
 *
 * <p>{@link jp.tashika.format.checkup.item.ItemMaster} answers for a code of 17 characters what the item is called, what
 * form its results have, and which programme demands it. The master is that of the 4th period (from April 2024) with
 * what documents of the 3rd still carry; see {@link jp.tashika.format.checkup.item.Edition}. A code it does not know is
 * no error: insurers may send codes of their own, which are stored and not shown.
 */
@NullMarked
package jp.tashika.format.checkup.item;

import org.jspecify.annotations.NullMarked;
