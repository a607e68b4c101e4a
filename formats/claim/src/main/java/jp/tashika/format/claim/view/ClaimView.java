package jp.tashika.format.claim.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.record.UkeRecord;

/**
 * レセプトの見出し。The parts of a claim by what they mean, for all four kinds.
 *
 * <p>What was given stands in {@link #groups} of medical and dental claims, in {@link #prescriptions} of a pharmacy's, and
 * in {@link #codings} of DPC claims, whose groups have only what is paid outside of the bundle.
 */
public record ClaimView(Claim claim) {

    private static final FieldName HANDLE = FieldName.of("handle");
    private static final List<CostBearer> PROGRAMMES =
            List.of(CostBearer.PUBLIC_1, CostBearer.PUBLIC_2, CostBearer.PUBLIC_3, CostBearer.PUBLIC_4);

    /** レセプト共通情報。Empty when the claim has none, and is quarantined for it. */
    public Optional<ClaimHead> head() {
        return claim.common().map(ClaimHead::new);
    }

    /** 保険者。Empty for public programmes alone. */
    public Optional<InsurerShare> insurer() {
        return claim.first("HO").map(InsurerShare::new);
    }

    /** 公費。The first four, in their order. */
    public List<PublicShare> publicShares() {
        List<UkeRecord> records = claim.all("KO");
        List<PublicShare> shares = new ArrayList<>();
        for (int i = 0; i < Math.min(records.size(), PROGRAMMES.size()); i++) {
            shares.add(new PublicShare(PROGRAMMES.get(i), records.get(i)));
        }
        return shares;
    }

    /** 資格確認。 */
    public List<CoverageCheck> coverageChecks() {
        return each("SN", CoverageCheck::new);
    }

    /** 受診日。 */
    public List<VisitDays> visitDays() {
        return each("JD", VisitDays::new);
    }

    /** 傷病名。 */
    public List<Disease> diseases() {
        return claim.records().stream()
                .filter(record -> record.is("SY") || record.is("SB") || record.is("HS"))
                .map(Disease::new)
                .toList();
    }

    /** 剤・算定単位。None of a pharmacy's claim. */
    public List<LineGroup> groups() {
        return claim.kind() == ClaimKind.DISPENSING ? List.of() : LineGroup.of(claim.records());
    }

    /** 処方。Of a pharmacy's claim only. */
    public List<Prescription> prescriptions() {
        return claim.kind() == ClaimKind.DISPENSING ? Prescription.of(claim.records()) : List.of();
    }

    /** コーディングデータ。Of DPC claims only. */
    public List<Coding> codings() {
        return each("CD", Coding::new);
    }

    /** 診療関連。Of DPC claims only. */
    public List<RelatedCare> relatedCare() {
        return each("SK", RelatedCare::new);
    }

    /** レセプト管理番号。The key that all later records of the claim have in common; written by the reviewer. */
    public Optional<String> handle() {
        return claim.first("MN").flatMap(record -> record.text(HANDLE));
    }

    /** 審査運用。Written by the reviewer. */
    public Optional<ReviewMark> review() {
        return claim.first("EX").map(ReviewMark::new);
    }

    /** 補正事由。Written by the reviewer. */
    public List<Correction> corrections() {
        return each("JY", Correction::new);
    }

    /** 返戻理由。Of claims that come back. */
    public List<ReturnReason> returnReasons() {
        return each("HR", ReturnReason::new);
    }

    private <T> List<T> each(String id, Function<UkeRecord, T> view) {
        List<T> views = new ArrayList<>();
        for (UkeRecord record : claim.all(id)) {
            views.add(view.apply(record));
        }
        return views;
    }
}
