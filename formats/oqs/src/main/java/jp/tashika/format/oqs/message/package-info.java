/** 電文。The messages as records: what they say, without how it is spelled. */
@NullMarked
package jp.tashika.format.oqs.message;

import org.jspecify.annotations.NullMarked;
