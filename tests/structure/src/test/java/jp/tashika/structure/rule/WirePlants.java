package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import jp.tashika.structure.reading.Planted;

/** 電文名の植え付け。Breaches of the rules about wire names. */
final class WirePlants {

    private static final String READER = """
            package jp.tashika.format.oqs.message;
            class Reader { String root = "QualificationConfirmSearchInfo"; }
            """;

    private static final String TERM = "資格\tしかく\tCoverage\ttype\t資格。A coverage.\tlaw\t%s\t-\t%s\n";

    private WirePlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        WireRules.HOME,
                        "要素名をセンターに書く",
                        "wire name in \"//QualificationConfirmSearchInfo\"",
                        planted -> planted.main("format-oqs", READER)
                                .main(
                                        "central",
                                        literal("jp.tashika.central.gateway", "//QualificationConfirmSearchInfo"))),
                breach(
                        WireRules.HOME,
                        "用語集の電文名を書く",
                        "wire name in \"Birthdate\"",
                        planted -> planted.file("docs/glossary.tsv", TERM.formatted("Birthdate", "planned"))
                                .main("simulation", literal("jp.tashika.simulation.people", "Birthdate"))),
                breach(
                        WireRules.HOME,
                        "電文IDを端末に書く",
                        "wire name in \"OQSsiquc01req_\"",
                        planted -> planted.main("terminal", literal("jp.tashika.terminal.inbox", "OQSsiquc01req_"))),
                breach(
                        WireRules.HOME,
                        "コード表番号を判断に書く",
                        "wire name in \"OQSCD006\"",
                        planted -> planted.main("central-core", literal("jp.tashika.core.eligibility", "OQSCD006"))),
                breach(
                        WireRules.HOME,
                        "ひな形に書く",
                        "page.jte:2: wire name",
                        planted -> planted.module("terminal")
                                .file(
                                        "terminal/src/main/jte/page.jte",
                                        "<p>\n<a href=\"/oqs/OQSmuquc02\">結果</a>\n</p>\n")),
                allowed(
                        WireRules.HOME,
                        "形式・試験・業者向けの文",
                        planted -> planted.main("format-oqs", READER)
                                .test("central", literal("jp.tashika.central.gateway", "OQSsiquc01"))
                                .main("central", literal("jp.tashika.central.store", "coverage of Someone"))
                                .module("vocabulary")
                                .file(
                                        "vocabulary/src/main/resources/jp/tashika/vocabulary/outcome/outcomes.tsv",
                                        "BATCH_EMPTY\tTSK-BTCH0000002\tありません\tQualificationConfirmSearchInfo がありません\n")),
                breach(
                        WireRules.ONE_HOME,
                        "どの形式にもない電文名",
                        "LostName is in no format",
                        planted -> planted.module("format-oqs")
                                .file("docs/glossary.tsv", TERM.formatted("LostName", "used"))),
                breach(
                        WireRules.ONE_HOME,
                        "二つの形式にある電文名",
                        "is in several formats",
                        planted -> planted.main("format-oqs", literal("jp.tashika.format.oqs.message", "InsurerNumber"))
                                .main("format-insurer", literal("jp.tashika.format.insurer.row", "InsurerNumber"))
                                .file("docs/glossary.tsv", TERM.formatted("InsurerNumber", "used"))),
                allowed(WireRules.ONE_HOME, "一つの形式の電文名と、まだない形式の電文名", planted -> WirePlants.tables(planted)));
    }

    private static Planted tables(Planted planted) {
        return planted.module("format-oqs")
                .file("format-oqs/src/main/resources/elements.tsv", "QualificationDate\t資格取得日\n")
                .file(
                        "docs/glossary.tsv",
                        TERM.formatted("QualificationDate", "used")
                                + TERM.formatted("Uke", "planned").replace("資格", "請求"));
    }

    private static String literal(String room, String text) {
        return """
                package %s;
                class Speaker { String text = "%s"; }
                """.formatted(room, text);
    }
}
