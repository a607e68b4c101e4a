/**
 * カードによる資格確認の電文。What reader, terminal and centre say to each other about a card that lies on a reader.
 *
 * <p>No public source shows this conversation; it is ours, and stands apart so that the real one can take its place. In
 * four steps, each a question and its reply: the centre gives a {@link jp.tashika.format.card.message.Challenge}; the card
 * answers it ({@link jp.tashika.format.card.message.CardProof}); who is not linked yet is registered
 * ({@link jp.tashika.format.card.message.FirstRegistration}); with the patient's
 * {@link jp.tashika.format.card.message.Choices} the answer is told.
 */
@NullMarked
package jp.tashika.format.card.message;

import org.jspecify.annotations.NullMarked;
