package jp.tashika.simulation.jlis;

import java.time.Duration;
import java.time.Instant;

/** カードの状態。In what state the card of a fictional person shall be. */
public enum CardState {
    /** 有効。 */
    VALID("有効"),
    /** まもなく期限切れ。Ends within three months. */
    EXPIRING("まもなく期限切れ"),
    /** 期限切れから三か月以内。 */
    GRACE("期限切れから三か月以内"),
    /** 期限切れ。For longer than three months. */
    EXPIRED("期限切れ"),
    /** 更新済み。With a new certificate in the place of the one before. */
    RENEWED("更新済み"),
    /** 失効。Reported lost. */
    REVOKED("失効"),
    /** 一時停止。 */
    SUSPENDED("一時停止");

    private static final Duration LENGTH = Duration.ofDays(4 * 365);

    private final String word;

    CardState(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether a certificate that ends then is in this state by its dates. */
    boolean fits(Instant until, Instant now) {
        long daysLeft = Duration.between(now, until).toDays();
        return switch (this) {
            case VALID, RENEWED, REVOKED, SUSPENDED -> until.isAfter(now);
            case EXPIRING -> until.isAfter(now) && daysLeft < 85;
            case GRACE -> until.isBefore(now) && daysLeft > -85;
            case EXPIRED -> daysLeft < -125;
        };
    }

    /** A term that ends as the state says, of one that is about the end. */
    Term term(Instant now) {
        Instant until = switch (this) {
            case EXPIRING -> now.plus(Duration.ofDays(30));
            case GRACE -> now.minus(Duration.ofDays(10));
            case EXPIRED -> now.minus(Duration.ofDays(200));
            case VALID, RENEWED, REVOKED, SUSPENDED ->
                throw new IllegalStateException(this + " is not about the end of a certificate");
        };
        return new Term(until.minus(LENGTH), until);
    }
}
