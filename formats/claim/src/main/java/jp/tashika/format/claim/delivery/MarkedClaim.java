package jp.tashika.format.claim.delivery;

import java.util.Optional;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.view.Confirmation;

/**
 * 確認済みのレセプト。A claim, or one part of a split one, with what was found about its coverage.
 *
 * @param handle レセプト管理番号, 9 to 16 digits, the same on all parts of a claim
 * @param right the right numbers, where the mark tells them: of a claim redirected or split, or whose branch was found
 */
public record MarkedClaim(Claim claim, String handle, Confirmation confirmation, Optional<CoverageNumbers> right) {

    private static final int HANDLE_DIGITS_MIN = 9;
    private static final int HANDLE_DIGITS_MAX = 16;

    public MarkedClaim {
        boolean digits = handle.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || handle.length() < HANDLE_DIGITS_MIN || handle.length() > HANDLE_DIGITS_MAX) {
            throw new IllegalArgumentException("9 to 16 digits expected, length " + handle.length());
        }
        if (right.isPresent() != tellsNumbers(confirmation)) {
            throw new IllegalArgumentException(confirmation + (right.isPresent() ? " with" : " without") + " numbers");
        }
        if (right.flatMap(CoverageNumbers::insured).isEmpty() && right.isPresent()) {
            throw new IllegalArgumentException("right numbers without a number");
        }
    }

    private static boolean tellsNumbers(Confirmation confirmation) {
        return switch (confirmation) {
            case REDIRECTED, SPLIT, BRANCH_FOUND, REDIRECTED_LATER, SPLIT_LATER, BRANCH_FOUND_LATER -> true;
            case AT_FACILITY, UNCHANGED, NOT_FOUND, LOST, LOST_CARD_RETURNED, LOST_BY_DEATH, UNCHANGEABLE -> false;
        };
    }
}
