package jp.tashika.format.claim.delivery;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import jp.tashika.format.claim.view.Confirmation;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 資格確認結果連絡。What a facility is told about the coverage of one claim, or of one part of it.
 *
 * @param written the numbers the claim names
 * @param right the numbers it went to instead, where it went elsewhere
 * @param lostOn 資格喪失日 of the coverage the claim names, where it was lost
 * @param days the visit days this is about
 * @param remark why the claim was not moved, or was, in Japanese; empty where there is nothing to add
 */
public record CoverageNotice(
        ClaimReference claim,
        Confirmation confirmation,
        CoverageNumbers written,
        Optional<CoverageNumbers> right,
        Optional<LocalDate> acquiredOn,
        Optional<LocalDate> lostOn,
        SortedSet<LocalDate> days,
        String remark) {

    /**
     * レセプトの所在。Where the facility finds the claim among its own.
     *
     * @param processedIn 処理年月
     * @param chartNumber カルテ番号等, where the claim gives one
     */
    public record ClaimReference(
            YearMonth processedIn,
            FacilityCode facility,
            YearMonth careMonth,
            long claimNumber,
            Optional<String> chartNumber) {}

    public CoverageNotice {
        days = Collections.unmodifiableSortedSet(new TreeSet<>(days));
    }

    /** Personal: only what was found is shown. */
    @Override
    public String toString() {
        return "CoverageNotice[" + confirmation + "]";
    }
}
