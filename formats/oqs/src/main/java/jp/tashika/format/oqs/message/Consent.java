package jp.tashika.format.oqs.message;

import java.time.LocalDateTime;
import java.util.Optional;
import jp.tashika.format.oqs.code.ConsentFlag;

/**
 * 閲覧同意。What was answered for one kind of records.
 *
 * @param at 同意日時, only when agreed
 * @param until 有効期限, only when agreed
 */
public record Consent(ConsentFlag flag, Optional<LocalDateTime> at, Optional<LocalDateTime> until) {

    public Consent {
        at = at.map(time -> time.withNano(0));
        until = until.map(time -> time.withNano(0));
    }

    public static Consent given(LocalDateTime at, LocalDateTime until) {
        return new Consent(ConsentFlag.GIVEN, Optional.of(at), Optional.of(until));
    }

    public static Consent of(ConsentFlag flag) {
        return new Consent(flag, Optional.empty(), Optional.empty());
    }
}
