package jp.tashika.format.insurer.row;

/**
 * 資格訂正。What was stated of a known coverage was wrong or has changed; the whole statement stands anew.
 *
 * @param coverage as it is known until now
 */
public record Correction(CoverageReference coverage, CoverageStatement statement) implements FeedRow {}
