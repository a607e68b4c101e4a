/** 電文の計測。How long reading and writing each message of the file interface takes. */
@NullMarked
package jp.tashika.bench.messages;

import org.jspecify.annotations.NullMarked;
