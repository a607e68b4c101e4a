package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.Term;

/** 証の届出。A certificate as an insurer states it, before it is known whether it can be right. */
public sealed interface StatedCertificate {

    LocalDate from();

    /** 有効終了日。The last day, included. */
    Optional<LocalDate> until();

    /** 証への変換。The certificate it states, once it is taken over as it stands. */
    default Certificate toCertificate(Optional<LocalDate> issuedOn) {
        Term term = new Term(issuedOn, from(), until());
        return switch (this) {
            case ElderlyShare share -> new Certificate.ElderlyShare(term, share.ratio());
            case CostCeiling ceiling ->
                new Certificate.CostCeiling(term, ceiling.kind(), ceiling.category(), ceiling.longTermFrom());
            case DesignatedDisease disease ->
                new Certificate.DesignatedDisease(term, disease.disease(), disease.selfPayYen());
        };
    }

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
