package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Term;

/** 証の届出。A certificate as an insurer states it, before it is known whether it can be right. */
public sealed interface StatedCertificate {

    LocalDate from();

    /** 有効終了日。The last day, included. */
    Optional<LocalDate> until();

    /** 証への変換。The certificate it states, once it is taken over as it stands; a former card states none. */
    default Optional<Certificate> toCertificate(Optional<LocalDate> issuedOn) {
        Term term = new Term(issuedOn, from(), until());
        return switch (this) {
            case ElderlyShare share -> Optional.of(new Certificate.ElderlyShare(term, share.ratio()));
            case CostCeiling ceiling ->
                Optional.of(
                        new Certificate.CostCeiling(term, ceiling.kind(), ceiling.category(), ceiling.longTermFrom()));
            case DesignatedDisease disease ->
                Optional.of(new Certificate.DesignatedDisease(term, disease.disease(), disease.selfPayYen()));
            case FormerCard _ -> Optional.empty();
        };
    }

    /** 旧証への変換。The card of the coverage it states; all but a former card state none. */
    default Optional<InsuredCard> toFormerCard(Optional<LocalDate> issuedOn) {
        return switch (this) {
            case FormerCard card ->
                Optional.of(new InsuredCard(new Term(issuedOn, card.from(), card.until()), card.ratio()));
            case ElderlyShare _, CostCeiling _, DesignatedDisease _ -> Optional.empty();
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

    /** 旧被保険者証。A card of the coverage that another has replaced; it has a ratio only of 後期高齢者. */
    record FormerCard(
            LocalDate from,
            Optional<LocalDate> until,
            Optional<CopaymentRatio> ratio,
            Optional<IncomeClass> incomeClass)
            implements StatedCertificate {}
}
