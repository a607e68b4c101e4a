package jp.tashika.launcher;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.intake.Statements;
import jp.tashika.central.store.Registration;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.InsuredCard;
import jp.tashika.core.registry.Insurer;
import jp.tashika.core.registry.Person;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.vocabulary.person.PersonKey;

/** 加入の写像。A fictional person, as the insurers state them, in the words of the registry. */
final class Enrolment {

    private final Function<IndividualNumber, DirectoryKey> individualKeys;

    private final Function<FictionalPerson, Optional<CertificateKey>> linked;

    /** @param linked the certificate on a person's card, as the issuer of cards names it */
    Enrolment(IntakeSecret secret, Function<FictionalPerson, Optional<CertificateKey>> linked) {
        this.individualKeys = secret.individualKeys();
        this.linked = linked;
    }

    /** Not to be called by several threads at once. */
    Registration registration(FictionalPerson person) {
        List<Coverage> history =
                person.coverages().stream().map(Enrolment::coverage).toList();
        return new Registration(
                new Person(new PersonKey(UuidCreator.getTimeOrderedEpoch()), history),
                Optional.of(individualKeys.apply(person.individual())),
                linked.apply(person).map(Enrolment::card).stream().toList());
    }

    private static Registration.Card card(CertificateKey linked) {
        return new Registration.Card(linked.authority(), linked.serial());
    }

    private static Coverage coverage(FictionalCoverage fictional) {
        Insurer insurer =
                new Insurer(fictional.insurer().number(), fictional.insurer().name());
        return Statements.of(insurer.number(), fictional.statement())
                .toCoverage(
                        UuidCreator.getTimeOrderedEpoch(),
                        insurer,
                        fictional.certificates().stream()
                                .flatMap(stated -> formerCard(stated).stream())
                                .toList(),
                        fictional.certificates().stream()
                                .flatMap(stated -> certificate(stated).stream())
                                .toList());
    }

    private static Optional<InsuredCard> formerCard(CertificateStatement.Stated stated) {
        return Statements.of(stated).flatMap(certificate -> certificate.toFormerCard(stated.issuedOn()));
    }

    private static Optional<Certificate> certificate(CertificateStatement.Stated stated) {
        return Statements.of(stated).flatMap(certificate -> certificate.toCertificate(stated.issuedOn()));
    }
}
