/**
 * 模擬環境。A fictional population, what its insurers send, sample files, and a load generator.
 *
 * <p>{@link jp.tashika.simulation.Main} is the command; the rooms are the population, its feed, the samples and the load.
 */
@NullMarked
package jp.tashika.simulation;

import org.jspecify.annotations.NullMarked;
