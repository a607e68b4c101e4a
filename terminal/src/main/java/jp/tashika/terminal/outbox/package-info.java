/** 結果公開。Writes results and error files where clients look for them, keeps copies, and clears old files away. */
@NullMarked
package jp.tashika.terminal.outbox;

import org.jspecify.annotations.NullMarked;
