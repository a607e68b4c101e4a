package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;

/** 証の届出。A certificate as an insurer states it, before it is known whether it can be right. */
public sealed interface StatedCertificate {

    LocalDate from();

    /** 有効終了日。The last day, included. */
    Optional<LocalDate> until();

    /** 高齢受給者証。 */
    record ElderlyShare(LocalDate from, Optional<LocalDate> until, CopaymentRatio ratio, IncomeClass incomeClass)
            implements StatedCertificate {}

    /** 限度額適用認定証等。 */
    record CostCeiling(
            LocalDate from,
            Optional<LocalDate> until,
            CeilingKind kind,
            CeilingCategory category,
            Optional<LocalDate> longTermFrom)
            implements StatedCertificate {}

    /** 特定疾病療養受療証。 */
    record DesignatedDisease(LocalDate from, Optional<LocalDate> until, Disease disease, int selfPayYen)
            implements StatedCertificate {}
}
