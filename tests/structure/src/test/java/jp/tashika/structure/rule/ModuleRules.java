package jp.tashika.structure.rule;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Dependency;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.Street;

/** モジュールの規則。What the POMs may say (architecture, section 1 and laws 1 and 3). */
final class ModuleRules {

    static final Rule PLACED = new Rule("module-placed", "どのモジュールも町並みの表にある", ModuleRules::unplaced);
    static final Rule CIRCLES = new Rule("module-circles", "モジュール間に循環がない", ModuleRules::circles);
    static final Rule ALLOWED = new Rule("module-dependencies", "モジュールは表が許すものだけを知る", ModuleRules::forbidden);
    static final Rule LIBRARIES = new Rule("module-libraries", "語彙・形式・判断は表にあるライブラリだけを使う", ModuleRules::libraries);
    static final Rule CENTRE_UNKNOWN = new Rule("centre-unknown", "centralを知るのは起動と試験だけ", ModuleRules::centreKnown);
    static final Rule FACILITY_ALONE =
            new Rule("facility-builds-alone", "端末とリーダーはセンターなしで組み立てられる", ModuleRules::facilityNeedsCentre);
    static final Rule SHARED = new Rule("parties-share-little", "当事者どうしが共有するのは語彙・形式・見た目だけ", ModuleRules::sharedTooMuch);

    private static final List<String> CENTRE = List.of("central", "central-core");
    private static final List<String> FACILITY = List.of("terminal", "reader");

    private ModuleRules() {}

    static List<Rule> all() {
        return List.of(PLACED, CIRCLES, ALLOWED, LIBRARIES, CENTRE_UNKNOWN, FACILITY_ALONE, SHARED);
    }

    private static List<Breach> unplaced(Repository repository) {
        return repository.modules().stream()
                .filter(module -> module.house().isEmpty())
                .map(module -> new Breach(module.name(), "is not in street.tsv"))
                .toList();
    }

    private static List<Breach> circles(Repository repository) {
        return repository.modules().stream()
                .filter(module -> reach(repository, module.name(), _ -> true).contains(module.name()))
                .map(module -> new Breach(module.name(), "depends on itself through others"))
                .toList();
    }

    private static List<Breach> forbidden(Repository repository) {
        return repository.modules().stream()
                .flatMap(module -> module.house().stream()
                        .flatMap(house -> module.dependencies().stream()
                                .filter(Dependency::isOurs)
                                .filter(dependency -> dependency.isForTestsOnly()
                                        ? !house.mayKnowInTests(dependency.artifact())
                                        : !house.mayKnow(dependency.artifact()))
                                .map(dependency -> new Breach(
                                        module.name(),
                                        "may not depend on " + dependency.artifact() + " (" + dependency.scope()
                                                + ")"))))
                .toList();
    }

    private static List<Breach> libraries(Repository repository) {
        return repository.modules().stream()
                .flatMap(module -> module.house().stream()
                        .flatMap(house -> module.dependencies().stream()
                                .filter(dependency -> !dependency.isOurs() && !dependency.isForTestsOnly())
                                .filter(dependency -> !house.mayUse(dependency.group()))
                                .map(dependency -> new Breach(
                                        module.name(),
                                        "may not use " + dependency.group() + ":" + dependency.artifact()))))
                .toList();
    }

    private static List<Breach> centreKnown(Repository repository) {
        return repository.modules().stream()
                .filter(module -> module.house()
                        .filter(house -> house.kind() == Street.Kind.LAUNCHER || house.kind() == Street.Kind.TEST)
                        .isEmpty())
                .filter(module -> reach(repository, module.name(), _ -> true).contains("central"))
                .filter(module -> !module.name().equals("central"))
                .map(module -> new Breach(module.name(), "depends on central"))
                .toList();
    }

    private static List<Breach> facilityNeedsCentre(Repository repository) {
        return FACILITY.stream()
                .flatMap(facility -> reach(repository, facility, _ -> true).stream()
                        .filter(CENTRE::contains)
                        .map(centre -> new Breach(facility, "needs " + centre + " to be built")))
                .toList();
    }

    private static List<Breach> sharedTooMuch(Repository repository) {
        Map<String, Set<String>> known = repository.modules().stream()
                .filter(module -> isParty(module))
                .collect(Collectors.toMap(
                        Module::name,
                        module -> reach(repository, module.name(), dependency -> !dependency.isForTestsOnly())));
        List<Breach> breaches = new ArrayList<>();
        known.forEach((one, ofOne) -> known.forEach((other, ofOther) -> {
            if (ofOne.contains(other)) {
                breaches.add(new Breach(one, "is a party and depends on the party " + other));
            }
            if (one.compareTo(other) < 0) {
                ofOne.stream()
                        .filter(ofOther::contains)
                        .filter(shared -> !mayBeShared(repository, shared))
                        .forEach(shared -> breaches.add(new Breach(one, "shares " + shared + " with " + other)));
            }
        }));
        return breaches;
    }

    private static boolean isParty(Module module) {
        return module.house().filter(house -> house.kind() == Street.Kind.PARTY).isPresent();
    }

    private static boolean mayBeShared(Repository repository, String module) {
        return repository
                .module(module)
                .flatMap(Module::house)
                .filter(house -> switch (house.kind()) {
                    case VOCABULARY, FORMAT, LOOK -> true;
                    case CORE, TOOL, PARTY, LAUNCHER, TEST -> false;
                })
                .isPresent();
    }

    /** Every module that {@code start} depends on, directly or not; test dependencies count only at the start. */
    private static Set<String> reach(Repository repository, String start, Predicate<Dependency> counted) {
        Set<String> reached = new LinkedHashSet<>();
        List<String> next = new ArrayList<>(direct(repository, start, counted).toList());
        while (!next.isEmpty()) {
            String module = next.removeLast();
            if (reached.add(module)) {
                direct(repository, module, dependency -> !dependency.isForTestsOnly())
                        .forEach(next::add);
            }
        }
        return reached;
    }

    private static Stream<String> direct(Repository repository, String name, Predicate<Dependency> counted) {
        return repository.module(name).stream()
                .flatMap(module -> module.dependencies().stream())
                .filter(Dependency::isOurs)
                .filter(counted)
                .map(Dependency::artifact);
    }
}
