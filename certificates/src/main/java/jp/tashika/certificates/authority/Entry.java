package jp.tashika.certificates.authority;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/** 発行台帳の一行。One certificate in the register. */
public record Entry(BigInteger serial, Holder holder, Instant from, Instant until, Optional<Instant> revokedAt) {

    /** 状態。How the certificate stands at {@code moment}. */
    public State at(Instant moment) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return moment.isAfter(until) ? State.EXPIRED : State.VALID;
    }

    Entry revoked(Instant moment) {
        return new Entry(serial, holder, from, until, Optional.of(revokedAt.orElse(moment)));
    }

    /** 証明書の状態。 */
    public enum State {
        VALID("有効"),
        EXPIRED("期限切れ"),
        REVOKED("失効");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
