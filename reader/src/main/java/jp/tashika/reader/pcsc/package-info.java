/** カードリーダーとの接続。Card readers by way of PC/SC, the system's own service for them, and the cards on them. */
@NullMarked
package jp.tashika.reader.pcsc;

import org.jspecify.annotations.NullMarked;
