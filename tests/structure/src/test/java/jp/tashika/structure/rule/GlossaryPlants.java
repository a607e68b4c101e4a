package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tashika.structure.glossary.Glossary;
import jp.tashika.structure.glossary.GlossaryPage;
import jp.tashika.structure.reading.Planted;
import jp.tashika.structure.reading.Table;

/** 用語の植え付け。Breaches of the rules about words. */
final class GlossaryPlants {

    private static final String HEAD = "ja\treading\ten\tkind\tmeaning\tsource\twire\tavoid\tstatus\n";
    private static final String COVERAGE = "資格\tしかく\tCoverage\ttype\t保険の資格。A coverage.\tlaw\t-\tqualification\tused\n";

    private GlossaryPlants() {}

    static List<Plant> all() {
        return Stream.of(form(), sentences(), agreement(), words(), page())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Plant> form() {
        return List.of(
                breach(GlossaryRules.FORM, "列が足りない", "4 columns, not 9", glossary("資格\tしかく\tCoverage\ttype\n")),
                breach(
                        GlossaryRules.FORM,
                        "知らない種類",
                        "kind class is none of",
                        glossary(COVERAGE.replace("type", "class"))),
                breach(
                        GlossaryRules.FORM,
                        "知らない状態",
                        "status done is none of",
                        glossary(COVERAGE.replace("used", "done"))),
                breach(GlossaryRules.FORM, "読みが漢字", "is not hiragana", glossary(COVERAGE.replace("しかく", "資格"))),
                breach(
                        GlossaryRules.FORM,
                        "英語だけの意味",
                        "the meaning of 資格 is not",
                        glossary(COVERAGE.replace("保険の資格。", ""))),
                breach(GlossaryRules.FORM, "同じ行が二度", "stands there twice", glossary(COVERAGE + COVERAGE)),
                allowed(
                        GlossaryRules.FORM,
                        "正しい行と、読みの決まっていない新しい行",
                        glossary(COVERAGE + "照会\t\tQuery\ttype\tA query.\tcore\t-\t-\tnew\n")));
    }

    private static List<Plant> sentences() {
        return List.of(
                breach(
                        GlossaryRules.SENTENCES,
                        "説明のない公開の型",
                        "Bare does not begin",
                        vocabulary("public record Bare(int a) {}")),
                breach(
                        GlossaryRules.SENTENCES,
                        "日本語のない説明",
                        "Bare does not begin",
                        vocabulary("/** Only English. */ public record Bare(int a) {}")),
                breach(
                        GlossaryRules.SENTENCES,
                        "英語のない説明",
                        "Bare does not begin",
                        vocabulary("/** 裸。 */ public record Bare(int a) {}")),
                breach(
                        GlossaryRules.SENTENCES,
                        "説明のない定数",
                        "Kind.ONE does not begin",
                        vocabulary("/** 種別。The kinds. */ public enum Kind { ONE }")),
                breach(
                        GlossaryRules.SENTENCES,
                        "説明のない入れ子",
                        "Outer.Inner does not begin",
                        vocabulary(
                                "/** 外。The outer. */ public interface Outer { record Inner() implements Outer {} }")),
                allowed(GlossaryRules.SENTENCES, "日本語と英語、定数の日本語、非公開の型", vocabulary("""
                        /** 種別。The kinds. */
                        public enum Kind {
                            /** 一。 */
                            ONE,
                            TWO("二");
                            Kind() { this(""); }
                            Kind(String text) {}
                            /** 入れ子。 */
                            public record Inner() {}
                            private record Hidden() {}
                        }
                        """)));
    }

    private static List<Plant> agreement() {
        String code = "/** 資格。A coverage of a person. */ public record Coverage(int id) {}";
        return List.of(
                breach(
                        GlossaryRules.LISTED,
                        "用語集にない型",
                        "資格\tしかく\tCoverage\ttype",
                        planted -> vocabulary(code).apply(glossary("").apply(planted))),
                breach(
                        GlossaryRules.LISTED,
                        "用語集と違う日本語",
                        "not in docs/glossary.tsv",
                        planted -> vocabulary(code)
                                .apply(glossary(COVERAGE.replace("資格\t", "権利\t"))
                                        .apply(planted))),
                allowed(
                        GlossaryRules.LISTED,
                        "用語集にある型",
                        planted -> vocabulary(code).apply(glossary(COVERAGE).apply(planted))),
                breach(GlossaryRules.ALIVE, "コードにない型", "type Coverage is not in code", glossary(COVERAGE)),
                breach(
                        GlossaryRules.ALIVE,
                        "コードにない要素",
                        "component Coverage.until is not in code",
                        planted -> vocabulary(code)
                                .apply(glossary(COVERAGE.replace("Coverage", "Coverage.until")
                                                .replace("type", "component"))
                                        .apply(planted))),
                breach(
                        GlossaryRules.ALIVE,
                        "もう計画ではない型",
                        "no longer planned",
                        planted -> vocabulary(code)
                                .apply(glossary(COVERAGE.replace("used", "planned"))
                                        .apply(planted))),
                allowed(
                        GlossaryRules.ALIVE,
                        "ある型・要素・パッケージと、計画の型",
                        planted -> vocabulary(code)
                                .apply(glossary(COVERAGE
                                                + COVERAGE.replace("Coverage", "Coverage.id")
                                                        .replace("type", "component")
                                                + COVERAGE.replace("Coverage", "thing")
                                                        .replace("type", "package")
                                                + COVERAGE.replace("Coverage", "Claim")
                                                        .replace("used", "planned"))
                                        .apply(planted))));
    }

    private static List<Plant> words() {
        return List.of(
                breach(
                        GlossaryRules.AVOIDED,
                        "避ける語",
                        "qualificationDay uses qualification",
                        planted -> vocabulary("record Day(int qualificationDay) {}")
                                .apply(glossary(COVERAGE).apply(planted))),
                breach(
                        GlossaryRules.AVOIDED,
                        "避ける二語",
                        "theEndDate uses endDate",
                        planted -> vocabulary("record Day(int theEndDate) {}")
                                .apply(glossary(COVERAGE.replace("qualification", "endDate"))
                                        .apply(planted))),
                breach(
                        GlossaryRules.AVOIDED,
                        "ローマ字",
                        "HIHOKENSHA_KIGOU contains hihokensha",
                        planted -> vocabulary("class Day { static final int HIHOKENSHA_KIGOU = 1; }")
                                .apply(glossary(COVERAGE).apply(planted))),
                breach(
                        GlossaryRules.AVOIDED,
                        "試験のローマ字",
                        "shikakuHolds contains shikaku",
                        planted -> glossary(COVERAGE)
                                .apply(planted)
                                .test(
                                        "vocabulary",
                                        "package jp.tashika.vocabulary.thing;\nclass DayTest { void shikakuHolds() {} }\n")),
                allowed(
                        GlossaryRules.AVOIDED,
                        "relationshipは別の語、文脈付きの語、形式の定数",
                        planted -> vocabulary("record Day(int relationship, int result, int endOfDate) {}")
                                .apply(glossary(COVERAGE.replace(
                                                "qualification", "qualification, result (of a query), endDate"))
                                        .apply(planted))
                                .main("format-oqs", """
                                package jp.tashika.format.oqs.message;
                                class Element { static final String QUALIFICATION_DATE = "QualificationDate"; }
                                """)));
    }

    private static List<Plant> page() {
        return List.of(
                breach(
                        GlossaryRules.PAGE,
                        "古いページ",
                        "is not what the glossary makes",
                        planted -> glossary(COVERAGE).apply(planted).file("docs/glossary.md", "# 用語集\n")),
                breach(GlossaryRules.PAGE, "ないページ", "is not what the glossary makes", glossary(COVERAGE)),
                allowed(
                        GlossaryRules.PAGE,
                        "作られたままのページ",
                        planted -> glossary(COVERAGE)
                                .apply(planted)
                                .file("docs/glossary.md", GlossaryPage.of(Glossary.of(Table.of(COVERAGE))))));
    }

    private static UnaryOperator<Planted> glossary(String lines) {
        return planted -> planted.module("vocabulary").file("docs/glossary.tsv", HEAD + lines);
    }

    private static UnaryOperator<Planted> vocabulary(String type) {
        return planted -> planted.main("vocabulary", "package jp.tashika.vocabulary.thing;\n" + type + "\n");
    }
}
