/** 電文の読み書き。The door: bytes to messages and messages to bytes; element names live here and nowhere else. */
@NullMarked
package jp.tashika.format.oqs.wire;

import org.jspecify.annotations.NullMarked;
