package jp.tashika.format.insurer.row;

/** 資格取消。A known coverage never was; nothing takes its place. */
public record Voiding(CoverageReference coverage) implements FeedRow {}
