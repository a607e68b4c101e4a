package jp.tashika.central.usecase;

import java.util.UUID;
import jp.tashika.core.disclosure.Asking;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 照会。One facility's question about one person.
 *
 * @param request which request it is; the same when it is tried again
 * @param asking for which day, and with which consents
 */
public record Query(FacilityCode facility, Request request, Proof.Numbers numbers, Asking asking) {

    /**
     * 要求の識別。
     *
     * @param id given once by the asker
     * @param attempt 1, and more when it is tried again
     */
    public record Request(UUID id, int attempt) {

        public boolean isRetry() {
            return attempt > 1;
        }
    }
}
