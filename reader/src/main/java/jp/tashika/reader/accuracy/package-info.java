/** 精度設定ファイル。Settings of accuracy as a file that only an operator can make: written, signed, read and refused. */
@NullMarked
package jp.tashika.reader.accuracy;

import org.jspecify.annotations.NullMarked;
