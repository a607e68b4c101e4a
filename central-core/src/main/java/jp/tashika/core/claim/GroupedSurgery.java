package jp.tashika.core.claim;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 診断群分類の手術。A surgery a DPC claim names for its grouping.
 *
 * @param feeCode 区分番号 as written, such as K920 with a letter after it
 */
public record GroupedSurgery(String feeCode, Optional<LocalDate> day, String name) {}
