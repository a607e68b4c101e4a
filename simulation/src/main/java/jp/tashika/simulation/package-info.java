/**
 * 模擬環境。A fictional population, what its insurers send, the issuer of its cards, sample files, and a load generator.
 *
 * <p>{@link jp.tashika.simulation.Main} is the command; the rooms are the population, its feed, its cards, the samples and the load.
 */
@NullMarked
package jp.tashika.simulation;

import org.jspecify.annotations.NullMarked;
