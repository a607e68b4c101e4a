/** 連携の計測。The feed of an insurer: fictional rows, the real command, and COPY beside it. */
@NullMarked
package jp.tashika.bench.feed;

import org.jspecify.annotations.NullMarked;
