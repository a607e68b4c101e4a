package jp.tashika.simulation.load;

import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.simulation.population.ExpectedAnswer;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 問い。One query, ready to be sent, and what has to be answered.
 *
 * @param mark the mark that has to come back
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes are handed on as they are, never compared
public record Question(byte[] request, ClientMark mark, ExpectedAnswer expected) {

    /** 答合せ。Whether {@code answer} is what had to be answered, to this question and no other. */
    public Verdict check(byte[] answer) {
        return switch (OqsReader.readEligibilityResult(answer)) {
            case Decoded.Faulty<Envelope<EligibilityResult>> _ -> Verdict.UNREADABLE;
            case Decoded.Ok<Envelope<EligibilityResult>>(var envelope) -> check(envelope.message());
        };
    }

    private Verdict check(EligibilityResult result) {
        if (!result.header().mark().equals(Optional.of(mark))) {
            return Verdict.MIXED_UP;
        }
        boolean right = expected.validity().isPresent()
                ? result.validity().equals(expected.validity())
                : result.validity().isEmpty() && result.processing().status() == ProcessingStatus.ERROR;
        return right ? Verdict.RIGHT : Verdict.WRONG;
    }

    /** Fictional, but of the form of personal data: only the expected answer is shown. */
    @Override
    public String toString() {
        return "Question[" + expected + "]";
    }
}
