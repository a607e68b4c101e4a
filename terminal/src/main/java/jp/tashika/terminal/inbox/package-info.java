/**
 * 要求受付。Finds dropped requests, waits until they are complete, and sees each through to its answer.
 *
 * <p>{@link jp.tashika.terminal.inbox.Inbox} watches, {@code Completion} waits for the last byte,
 * {@link jp.tashika.terminal.inbox.AnswerRequest} tells the story of one request.
 */
@NullMarked
package jp.tashika.terminal.inbox;

import org.jspecify.annotations.NullMarked;
