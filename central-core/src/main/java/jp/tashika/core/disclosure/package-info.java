/** 提供範囲。Decides what of an answer may be told to the asker. */
@NullMarked
package jp.tashika.core.disclosure;

import org.jspecify.annotations.NullMarked;
