/** 端末との通信。What the reader asks the terminal beside it, and every way in which it may not be answered. */
@NullMarked
package jp.tashika.reader.terminal;

import org.jspecify.annotations.NullMarked;
