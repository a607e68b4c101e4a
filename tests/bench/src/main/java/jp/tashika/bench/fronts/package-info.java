/** 券面の読取りの精度。How often the number on a card's front is read, and how often wrongly. */
@NullMarked
package jp.tashika.bench.fronts;

import org.jspecify.annotations.NullMarked;
