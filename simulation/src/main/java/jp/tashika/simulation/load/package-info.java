/**
 * 負荷。Asks a centre as facilities do, over mTLS, at a set rate or with a set number of askers, and checks every answer.
 *
 * <p>{@link jp.tashika.simulation.load.Load} runs a {@link jp.tashika.simulation.load.LoadPlan}: at a set rate each
 * request has its time whatever became of those before it, and waiting counts from that time, so that a centre that
 * stands still cannot hide it. {@link jp.tashika.simulation.load.Questions} knows what has to be answered, because the
 * population is known; {@link jp.tashika.simulation.load.LoadReport} is the outcome.
 */
@NullMarked
package jp.tashika.simulation.load;

import org.jspecify.annotations.NullMarked;
