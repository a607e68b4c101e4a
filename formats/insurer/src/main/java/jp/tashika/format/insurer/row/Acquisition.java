package jp.tashika.format.insurer.row;

/** 資格取得。A coverage that begins, of the person whom the individual number names. */
public record Acquisition(IndividualNumber individual, CoverageStatement statement) implements FeedRow {}
