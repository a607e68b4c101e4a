/**
 * 受付画面。The pages of a reception desk on this machine: look-up by numbers, batch lists, recent answers, the line.
 *
 * <p>{@link jp.tashika.terminal.reception.ReceptionConfiguration} is the way in. Typed words become queries in {@link
 * jp.tashika.terminal.reception.QueryReading}, one answer becomes words in {@link
 * jp.tashika.terminal.reception.ResultWords}; the pages only bring the two together. What a desk types or sees stays in
 * memory, is sent by POST and never stands in an address or a log.
 */
@NullMarked
package jp.tashika.terminal.reception;

import org.jspecify.annotations.NullMarked;
