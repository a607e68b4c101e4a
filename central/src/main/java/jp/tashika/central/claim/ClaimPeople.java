package jp.tashika.central.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.central.usecase.Candidate;
import jp.tashika.central.usecase.KnownMany;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.registry.Found;
import jp.tashika.core.registry.Matching;
import jp.tashika.core.registry.Person;
import jp.tashika.format.claim.view.ClaimHead;
import jp.tashika.format.claim.view.ClaimView;
import jp.tashika.format.claim.view.InsurerShare;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** レセプトの本人特定。Finds the people of many claims at once. */
final class ClaimPeople {

    private final Registry registry;

    ClaimPeople(Registry registry) {
        this.registry = registry;
    }

    /** 名乗り。By what a claim names its person. */
    private record Named(InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate) {

        static Optional<Named> of(ClaimView view) {
            Optional<InsurerShare> share = view.insurer();
            Optional<InsurerNumber> insurer = share.flatMap(InsurerShare::insurer);
            Optional<String> number = share.flatMap(InsurerShare::number);
            Optional<LocalDate> birthdate = view.head().flatMap(ClaimHead::birthdate);
            if (insurer.isEmpty() || number.isEmpty() || birthdate.isEmpty()) {
                return Optional.empty();
            }
            Optional<String> branch = view.coverageChecks().stream()
                    .flatMap(check -> check.branch().stream())
                    .findFirst();
            return Optional.of(new Named(
                    insurer.get(),
                    new InsuredNumber(share.flatMap(InsurerShare::symbol), number.get(), branch),
                    birthdate.get()));
        }

        long lookup() {
            return Matching.lookup(insurer, insured);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Named[masked]";
        }
    }

    /** One standing for each claim, in their order. */
    List<Standing> find(FacilityCode facility, List<ClaimView> claims) {
        List<Optional<Named>> named = claims.stream().map(Named::of).toList();
        List<Long> lookups = named.stream()
                .flatMap(Optional::stream)
                .map(Named::lookup)
                .distinct()
                .toList();
        KnownMany known = registry.known(lookups, facility);
        List<Standing> standings = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            standings.add(standing(claims.get(i), named.get(i), known));
        }
        return standings;
    }

    private static Standing standing(ClaimView claim, Optional<Named> named, KnownMany known) {
        if (claim.insurer().isEmpty()) {
            return new Standing.Programme();
        }
        return named.map(one -> standing(one, known)).orElseGet(Standing.Nobody::new);
    }

    private static Standing standing(Named named, KnownMany known) {
        List<Person> candidates = known.of(named.lookup()).candidates().stream()
                .map(Candidate::person)
                .toList();
        return switch (Matching.find(candidates, named.insurer(), named.insured(), named.birthdate(), true)) {
            case Found.One(var person, var _) -> new Standing.Identified(person);
            case Found.Nobody() -> new Standing.Nobody();
            case Found.Several() -> new Standing.Several();
        };
    }
}
