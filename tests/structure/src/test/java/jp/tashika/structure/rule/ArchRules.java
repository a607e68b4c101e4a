package jp.tashika.structure.rule;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** ArchUnitの規則。Turns what ArchUnit reports into breaches. */
final class ArchRules {

    private ArchRules() {}

    static List<Breach> breaches(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).getFailureReport().getDetails().stream()
                .map(detail -> new Breach("classes", detail))
                .toList();
    }
}
