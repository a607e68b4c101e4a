package jp.tashika.central.intake;

import java.time.LocalDate;
import jp.tashika.central.Fictional;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.usecase.Known;
import jp.tashika.central.usecase.Moment;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.vocabulary.number.InsurerNumber;

/** Asks the store of a test centre, by the hot query, as a facility's query does. */
record Asked(Centre centre) {

    /** By the numbers of that coverage. */
    Answer byNumbers(InsurerNumber insurer, CoverageStatement stated, LocalDate day) {
        return answer(
                known(insurer, stated),
                insurer,
                stated,
                new Proof.Numbers(insurer, stated.insured(), stated.person().birthdate()),
                day);
    }

    /** By the card of the person who has that coverage. */
    Answer byCard(InsurerNumber insurer, CoverageStatement stated, LocalDate day) {
        return answer(known(insurer, stated), insurer, stated, new Proof.Card(), day);
    }

    /** By numbers, as it was known then. */
    Answer byNumbersThen(InsurerNumber insurer, CoverageStatement stated, LocalDate day, Moment then) {
        Known known = registry()
                .knownThen(
                        Matching.lookup(insurer, stated.insured()),
                        stated.person().birthdate(),
                        Fictional.CLINIC,
                        then);
        return answer(
                known,
                insurer,
                stated,
                new Proof.Numbers(insurer, stated.insured(), stated.person().birthdate()),
                day);
    }

    Known known(InsurerNumber insurer, CoverageStatement stated) {
        return registry()
                .known(
                        Matching.lookup(insurer, stated.insured()),
                        stated.person().birthdate(),
                        Fictional.CLINIC);
    }

    private PostgresRegistry registry() {
        return new PostgresRegistry(centre.source);
    }

    private static Answer answer(
            Known known, InsurerNumber insurer, CoverageStatement stated, Proof proof, LocalDate day) {
        return switch (Matching.find(
                known.people(), insurer, stated.insured(), stated.person().birthdate(), false)) {
            case Found.One(var person, var _) -> Eligibility.answer(person.history(), proof, day);
            case Found.Nobody _ -> new Answer.NothingFits();
            case Found.Several _ -> new Answer.SeveralFit();
        };
    }

    /** Such as {@code InForce 06480016}; the insurer is left out where no coverage is in the answer. */
    static String told(Answer answer) {
        return switch (answer) {
            case Answer.InForce(var coverage) -> told("InForce", coverage);
            case Answer.Lost(var coverage) -> told("Lost", coverage);
            case Answer.Expired(var coverage) -> told("Expired", coverage);
            case Answer.NotYet(var coverage) -> told("NotYet", coverage);
            case Answer.Superseded(var coverage) -> told("Superseded", coverage);
            case Answer.NothingFits _ -> "NothingFits";
            case Answer.SeveralFit _ -> "SeveralFit";
        };
    }

    private static String told(String kind, Coverage coverage) {
        return kind + " " + coverage.insurer().number();
    }
}
