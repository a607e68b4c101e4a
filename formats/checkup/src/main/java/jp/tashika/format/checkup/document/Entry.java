package jp.tashika.format.checkup.document;

/** 項目。What stands in a section: an observation, or a series of them. */
public sealed interface Entry permits Observation, TestSeries {}
