package jp.tashika.core.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** レセプトの摘要の一行。One line of what was done, in the order of the claim. */
public sealed interface ClaimLine {

    /** 診療識別。Absent when the line goes on with the group above. */
    Optional<CareSection> section();

    /**
     * 診療行為。Something done.
     *
     * @param quantity 数量, where the act is counted by more than its times
     */
    record Act(Optional<CareSection> section, String code, Optional<BigDecimal> quantity, DayCounts days)
            implements ClaimLine {}

    /**
     * 医薬品。A drug given or handed out.
     *
     * @param amount 使用量
     * @param remarks texts of the comments on the line itself
     */
    record Drug(
            Optional<CareSection> section,
            String code,
            Optional<BigDecimal> amount,
            DayCounts days,
            List<String> remarks)
            implements ClaimLine {
        public Drug {
            remarks = List.copyOf(remarks);
        }
    }

    /** 特定器材。A device or material; it is no drug, but may begin a group. */
    record Device(Optional<CareSection> section, String code) implements ClaimLine {}

    /** コメント。A remark on its group, its text as a reader sees it. */
    record Remark(Optional<CareSection> section, String text) implements ClaimLine {}
}
