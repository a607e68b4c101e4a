/**
 * 架空の人口。A fictional population of any size, the same for the same seed, never held in memory.
 *
 * <p>{@link jp.tashika.simulation.population.Population} gives person number <i>i</i> as a pure function of seed,
 * <i>i</i> and the day handed in. People live in households, households in blocks of 64 people, so that any one person is
 * found by making one household. The first people are always the {@link jp.tashika.simulation.population.SamplePeople}.
 * Everybody and everything is plainly invented: prefectures 48 and 49 do not exist.
 */
@NullMarked
package jp.tashika.simulation.population;

import org.jspecify.annotations.NullMarked;
