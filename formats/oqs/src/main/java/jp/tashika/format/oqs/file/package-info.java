/** ファイル。File names, message kinds and the content of error files. */
@NullMarked
package jp.tashika.format.oqs.file;

import org.jspecify.annotations.NullMarked;
