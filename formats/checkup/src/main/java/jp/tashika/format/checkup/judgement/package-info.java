/**
 * 判定の検算。The metabolic judgement and the level of guidance, computed from the results of a checkup.
 *
 * <p>Only to check what an institution stated, and to make plausible documents: what is stored and shown is always what
 * was stated. What a missing value could change is undecidable, never guessed. Pure functions of
 * {@link jp.tashika.format.checkup.judgement.Measurements}.
 */
@NullMarked
package jp.tashika.format.checkup.judgement;

import org.jspecify.annotations.NullMarked;
