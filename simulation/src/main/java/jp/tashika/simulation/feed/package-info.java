/** 架空の連携。What the fictional insurers send to the centre: the rows of their feeds, person by person. */
@NullMarked
package jp.tashika.simulation.feed;

import org.jspecify.annotations.NullMarked;
