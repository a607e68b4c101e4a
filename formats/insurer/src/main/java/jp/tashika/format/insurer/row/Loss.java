package jp.tashika.format.insurer.row;

import java.time.LocalDate;

/**
 * 資格喪失。A known coverage ends.
 *
 * @param lostOn 資格喪失日, the first day without eligibility
 */
public record Loss(CoverageReference coverage, LocalDate lostOn, LossReason reason) implements FeedRow {}
