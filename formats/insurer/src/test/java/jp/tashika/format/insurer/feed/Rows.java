package jp.tashika.format.insurer.feed;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.format.insurer.row.Voiding;
import jp.tashika.vocabulary.number.InsuredNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** 任意の行。Arbitrary rows as they can be read, for properties. */
final class Rows {

    private Rows() {}

    static Arbitrary<FeedRow> any() {
        return Arbitraries.oneOf(
                Combinators.combine(individual(), statement()).as(Acquisition::new),
                Combinators.combine(reference(), day(), Arbitraries.of(LossReason.class))
                        .as(Loss::new),
                Combinators.combine(reference(), statement()).as(Correction::new),
                reference().map(Voiding::new),
                Combinators.combine(reference(), stated()).as(CertificateStatement::new),
                Combinators.combine(
                                text(200),
                                Arbitraries.strings()
                                        .withChars("123456789ABCDEF")
                                        .ofMinLength(1)
                                        .ofMaxLength(40),
                                holder())
                        .as(CardLink::new));
    }

    private static Arbitrary<IndividualNumber> individual() {
        return Arbitraries.strings().numeric().ofLength(11).map(IndividualNumber::ofBody);
    }

    private static Arbitrary<CoverageReference> reference() {
        return Combinators.combine(insured(), day(), day()).as(CoverageReference::new);
    }

    private static Arbitrary<CoverageStatement> statement() {
        Arbitrary<CoverageStatement.StatedLoss> loss =
                Combinators.combine(day(), Arbitraries.of(LossReason.class)).as(CoverageStatement.StatedLoss::new);
        return Combinators.combine(
                        insured(),
                        person(),
                        day(),
                        loss.optional(),
                        Arbitraries.of(CardClassification.class),
                        Arbitraries.of(Relation.class).optional(),
                        text(100).optional(),
                        Combinators.combine(term(), ratio().optional(), Arbitraries.of(true, false))
                                .as(Rest::new))
                .as((insured, person, acquiredOn, lost, classification, relation, insuredName, rest) ->
                        new CoverageStatement(
                                insured,
                                person,
                                acquiredOn,
                                lost,
                                classification,
                                relation,
                                insuredName,
                                rest.card,
                                rest.ratio,
                                rest.withheld));
    }

    private record Rest(StatedTerm card, Optional<StatedRatio> ratio, boolean withheld) {}

    private static Arbitrary<PersonStatement> person() {
        Arbitrary<Optional<String>> post = Arbitraries.strings()
                .numeric()
                .ofLength(7)
                .map(digits -> digits.substring(0, 3) + "-" + digits.substring(3))
                .optional();
        return Combinators.combine(
                        text(100),
                        text(100).optional(),
                        Combinators.combine(text(100).optional(), text(100).optional())
                                .as(Other::new),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(Sex.class).optional(),
                        day(),
                        text(200).optional(),
                        post)
                .as((name, kana, other, sex, back, birthdate, address, postNumber) -> new PersonStatement(
                        name, kana, other.name, other.kana, sex, back, birthdate, address, postNumber));
    }

    private record Other(Optional<String> name, Optional<String> kana) {}

    private static Arbitrary<InsuredNumber> insured() {
        Arbitrary<Optional<String>> branch =
                Arbitraries.strings().numeric().ofLength(2).optional();
        return Combinators.combine(text(20).optional(), text(20), branch).as(InsuredNumber::new);
    }

    private static Arbitrary<CertificateStatement.Stated> stated() {
        return Arbitraries.oneOf(
                Combinators.combine(term(), ratio()).as(CertificateStatement.ElderlyShare::new),
                Combinators.combine(
                                term(),
                                Arbitraries.of(CeilingKind.class),
                                Arbitraries.of(CeilingCategory.class),
                                day().optional())
                        .as(CertificateStatement.CostCeiling::new),
                Combinators.combine(
                                term(),
                                Arbitraries.of(Disease.class),
                                Arbitraries.integers().between(0, 999_999))
                        .as(CertificateStatement.DesignatedDisease::new),
                Combinators.combine(term(), ratio().optional()).as(CertificateStatement.FormerCard::new),
                Combinators.combine(Arbitraries.of(CertificateKind.class), day(), Arbitraries.of(Disease.class))
                        .as((kind, from, disease) -> new CertificateStatement.Withdrawn(
                                kind,
                                from,
                                kind == CertificateKind.DESIGNATED_DISEASE ? Optional.of(disease) : Optional.empty())));
    }

    private static Arbitrary<CardLink.Holder> holder() {
        return Arbitraries.oneOf(
                Combinators.combine(individual(), day()).as(CardLink.ByIndividualNumber::new),
                reference().map(CardLink.ByCoverage::new));
    }

    private static Arbitrary<StatedTerm> term() {
        return Combinators.combine(day().optional(), day(), day().optional()).as(StatedTerm::new);
    }

    private static Arbitrary<StatedRatio> ratio() {
        return Combinators.combine(Arbitraries.of(CopaymentRatio.class), Arbitraries.of(IncomeClass.class))
                .as(StatedRatio::new);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9999, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Any characters that may stand in a value, those that CSV has to quote among them. */
    private static Arbitrary<String> text(int max) {
        return Arbitraries.of(
                        ",", "\"", "'", "#", ";", "=", "@", " ", "　", "あ", "亜", "髙", "﨑", "𠮷", "祐󠄀", "ｱ", "-", "A",
                        "0", "9")
                .list()
                .ofMinSize(1)
                .ofMaxSize(max / 4)
                .map(units -> String.join("", units).strip())
                .filter(text -> !text.isBlank());
    }
}
