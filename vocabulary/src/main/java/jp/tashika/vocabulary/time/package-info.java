/** 期間と暦。Periods and the Japanese calendar. */
@NullMarked
package jp.tashika.vocabulary.time;

import org.jspecify.annotations.NullMarked;
