package jp.tashika.central.usecase;

import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.vocabulary.outcome.Decoded;

/** 保管電文。A message that was read once already, before it was kept. */
final class KeptMessage {

    private KeptMessage() {}

    static <T> T of(Decoded<Envelope<T>> again) {
        return switch (again) {
            case Decoded.Ok<Envelope<T>>(var envelope) -> envelope.message();
            case Decoded.Faulty<Envelope<T>>(var faults) ->
                throw new IllegalStateException("a message that was accepted cannot be read again: "
                        + faults.getFirst().line());
        };
    }
}
