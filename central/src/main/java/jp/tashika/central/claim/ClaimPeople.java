package jp.tashika.central.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.central.received.PeopleByNumbers;
import jp.tashika.central.usecase.Registry;
import jp.tashika.core.registry.Found;
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

    private static Optional<PeopleByNumbers.Named> named(ClaimView view) {
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
        return Optional.of(new PeopleByNumbers.Named(
                insurer.get(),
                new InsuredNumber(share.flatMap(InsurerShare::symbol), number.get(), branch),
                birthdate.get()));
    }

    /** One standing for each claim, in their order. */
    List<Standing> find(FacilityCode facility, List<ClaimView> claims) {
        List<Found> found = new PeopleByNumbers(lookups -> registry.known(lookups, facility))
                .find(claims.stream().map(ClaimPeople::named).toList());
        List<Standing> standings = new ArrayList<>(claims.size());
        for (int i = 0; i < claims.size(); i++) {
            standings.add(claims.get(i).insurer().isEmpty() ? new Standing.Programme() : standing(found.get(i)));
        }
        return standings;
    }

    private static Standing standing(Found found) {
        return switch (found) {
            case Found.One(var person, var _) -> new Standing.Identified(person);
            case Found.Nobody() -> new Standing.Nobody();
            case Found.Several() -> new Standing.Several();
        };
    }
}
