package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import java.util.function.UnaryOperator;
import jp.tashika.structure.reading.Planted;

/** 要件の植え付け。Breaches of the rules about requirement ids. */
final class RequirementPlants {

    private static final String TESTED = "DSP-001\tNine display patterns\ttest\t-\n";

    private RequirementPlants() {}

    static List<Plant> all() {
        return List.of(
                breach(RequirementRules.FORM, "番号の形", "DSP-1 is no new id", list("DSP-1\tNine\ttest\t-\n")),
                breach(RequirementRules.FORM, "同じ番号が二度", "DSP-001 is no new id", list(TESTED + TESTED)),
                breach(RequirementRules.FORM, "題がない", "has no title", list("DSP-001\t\ttest\t-\n")),
                breach(RequirementRules.FORM, "知らない状態", "status done is none of", list("DSP-001\tNine\tdone\t-\n")),
                breach(
                        RequirementRules.FORM,
                        "文書がない",
                        "no document docs/none.md that speaks of DSP-001",
                        list("DSP-001\tNine\tdoc\tdocs/none.md\n")),
                breach(
                        RequirementRules.FORM,
                        "番号に触れない文書",
                        "that speaks of TRM-001",
                        planted -> list("TRM-001\tRecommended system\tdoc\tdocs/terminal.md\n")
                                .apply(planted)
                                .file("docs/terminal.md", "# Terminal\n")),
                breach(RequirementRules.FORM, "理由がない", "later without a reason", list("DSP-001\tNine\tlater\t\n")),
                allowed(
                        RequirementRules.FORM,
                        "四つの状態",
                        planted -> list("F5\tWrong feeds are held\ttest\t-\n" + TESTED
                                        + "TRM-001\tRecommended system\tdoc\tdocs/terminal.md#systems\n"
                                        + "SYS-007\tDrugs and checkups\tlater\tneeds claims\n"
                                        + "SEC-006\tPrivacy film\toutside\thardware\n")
                                .apply(planted)
                                .file("docs/terminal.md", "# Terminal\n\nTRM-001: any system.\n")),
                breach(
                        RequirementRules.KNOWN,
                        "知らない番号",
                        "DSP-099 is not in docs/requirements.tsv",
                        planted -> list(TESTED).apply(planted).test("central-core", tagged("DSP-099"))),
                breach(
                        RequirementRules.KNOWN,
                        "書き損じた番号",
                        "DSP-01 is not in",
                        planted -> list(TESTED).apply(planted).test("central-core", tagged("DSP-01"))),
                allowed(
                        RequirementRules.KNOWN,
                        "知っている番号と、番号でない印",
                        planted -> list(TESTED)
                                .apply(planted)
                                .test("central-core", tagged("DSP-001"))
                                .test("central", tagged("slow").replace("core.eligibility", "central.store"))),
                breach(
                        RequirementRules.TESTED,
                        "手の届かない要件の試験",
                        "TRM-005 is outside, yet",
                        planted -> list("TRM-005\tStorage\toutside\thardware\n")
                                .apply(planted)
                                .test("central-core", tagged("TRM-005"))),
                breach(RequirementRules.TESTED, "試験のない要件", "no test carries @Tag(\"DSP-001\")", list(TESTED)),
                allowed(
                        RequirementRules.TESTED,
                        "試験のある要件、文書の要件",
                        planted -> list(TESTED + "SYS-007\tDrugs\tlater\tneeds claims\n")
                                .apply(planted)
                                .test("central-core", tagged("DSP-001"))));
    }

    private static UnaryOperator<Planted> list(String lines) {
        return planted ->
                planted.module("vocabulary").file("docs/requirements.tsv", "id\ttitle\tstatus\twhere\n" + lines);
    }

    private static String tagged(String id) {
        return """
                package jp.tashika.core.eligibility;
                class AnswerTest { @org.junit.jupiter.api.Tag("%s") @org.junit.jupiter.api.Test void answers() {} }
                """.formatted(id);
    }
}
