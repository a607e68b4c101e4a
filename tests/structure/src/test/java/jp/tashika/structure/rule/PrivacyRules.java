package jp.tashika.structure.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;
import jp.tashika.structure.reading.TypedSources;

/** 個人情報の規則。Nothing personal in text, logs and exceptions (style S9, SEC-003). */
final class PrivacyRules {

    static final Rule MASKED = new Rule("personal-masked", "個人情報を持つ型のtoStringは伏せてある", PrivacyRules::unmasked);
    static final Rule SPOKEN = new Rule("personal-unspoken", "個人情報の型をログにも例外にも渡さない", PrivacyRules::spoken);

    /** Components that only a person has; a type with one of them as text or day holds personal data. */
    private static final Pattern PERSONAL = Pattern.compile("birth[dD]ate|birthday|.*[kK]ana|kana.*|symbol"
            + "|post(Number|Code)|insuredName|nameOfOther|otherName|fullName|patientName");

    private static final Pattern TEXT_OR_DAY =
            Pattern.compile("(java\\.util\\.)?(Optional<)?(java\\.(lang|time)\\.)?(String|LocalDate)>?");

    /** The look knows no person (an address there is a web address), and the people of the simulation are made up. */
    private static final Set<String> WITHOUT_PERSONS = Set.of("pages", "simulation");

    private PrivacyRules() {}

    static List<Rule> all() {
        return List.of(MASKED, SPOKEN);
    }

    private static List<Breach> unmasked(Repository repository) {
        return repository.products().stream()
                .filter(module -> !WITHOUT_PERSONS.contains(module.name()))
                .flatMap(module -> module.mains().stream())
                .flatMap(source -> source.types().stream()
                        .filter(type -> isPersonal(type) && !type.isMasked())
                        .map(type -> new Breach(
                                source.place(type.line()),
                                type.name() + " holds personal data and does not override toString")))
                .toList();
    }

    private static boolean isPersonal(SourceFile.Type type) {
        return type.components().stream()
                .anyMatch(component -> PERSONAL.matcher(component.name()).matches()
                        && TEXT_OR_DAY.matcher(component.type()).matches());
    }

    private static List<Breach> spoken(Repository repository) {
        Set<String> personal = repository.mains().stream()
                .flatMap(source -> source.types().stream()
                        .filter(PrivacyRules::isPersonal)
                        .map(type -> source.packageName() + "." + type.name()))
                .collect(Collectors.toUnmodifiableSet());
        List<Breach> breaches = new ArrayList<>();
        List<String> obstacles = TypedSources.visit(
                repository,
                (unit, trees) -> new PersonalTalk(repository.root(), unit, trees, personal, breaches).listen());
        obstacles.forEach(obstacle -> breaches.add(new Breach("not understood", obstacle)));
        return breaches;
    }
}
