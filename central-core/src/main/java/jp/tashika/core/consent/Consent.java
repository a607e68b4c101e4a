package jp.tashika.core.consent;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * 同意。What one patient answered to one question for one facility; a refusal is one too.
 *
 * @param given false is 同意しない
 * @param at 同意日時
 * @param until 有効期限, included; of a refusal the same as {@code at}
 * @param withdrawnAt 撤回日時: from then on it holds no more
 */
public record Consent(
        ConsentTo to,
        boolean given,
        Instant at,
        Instant until,
        Purpose purpose,
        GivenBy by,
        Optional<Instant> withdrawnAt) {

    // spec| CNS-001, domain rules 9: what was consented to may be viewed for 24 hours
    /** 有効時間。How long a consent holds. */
    public static final Duration TERM = Duration.ofHours(24);

    public Consent {
        if (until.isBefore(at)) {
            throw new IllegalArgumentException("a consent ends before it begins");
        }
        if (withdrawnAt.filter(moment -> !given || moment.isBefore(at)).isPresent()) {
            throw new IllegalArgumentException("withdrawn although it was not given yet");
        }
    }

    /** 同意する。 */
    public static Consent given(ConsentTo to, Instant at, GivenBy by) {
        return new Consent(to, true, at, at.plus(TERM), Purpose.CARE, by, Optional.empty());
    }

    /** 同意しない。 */
    public static Consent refused(ConsentTo to, Instant at, GivenBy by) {
        return new Consent(to, false, at, at, Purpose.CARE, by, Optional.empty());
    }

    /** 有効。Whether the facility may look at that moment. */
    public boolean covers(Instant moment) {
        return given
                && !moment.isBefore(at)
                && !moment.isAfter(until)
                && withdrawnAt.map(moment::isBefore).orElse(true);
    }

    /**
     * 撤回。The same, not holding from {@code moment} on; withdrawn before, it stays as it was.
     *
     * @throws IllegalArgumentException when it does not hold at that moment and never was withdrawn
     */
    public Consent withdrawn(Instant moment) {
        if (withdrawnAt.isPresent()) {
            return this;
        }
        if (!covers(moment)) {
            throw new IllegalArgumentException("what does not hold cannot be withdrawn");
        }
        return new Consent(to, true, at, until, purpose, by, Optional.of(moment));
    }
}
