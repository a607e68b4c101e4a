package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import jp.tashika.structure.reading.Planted;

/** モジュールの植え付け。Breaches of the rules about modules, and of the guard. */
final class ModulePlants {

    private ModulePlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        GuardRules.COMPILED,
                        "クラスファイルのない型",
                        "Lonely was not found as a class file",
                        planted -> planted.module("vocabulary")
                                .late(
                                        "vocabulary/src/main/java/jp/tashika/vocabulary/number/Lonely.java",
                                        NOT_COMPILED)),
                allowed(GuardRules.COMPILED, "クラスファイルのある型", planted -> planted.main("vocabulary", """
                        package jp.tashika.vocabulary.number;
                        public record Seen(int value) {}
                        """)),
                breach(
                        ModuleRules.PLACED,
                        "表にないモジュール",
                        "annex: is not in street.tsv",
                        planted -> planted.module("annex")),
                allowed(ModuleRules.PLACED, "表どおりの町並み", ModulePlants::street),
                breach(
                        ModuleRules.CIRCLES,
                        "三つのモジュールの循環",
                        "pages: depends on itself",
                        planted -> planted.module("pages", "terminal")
                                .module("terminal", "format-oqs")
                                .module("format-oqs", "pages")),
                allowed(ModuleRules.CIRCLES, "循環のない町並み", ModulePlants::street),
                breach(
                        ModuleRules.ALLOWED,
                        "形式が判断を知る",
                        "format-oqs: may not depend on central-core",
                        planted -> planted.module("central-core").module("format-oqs", "central-core")),
                breach(
                        ModuleRules.ALLOWED,
                        "試験だけでも判断は形式を知らない",
                        "may not depend on format-oqs (test)",
                        planted -> planted.module("format-oqs").module("central-core", "format-oqs:test")),
                breach(
                        ModuleRules.ALLOWED,
                        "製品が試験用認証局を知る",
                        "terminal: may not depend on certificates",
                        planted -> planted.module("certificates").module("terminal", "certificates")),
                allowed(ModuleRules.ALLOWED, "試験は試験用認証局を知ってよい", ModulePlants::street),
                breach(
                        ModuleRules.LIBRARIES,
                        "判断がSpringを使う",
                        "may not use org.springframework",
                        planted -> planted.module("central-core", "org.springframework/spring-core")),
                breach(
                        ModuleRules.LIBRARIES,
                        "語彙がログを使う",
                        "vocabulary: may not use org.slf4j",
                        planted -> planted.module("vocabulary", "org.slf4j/slf4j-api")),
                allowed(
                        ModuleRules.LIBRARIES,
                        "試験のライブラリは問わない",
                        planted -> planted.module("central-core", "net.jqwik/jqwik:test")
                                .module("terminal", "org.springframework/spring-web")),
                breach(
                        ModuleRules.CENTRE_UNKNOWN,
                        "シミュレーションが試験でcentralを知る",
                        "simulation: depends on central",
                        planted -> planted.module("central").module("simulation", "central:test")),
                breach(
                        ModuleRules.CENTRE_UNKNOWN,
                        "間を置いて知る",
                        "insurer: depends on central",
                        planted -> planted.module("central")
                                .module("launcher", "central")
                                .module("insurer", "launcher")),
                allowed(ModuleRules.CENTRE_UNKNOWN, "起動と試験は知ってよい", ModulePlants::street),
                breach(
                        ModuleRules.FACILITY_ALONE,
                        "端末が判断を要る",
                        "terminal: needs central-core",
                        planted -> planted.module("central-core")
                                .module("format-oqs", "central-core")
                                .module("terminal", "format-oqs")),
                allowed(ModuleRules.FACILITY_ALONE, "端末は形式と見た目だけ", ModulePlants::street),
                breach(
                        ModuleRules.SHARED,
                        "二者が道具を共有する",
                        "central: shares simulation with terminal",
                        planted -> planted.module("simulation")
                                .module("central", "simulation")
                                .module("terminal", "simulation")),
                breach(
                        ModuleRules.SHARED,
                        "当事者が当事者を知る",
                        "reader: is a party and depends on the party terminal",
                        planted -> planted.module("terminal").module("reader", "terminal")),
                allowed(ModuleRules.SHARED, "語彙・形式・見た目の共有", ModulePlants::street));
    }

    private static final String NOT_COMPILED = """
            package jp.tashika.vocabulary.number;
            public record Lonely(int value) {}
            """;

    /** A street as it should be. */
    private static Planted street(Planted planted) {
        return planted.module("vocabulary")
                .module("format-oqs", "vocabulary", "com.fasterxml/aalto-xml")
                .module("central-core", "vocabulary")
                .module("pages", "gg.jte/jte-runtime")
                .module("certificates", "vocabulary", "org.bouncycastle/bcpkix-jdk18on")
                .module(
                        "central",
                        "central-core",
                        "format-oqs",
                        "pages",
                        "certificates:test",
                        "org.springframework/spring-web")
                .module("terminal", "format-oqs", "pages", "certificates:test")
                .module("launcher", "central", "terminal", "certificates")
                .module("acceptance", "launcher:test");
    }
}
