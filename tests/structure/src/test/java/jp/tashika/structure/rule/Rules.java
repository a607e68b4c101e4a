package jp.tashika.structure.rule;

import java.util.List;
import java.util.stream.Stream;

/** 規則一覧。All rules, in the order of the laws. */
public final class Rules {

    private Rules() {}

    public static List<Rule> all() {
        return Stream.of(
                        GuardRules.all(),
                        ModuleRules.all(),
                        PackageRules.all(),
                        PurityRules.all(),
                        WireRules.all(),
                        MyNumberRules.all(),
                        CodeRules.all(),
                        PrivacyRules.all(),
                        UrlRules.all(),
                        GlossaryRules.all(),
                        RequirementRules.all(),
                        DocumentRules.all())
                .flatMap(List::stream)
                .toList();
    }
}
