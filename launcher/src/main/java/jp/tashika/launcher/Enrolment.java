package jp.tashika.launcher;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.store.DirectoryKey;
import jp.tashika.central.store.Registration;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.CardClassification;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.LossReason;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Relation;
import jp.tashika.core.registry.Sex;
import jp.tashika.core.registry.Term;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.vocabulary.name.ExchangeForm;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.person.PersonKey;

/** 加入の写像。A fictional person, as the insurers state them, in the words of the registry. */
final class Enrolment {

    private final Function<IndividualNumber, DirectoryKey> individualKeys;

    Enrolment(IntakeSecret secret) {
        this.individualKeys = secret.individualKeys();
    }

    /** Not to be called by several threads at once. */
    Registration registration(FictionalPerson person) {
        List<Coverage> history =
                person.coverages().stream().map(Enrolment::coverage).toList();
        return new Registration(
                new Person(new PersonKey(UuidCreator.getTimeOrderedEpoch()), history),
                Optional.of(individualKeys.apply(person.individual())),
                person.card().map(Enrolment::card).stream().toList());
    }

    private static Registration.Card card(CardLink link) {
        return new Registration.Card(link.issuer(), link.serial());
    }

    private static Coverage coverage(FictionalCoverage fictional) {
        CoverageStatement stated = fictional.statement();
        return new Coverage(
                UuidCreator.getTimeOrderedEpoch(),
                new Insurer(fictional.insurer().number(), fictional.insurer().name()),
                stated.insured(),
                fictional.period(),
                CardClassification.valueOf(stated.classification().name()),
                bearer(stated.person()),
                stated.relation().map(relation -> Relation.valueOf(relation.name())),
                stated.insuredName().map(ExchangeForm::of),
                term(stated.card()),
                stated.loss().map(loss -> LossReason.valueOf(loss.reason().name())),
                stated.ratio().map(ratio -> CopaymentRatio.valueOf(ratio.ratio().name())),
                stated.withheld(),
                fictional.certificates().stream()
                        .flatMap(certificate -> certificate(certificate).stream())
                        .toList());
    }

    private static Bearer bearer(PersonStatement person) {
        return new Bearer(
                ExchangeForm.of(person.name()),
                person.kana().map(Enrolment::kana),
                person.otherName().map(ExchangeForm::of),
                person.otherKana().map(Enrolment::kana),
                Sex.valueOf(person.sex().name()),
                person.sexOnBack().map(sex -> Sex.valueOf(sex.name())),
                person.birthdate(),
                person.address().map(ExchangeForm::of),
                person.postNumber());
    }

    private static String kana(String text) {
        return Kana.toFullWidth(Kana.toKatakana(text));
    }

    private static Term term(StatedTerm stated) {
        return new Term(stated.issuedOn(), stated.from(), stated.until());
    }

    private static Optional<Certificate> certificate(CertificateStatement.Stated stated) {
        return switch (stated) {
            case CertificateStatement.ElderlyShare(var term, var ratio) ->
                Optional.of(new Certificate.ElderlyShare(
                        term(term), CopaymentRatio.valueOf(ratio.ratio().name())));
            case CertificateStatement.CostCeiling(var term, var kind, var category, var longTermFrom) ->
                Optional.of(new Certificate.CostCeiling(
                        term(term),
                        CeilingKind.valueOf(kind.name()),
                        CeilingCategory.valueOf(category.name()),
                        longTermFrom));
            case CertificateStatement.DesignatedDisease(var term, var disease, var yen) ->
                Optional.of(new Certificate.DesignatedDisease(term(term), Disease.valueOf(disease.name()), yen));
            case CertificateStatement.Withdrawn _ -> Optional.empty();
        };
    }
}
