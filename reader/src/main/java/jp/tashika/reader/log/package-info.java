/** 記録。What the reader did and what failed, without anything personal, for as long as it is wanted. */
@NullMarked
package jp.tashika.reader.log;

import org.jspecify.annotations.NullMarked;
