/**
 * 架空の健診。Yearly checkups of the people of the fiction, in archives as insurers send them.
 *
 * <p>What is measured follows from the person's diseases and the year: values rise before a disease is treated, and fall
 * afterwards. Judgements are computed from what was measured. {@link jp.tashika.simulation.checkup.WriteCheckups} holds one
 * document at a time.
 */
@NullMarked
package jp.tashika.simulation.checkup;

import org.jspecify.annotations.NullMarked;
