package jp.tashika.core.consent;

import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;

/** カードの状態。What the dates of the card's certificate allow (domain rules 12). */
public enum CardStanding {
    /** 有効。 */
    VALID,
    /** まもなく期限切れ。Valid, and told so: within three months of its end. */
    ENDS_SOON,
    /** 猶予期間。Eligibility only. */
    GRACE;

    /** 同意の可否。Whether anything may be consented to with it. */
    public boolean allowsConsent() {
        return this != GRACE;
    }

    /** 付随情報。What is told beside the answer. */
    public Optional<Outcome> notice() {
        return switch (this) {
            case VALID -> Optional.empty();
            case ENDS_SOON -> Optional.of(Outcome.CARD_ENDS_SOON);
            case GRACE -> Optional.of(Outcome.CARD_IN_GRACE);
        };
    }
}
