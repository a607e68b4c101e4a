package jp.tashika.central.intake;

import java.util.Optional;
import jp.tashika.core.registration.IncomeClass;
import jp.tashika.core.registration.StatedCertificate;
import jp.tashika.core.registration.Statement;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.vocabulary.name.ExchangeForm;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 届出の写像。What the wire says, in the words of the registry; names in their exchange form. */
public final class Statements {

    private Statements() {}

    public static Statement of(InsurerNumber insurer, CoverageStatement stated) {
        return new Statement(
                insurer,
                stated.insured(),
                bearer(stated.person()),
                stated.acquiredOn(),
                stated.loss().map(CoverageStatement.StatedLoss::lostOn),
                stated.loss().map(loss -> LossReason.valueOf(loss.reason().name())),
                CardClassification.valueOf(stated.classification().name()),
                stated.relation().map(relation -> Relation.valueOf(relation.name())),
                stated.insuredName().map(ExchangeForm::of),
                stated.card().issuedOn(),
                stated.card().from(),
                stated.card().until(),
                stated.ratio().map(Statements::ratio),
                stated.ratio().map(Statements::incomeClass),
                stated.withheld());
    }

    /** Empty of a certificate that is withdrawn. */
    public static Optional<StatedCertificate> of(CertificateStatement.Stated stated) {
        return switch (stated) {
            case CertificateStatement.ElderlyShare(var term, var ratio) ->
                Optional.of(new StatedCertificate.ElderlyShare(
                        term.from(), term.until(), ratio(ratio), incomeClass(ratio)));
            case CertificateStatement.CostCeiling(var term, var kind, var category, var longTermFrom) ->
                Optional.of(new StatedCertificate.CostCeiling(
                        term.from(),
                        term.until(),
                        CeilingKind.valueOf(kind.name()),
                        CeilingCategory.valueOf(category.name()),
                        longTermFrom));
            case CertificateStatement.DesignatedDisease(var term, var disease, var yen) ->
                Optional.of(new StatedCertificate.DesignatedDisease(
                        term.from(), term.until(), Disease.valueOf(disease.name()), yen));
            case CertificateStatement.FormerCard(var term, var ratio) ->
                Optional.of(new StatedCertificate.FormerCard(
                        term.from(), term.until(), ratio.map(Statements::ratio), ratio.map(Statements::incomeClass)));
            case CertificateStatement.Withdrawn withdrawn -> Optional.empty();
        };
    }

    private static Bearer bearer(PersonStatement person) {
        return new Bearer(
                ExchangeForm.of(person.name()),
                person.kana().map(Statements::kana),
                person.otherName().map(ExchangeForm::of),
                person.otherKana().map(Statements::kana),
                Sex.valueOf(person.sex().name()),
                person.sexOnBack().map(sex -> Sex.valueOf(sex.name())),
                person.birthdate(),
                person.address().map(ExchangeForm::of),
                person.postNumber());
    }

    private static String kana(String text) {
        return Kana.toFullWidth(Kana.toKatakana(text));
    }

    private static CopaymentRatio ratio(StatedRatio stated) {
        return CopaymentRatio.valueOf(stated.ratio().name());
    }

    private static IncomeClass incomeClass(StatedRatio stated) {
        return IncomeClass.valueOf(stated.incomeClass().name());
    }
}
