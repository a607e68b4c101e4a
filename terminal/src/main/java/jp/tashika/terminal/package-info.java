/**
 * 資格確認端末。The facility's terminal: takes requests from a folder, asks the centre, and leaves the answers in a folder.
 *
 * <p>A request goes through the rooms in this order: {@code inbox} finds it and waits until it is complete, {@code journal}
 * takes it and remembers how far it is, {@code relay} asks the centre, {@code outbox} shows the answer and keeps a copy.
 * {@code disk} is what they stand on. The steps and what happens to them in a crash are told in
 * {@link jp.tashika.terminal.journal}. {@link jp.tashika.terminal.Main} starts all of it from one file of settings,
 * {@link jp.tashika.terminal.TerminalConfig}.
 */
@NullMarked
package jp.tashika.terminal;

import org.jspecify.annotations.NullMarked;
