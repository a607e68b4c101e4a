package jp.tashika.core.claim;

import java.util.Optional;
import jp.tashika.vocabulary.number.FacilityCode;

/**
 * 医療機関等。A facility as a claim names it.
 *
 * @param code absent where the claim does not give ten digits
 */
public record CareFacility(Optional<FacilityCode> code, String name) {}
