package jp.tashika.core.claim;

import java.time.YearMonth;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * レセプトの識別。One claim among all: what is claimed again under the same key replaces what was there.
 *
 * @param claimedIn 請求年月
 * @param kind a hospital sends files of several kinds, each counted from 1
 * @param number レセプト番号, ascending from 1
 */
public record ClaimKey(FacilityCode facility, YearMonth claimedIn, ClaimKind kind, int number) {

    public ClaimKey {
        if (number < 1) {
            throw new IllegalArgumentException("claims are counted from 1: " + number);
        }
    }
}
