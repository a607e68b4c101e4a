/** 処理結果。How a deed can end: decoded values, faults, and the one table of codes with a text for the desk and one for the vendor. */
@NullMarked
package jp.tashika.vocabulary.outcome;

import org.jspecify.annotations.NullMarked;
