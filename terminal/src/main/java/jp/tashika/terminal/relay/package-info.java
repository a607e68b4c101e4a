/** 中継。Asks the centre over mTLS, again and again with the same request id until the deadline, and knows the line. */
@NullMarked
package jp.tashika.terminal.relay;

import org.jspecify.annotations.NullMarked;
