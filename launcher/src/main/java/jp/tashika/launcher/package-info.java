/**
 * 一括起動。Starts everything on one machine: database, centre and terminal, with a fictional population.
 *
 * <p>{@link jp.tashika.launcher.Main} reads the arguments; {@link jp.tashika.launcher.StateFolder} is where all state
 * lives; {@link jp.tashika.launcher.Street} starts the houses in order, watches them and stops them in reverse order.
 */
@NullMarked
package jp.tashika.launcher;

import org.jspecify.annotations.NullMarked;
