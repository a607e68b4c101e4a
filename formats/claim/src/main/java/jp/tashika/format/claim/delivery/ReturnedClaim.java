package jp.tashika.format.claim.delivery;

import jp.tashika.format.claim.claim.Claim;

/**
 * 返戻レセプト。A claim that comes back to its facility.
 *
 * @param searchNumber 検索番号, 17 to 30 digits, by which it is found when it is claimed again
 * @param supplement 補足事項, such as the day of the loss or the new insurer; all full-width, empty where there is none
 */
public record ReturnedClaim(Claim claim, String searchNumber, ReturnGround ground, String supplement) {

    private static final int DIGITS_MIN = 17;
    private static final int DIGITS_MAX = 30;

    public ReturnedClaim {
        boolean digits = searchNumber.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || searchNumber.length() < DIGITS_MIN || searchNumber.length() > DIGITS_MAX) {
            throw new IllegalArgumentException("17 to 30 digits expected, length " + searchNumber.length());
        }
        if (claim.common().isEmpty()) {
            throw new IllegalArgumentException("a claim without its first record, line " + claim.line());
        }
    }

    /** Personal: only the ground is shown. */
    @Override
    public String toString() {
        return "ReturnedClaim[" + ground + "]";
    }
}
