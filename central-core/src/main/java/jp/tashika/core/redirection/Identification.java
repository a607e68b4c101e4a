package jp.tashika.core.redirection;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import jp.tashika.core.registry.AgeLimit;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Sex;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.name.Likeness;
import jp.tashika.vocabulary.number.InsuredNumber;

/**
 * レセプトの本人特定。Whom a claim is about, by what it says (receipts 8).
 *
 * <p>With a branch, numbers and birth date decide. Without one they lead to a family: the one with the birth date is meant,
 * then sex and name tell twins apart, and the branch is found out. No wrong person is better than a right one: whatever
 * contradicts leaves the claim unidentified.
 */
public final class Identification {

    private final ClaimedPerson claimed;
    private final List<Person> candidates;
    private final RedirectionRules rules;

    private Identification(ClaimedPerson claimed, List<Person> candidates, RedirectionRules rules) {
        this.claimed = claimed;
        this.candidates = candidates;
        this.rules = rules;
    }

    /**
     * Identifies the patient of a claim.
     *
     * @param candidates whom the directory names for {@link Matching#lookup} of the claim's numbers and, where {@link
     *     ClaimedPerson#isUnknownIdentity}, also for its name and birth date; each person once, others do no harm
     */
    public static ClaimPatient of(ClaimedPerson claimed, List<Person> candidates, RedirectionRules rules) {
        Identification identification = new Identification(claimed, candidates, rules);
        ClaimPatient byNumbers = claimed.insured()
                .map(identification::byNumbers)
                .orElseGet(() -> new ClaimPatient.NotIdentified(ClaimPatient.Reason.NO_NUMBER));
        return byNumbers instanceof ClaimPatient.NotIdentified && claimed.isUnknownIdentity()
                ? identification.byName()
                : byNumbers;
    }

    private ClaimPatient byNumbers(InsuredNumber insured) {
        List<Person> born = fitting(insured);
        if (born.isEmpty()) {
            return new ClaimPatient.NotIdentified(contradiction(insured));
        }
        if (claimed.hasBranch() || !rules.has(InferredRule.SEX_AND_NAME_TELL)) {
            return one(born, insured);
        }
        List<Person> ofSex = having(born, this::hasSex);
        if (ofSex.isEmpty()) {
            return new ClaimPatient.NotIdentified(ClaimPatient.Reason.SEX_DIFFERS);
        }
        return one(ofSex.size() == 1 ? ofSex : having(ofSex, this::hasName), insured);
    }

    private ClaimPatient one(List<Person> fitting, InsuredNumber insured) {
        if (fitting.size() != 1) {
            return new ClaimPatient.NotIdentified(ClaimPatient.Reason.SEVERAL);
        }
        Person person = lawful(fitting.getFirst());
        List<Coverage> written = Matching.coverages(person.history(), claimed.insurer(), insured, claimed.birthdate());
        boolean branchFound = !claimed.hasBranch()
                && written.stream()
                        .anyMatch(coverage -> coverage.insured().branch().isPresent());
        return new ClaimPatient.Identified(person, written, branchFound);
    }

    /** Why nobody fits; nothing of it leaves the centre but the ground of a return. */
    private ClaimPatient.Reason contradiction(InsuredNumber insured) {
        InsuredNumber family = new InsuredNumber(insured.symbol(), insured.number(), Optional.empty());
        if (!fitting(family).isEmpty()) {
            return ClaimPatient.Reason.BRANCH_DIFFERS;
        }
        return switch (Matching.find(candidates, claimed.insurer(), family, lenient())) {
            case Found.One _, Found.Several _ -> ClaimPatient.Reason.BIRTHDATE_DIFFERS;
            case Found.Nobody _ -> ClaimPatient.Reason.NOBODY;
        };
    }

    // spec| receipts 8.5: numbers of 7 say that the facility knew no number
    private ClaimPatient byName() {
        if (!rules.has(InferredRule.UNKNOWN_BY_NAME)) {
            return new ClaimPatient.NotIdentified(ClaimPatient.Reason.UNKNOWN_IDENTITY);
        }
        List<Person> named = having(
                candidates,
                bearer -> bearer.birthdate().equals(claimed.birthdate())
                        && claimed.sex().isPresent()
                        && hasSex(bearer)
                        && hasNameAndKana(bearer));
        return switch (named.size()) {
            case 0 -> new ClaimPatient.NotIdentified(ClaimPatient.Reason.UNKNOWN_IDENTITY);
            case 1 -> new ClaimPatient.Identified(lawful(named.getFirst()), List.of(), false);
            default -> new ClaimPatient.NotIdentified(ClaimPatient.Reason.SEVERAL);
        };
    }

    /** Every coverage with the period that holds by law, whether or not its insurer has ended it. */
    private static Person lawful(Person person) {
        return new Person(
                person.key(), person.history().stream().map(AgeLimit::applied).toList());
    }

    private List<Person> fitting(InsuredNumber insured) {
        return Matching.fitting(candidates, claimed.insurer(), insured, claimed.birthdate(), lenient());
    }

    private boolean lenient() {
        return rules.has(InferredRule.LENIENT_NUMBERS);
    }

    private static List<Person> having(List<Person> persons, Predicate<Bearer> fits) {
        return persons.stream()
                .filter(person ->
                        person.history().stream().map(Coverage::bearer).anyMatch(fits))
                .toList();
    }

    /** What is not stated contradicts nobody. */
    private boolean hasSex(Bearer bearer) {
        return claimed.sex()
                .filter(sex -> sex != Sex.UNSET)
                .map(sex -> bearer.sex() == sex
                        || bearer.sexOnBack().filter(sex::equals).isPresent()
                        || bearer.sex() == Sex.UNSET)
                .orElse(true);
    }

    private boolean hasName(Bearer bearer) {
        return hasKana(bearer) || isLike(bearer);
    }

    private boolean hasNameAndKana(Bearer bearer) {
        return isLike(bearer) && hasKana(bearer);
    }

    private boolean isLike(Bearer bearer) {
        return claimed.name()
                .filter(name -> Likeness.of(name, bearer.name()).isPossible()
                        || bearer.otherName()
                                .filter(other -> Likeness.of(name, other).isPossible())
                                .isPresent())
                .isPresent();
    }

    private boolean hasKana(Bearer bearer) {
        return claimed.kana()
                .map(Kana::forComparison)
                .filter(reading -> !reading.isEmpty())
                .filter(reading -> isReading(bearer.kana(), reading) || isReading(bearer.otherKana(), reading))
                .isPresent();
    }

    private static boolean isReading(Optional<String> registered, String reading) {
        return registered.map(Kana::forComparison).filter(reading::equals).isPresent();
    }
}
