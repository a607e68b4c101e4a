package jp.tashika.central.visit;

import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 受付。Where the card lies.
 *
 * @param facility as its certificate says
 * @param device the reader, as the facility's terminal names it
 */
public record Counter(FacilityCode facility, String device) {}
