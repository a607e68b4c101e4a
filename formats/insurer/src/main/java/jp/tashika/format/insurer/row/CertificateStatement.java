package jp.tashika.format.insurer.row;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 証の届出。A certificate beside a coverage was issued, or one issued before is withdrawn.
 *
 * <p>A certificate is known by its kind, its disease and its first day: issuing it again with the same first day replaces
 * it, issuing another that overlaps it does not.
 */
public record CertificateStatement(CoverageReference coverage, Stated stated) implements FeedRow {

    /** 証の内容。What is stated of the certificate. */
    public sealed interface Stated {

        CertificateKind kind();

        /** 有効開始日。The first day, which names the certificate. */
        LocalDate from();

        /** 交付年月日。When it was issued, where that is stated. */
        default Optional<LocalDate> issuedOn() {
            return switch (this) {
                case ElderlyShare share -> share.term().issuedOn();
                case CostCeiling ceiling -> ceiling.term().issuedOn();
                case DesignatedDisease disease -> disease.term().issuedOn();
                case FormerCard card -> card.term().issuedOn();
                case Withdrawn ignored -> Optional.empty();
            };
        }
    }

    /** 高齢受給者証の交付。The share of a person of 70 to 74. */
    public record ElderlyShare(StatedTerm term, StatedRatio ratio) implements Stated {
        @Override
        public CertificateKind kind() {
            return CertificateKind.ELDERLY_SHARE;
        }

        @Override
        public LocalDate from() {
            return term.from();
        }
    }

    /**
     * 限度額適用認定証等の交付。The ceiling of what the patient pays in a month.
     *
     * @param ceilingKind 限度額適用認定証区分
     * @param longTermFrom 長期入院該当年月日
     */
    public record CostCeiling(
            StatedTerm term, CeilingKind ceilingKind, CeilingCategory category, Optional<LocalDate> longTermFrom)
            implements Stated {
        @Override
        public CertificateKind kind() {
            return CertificateKind.COST_CEILING;
        }

        @Override
        public LocalDate from() {
            return term.from();
        }
    }

    /**
     * 特定疾病療養受療証の交付。A disease whose treatment is paid up to a fixed sum.
     *
     * @param selfPayYen 自己負担限度額, yen a month
     */
    public record DesignatedDisease(StatedTerm term, Disease disease, int selfPayYen) implements Stated {
        @Override
        public CertificateKind kind() {
            return CertificateKind.DESIGNATED_DISEASE;
        }

        @Override
        public LocalDate from() {
            return term.from();
        }
    }

    /**
     * 旧被保険者証の届出。A card that was in use before the one the coverage states; correcting it says what held on its days.
     *
     * @param ratio 一部負担金割合, only of 後期高齢者
     */
    public record FormerCard(StatedTerm term, Optional<StatedRatio> ratio) implements Stated {
        @Override
        public CertificateKind kind() {
            return CertificateKind.FORMER_CARD;
        }

        @Override
        public LocalDate from() {
            return term.from();
        }
    }

    /**
     * 証の取消。The certificate of that kind and first day no longer stands.
     *
     * @param disease only of 特定疾病療養受療証
     */
    public record Withdrawn(CertificateKind kind, LocalDate from, Optional<Disease> disease) implements Stated {}
}
