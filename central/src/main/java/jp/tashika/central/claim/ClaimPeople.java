package jp.tashika.central.claim;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tashika.central.usecase.Candidate;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.redirection.ClaimPatient;
import jp.tashika.core.redirection.ClaimedCare;
import jp.tashika.core.redirection.ClaimedPerson;
import jp.tashika.core.redirection.Destination;
import jp.tashika.core.redirection.Identification;
import jp.tashika.core.redirection.Obstacle;
import jp.tashika.core.redirection.Redirection;
import jp.tashika.core.redirection.RedirectionRules;
import jp.tashika.core.registry.Matching;
import jp.tashika.core.registry.Person;
import jp.tashika.core.registry.Sex;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.split.ClaimSplit;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimType;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.CostBearer;
import jp.tashika.format.claim.view.InsurerShare;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** レセプトの本人特定と請求先。Finds the people of many claims at once, and where each claim goes. */
final class ClaimPeople {

    private final Registry registry;
    private final RedirectionRules rules;

    ClaimPeople(Registry registry, RedirectionRules rules) {
        this.registry = registry;
        this.rules = rules;
    }

    /** One standing for each claim, in their order. */
    List<Standing> find(FacilityCode facility, YearMonth claimedIn, List<ClaimView> claims) {
        List<Optional<ClaimedPerson>> named =
                claims.stream().map(ClaimPeople::named).toList();
        List<Long> lookups = named.stream()
                .flatMap(Optional::stream)
                .flatMap(claimed -> lookup(claimed).stream())
                .distinct()
                .toList();
        KnownMany known = registry.known(lookups, facility);
        List<Standing> standings = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            standings.add(standing(claims.get(i), claimedIn, named.get(i), known));
        }
        return standings;
    }

    private static Optional<ClaimedPerson> named(ClaimView view) {
        Optional<InsurerShare> share = view.insurer();
        Optional<InsurerNumber> insurer = share.flatMap(InsurerShare::insurer);
        Optional<ClaimHead> head = view.head();
        Optional<LocalDate> birthdate = head.flatMap(ClaimHead::birthdate);
        if (insurer.isEmpty() || birthdate.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> branch = view.coverageChecks().stream()
                .flatMap(check -> check.branch().stream())
                .findFirst();
        return Optional.of(new ClaimedPerson(
                insurer.get(),
                share.flatMap(InsurerShare::number)
                        .map(number -> new InsuredNumber(share.flatMap(InsurerShare::symbol), number, branch)),
                birthdate.get(),
                head.flatMap(ClaimHead::sex).map(sex -> Sex.valueOf(sex.name())),
                head.flatMap(ClaimHead::name),
                head.flatMap(ClaimHead::kana)));
    }

    private static Optional<Long> lookup(ClaimedPerson claimed) {
        return claimed.insured().map(insured -> Matching.lookup(claimed.insurer(), insured));
    }

    private Standing standing(ClaimView view, YearMonth claimedIn, Optional<ClaimedPerson> named, KnownMany known) {
        if (view.insurer().isEmpty()) {
            return new Standing.Programme();
        }
        ClaimPatient patient = named.map(claimed -> Identification.of(claimed, candidates(claimed, known), rules))
                .orElseGet(() -> new ClaimPatient.NotIdentified(ClaimPatient.Reason.NO_NUMBER));
        return new Standing.Judged(patient, destination(patient, view, claimedIn));
    }

    private static List<Person> candidates(ClaimedPerson claimed, KnownMany known) {
        return lookup(claimed).stream()
                .flatMap(lookup -> known.of(lookup).candidates().stream())
                .map(Candidate::person)
                .toList();
    }

    /** Whether its lines can be told apart by day is looked at only where it would be split. */
    private Destination destination(ClaimPatient patient, ClaimView view, YearMonth claimedIn) {
        Set<Obstacle> obstacles = obstacles(view);
        Destination destination = Redirection.of(patient, care(view, claimedIn, obstacles), rules);
        if (destination instanceof Destination.Split
                && !ClaimSplit.of(view.claim()).isDivisible()) {
            obstacles.add(Obstacle.INDIVISIBLE);
            return Redirection.of(patient, care(view, claimedIn, obstacles), rules);
        }
        return destination;
    }

    private static ClaimedCare care(ClaimView view, YearMonth claimedIn, Set<Obstacle> obstacles) {
        YearMonth month = view.head().flatMap(ClaimHead::month).orElse(claimedIn.minusMonths(1));
        TreeSet<LocalDate> days = days(view).stream()
                .filter(month::isValidDay)
                .map(month::atDay)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<Obstacle> all = EnumSet.noneOf(Obstacle.class);
        all.addAll(obstacles);
        if (days.isEmpty()) {
            all.add(Obstacle.NO_DAYS);
        }
        // when a certificate was taken back is not registered: no feed of insurers tells it
        return new ClaimedCare(month, claimedIn, days, all, Optional.empty());
    }

    /** Those of the visits under the insurance, else those on which something was billed. */
    private static Set<Integer> days(ClaimView view) {
        return view.visitDays().stream()
                .filter(days ->
                        days.bearer().filter(CostBearer.INSURANCE::equals).isPresent())
                .findFirst()
                .<Set<Integer>>map(days -> days.days())
                .filter(days -> !days.isEmpty())
                .orElseGet(() -> ClaimSplit.of(view.claim()).visits());
    }

    private static Set<Obstacle> obstacles(ClaimView view) {
        Set<Obstacle> obstacles = EnumSet.noneOf(Obstacle.class);
        Claim claim = view.claim();
        if (!view.publicShares().isEmpty()) {
            obstacles.add(Obstacle.PUBLIC_EXPENSE);
        }
        if (claim.kind() == ClaimKind.DPC) {
            obstacles.add(Obstacle.BUNDLED);
        }
        if (view.head().flatMap(ClaimHead::type).filter(ClaimType::isInpatient).isPresent()) {
            obstacles.add(Obstacle.INPATIENT);
        }
        if (view.insurer()
                .map(InsurerShare::shareYen)
                .filter(yen -> yen.isPresent())
                .isPresent()) {
            obstacles.add(Obstacle.BURDEN_STATED);
        }
        return obstacles;
    }
}
