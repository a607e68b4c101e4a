package jp.tashika.structure.rule;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;

/** 見張り。That the rules really looked at something: a rule over nothing passes silently. */
final class GuardRules {

    static final Rule COMPILED = new Rule("all-looked-at", "書かれた型はすべてクラスファイルとしても検査される", GuardRules::unseen);

    private GuardRules() {}

    static List<Rule> all() {
        return List.of(COMPILED);
    }

    private static List<Breach> unseen(Repository repository) {
        Set<String> seen =
                repository.classes().stream().map(JavaClass::getName).collect(Collectors.toUnmodifiableSet());
        List<Breach> breaches = new ArrayList<>();
        for (SourceFile source : repository.mains()) {
            source.types().stream()
                    .filter(type -> !type.nested())
                    .filter(type -> !seen.contains(source.packageName() + "." + type.name()))
                    .map(type -> new Breach(source.place(type.line()), type.name() + " was not found as a class file"))
                    .forEach(breaches::add);
        }
        return breaches;
    }
}
