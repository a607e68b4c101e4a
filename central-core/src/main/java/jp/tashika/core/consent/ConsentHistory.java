package jp.tashika.core.consent;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** 同意の履歴。What one patient answered for one facility, in any order; refusals and withdrawn consents too. */
public record ConsentHistory(List<Consent> answers) {

    /** Of two answers of the same moment the refusal is the later one. */
    private static final Comparator<Consent> BY_TIME =
            Comparator.comparing(Consent::at).thenComparing(consent -> !consent.given());

    public ConsentHistory {
        answers = List.copyOf(answers);
    }

    /**
     * 有効な同意。What the facility may look at in that moment, one for each thing and purpose.
     *
     * <p>The last answer counts: whoever says 同意しない at a later visit takes back what an earlier one allowed.
     */
    public List<Consent> holding(Instant moment) {
        return Stream.of(ConsentTo.values())
                .flatMap(to -> Stream.of(Purpose.values()).flatMap(purpose -> holding(to, purpose, moment).stream()))
                .toList();
    }

    /** 同意のない理由。Why nothing allows to look at {@code to} in that moment, by the last answer; do not ask when something does. */
    public NotHeld notHeld(ConsentTo to, Purpose purpose, Instant moment) {
        Optional<Consent> last = answers.stream()
                .filter(answer -> answer.to() == to && answer.purpose() == purpose)
                .filter(answer -> !answer.at().isAfter(moment))
                .max(BY_TIME);
        if (last.isEmpty()) {
            return NotHeld.NEVER_ASKED;
        }
        Consent answer = last.get();
        if (!answer.given()) {
            return NotHeld.REFUSED;
        }
        return answer.withdrawnAt()
                        .filter(withdrawn -> !withdrawn.isAfter(moment))
                        .isPresent()
                ? NotHeld.WITHDRAWN
                : NotHeld.OVER;
    }

    /** 有効な同意の一件。The one that allows to look at {@code to} for that purpose. */
    public Optional<Consent> holding(ConsentTo to, Purpose purpose, Instant moment) {
        return answers.stream()
                .filter(answer -> answer.to() == to && answer.purpose() == purpose)
                .filter(answer -> !answer.at().isAfter(moment))
                .max(BY_TIME)
                .filter(answer -> answer.covers(moment));
    }
}
