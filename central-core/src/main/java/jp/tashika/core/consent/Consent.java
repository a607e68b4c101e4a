package jp.tashika.core.consent;

import java.time.Duration;
import java.time.Instant;

/**
 * 同意。What one patient answered to one question for one facility; a refusal is one too.
 *
 * @param given false is 同意しない
 * @param at 同意日時
 * @param until 有効期限, included; of a refusal the same as {@code at}
 */
public record Consent(ConsentTo to, boolean given, Instant at, Instant until, Purpose purpose, GivenBy by) {

    // spec| CNS-001, domain rules 9: what was consented to may be viewed for 24 hours
    /** 有効時間。How long a consent holds. */
    public static final Duration TERM = Duration.ofHours(24);

    public Consent {
        if (until.isBefore(at)) {
            throw new IllegalArgumentException("a consent ends before it begins");
        }
    }

    /** 同意する。 */
    public static Consent given(ConsentTo to, Instant at, GivenBy by) {
        return new Consent(to, true, at, at.plus(TERM), Purpose.CARE, by);
    }

    /** 同意しない。 */
    public static Consent refused(ConsentTo to, Instant at, GivenBy by) {
        return new Consent(to, false, at, at, Purpose.CARE, by);
    }

    /** 有効。Whether the facility may look at that moment. */
    public boolean covers(Instant moment) {
        return given && !moment.isBefore(at) && !moment.isAfter(until);
    }
}
