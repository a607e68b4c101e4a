package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;

/** パッケージの植え付け。Breaches of the rules about packages. */
final class PackagePlants {

    private PackagePlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        PackageRules.CIRCLES,
                        "部屋どうしの循環",
                        "Cycle detected",
                        planted -> planted.main("vocabulary", """
                                package jp.tashika.vocabulary.time;
                                public record Day(jp.tashika.vocabulary.name.Named named) {}
                                """).main("vocabulary", """
                                package jp.tashika.vocabulary.name;
                                public interface Named { jp.tashika.vocabulary.time.Day day(); }
                                """)),
                allowed(
                        PackageRules.CIRCLES,
                        "片道の依存",
                        planted -> planted.main("vocabulary", """
                                package jp.tashika.vocabulary.time;
                                public record Day(jp.tashika.vocabulary.name.Named named) {}
                                """).main("vocabulary", """
                                package jp.tashika.vocabulary.name;
                                public interface Named {}
                                """)),
                breach(
                        PackageRules.ROOTS,
                        "よその根",
                        "package jp.tashika.central.store is not under jp.tashika.terminal",
                        planted -> planted.main("terminal", """
                                package jp.tashika.central.store;
                                class Rows {}
                                """)),
                breach(
                        PackageRules.ROOTS,
                        "二段下",
                        "more than one level below jp.tashika.core",
                        planted -> planted.main("central-core", """
                                package jp.tashika.core.audit.deep;
                                class Cellar {}
                                """)),
                breach(
                        PackageRules.ROOTS,
                        "試験のよその根",
                        "is not under jp.tashika.pages",
                        planted -> planted.test("pages", """
                        package jp.tashika.look;
                        class LookTest {}
                        """)),
                breach(
                        PackageRules.ROOTS,
                        "フォルダと違うパッケージ",
                        "does not fit the folder",
                        planted -> planted.module("pages")
                                .file("pages/src/main/java/jp/tashika/pages/form/Field.java", """
                                package jp.tashika.pages.table;
                                class Field {}
                                """)),
                allowed(
                        PackageRules.ROOTS,
                        "根と一段下",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal;
                                final class Main {}
                                """).main("terminal", """
                                package jp.tashika.terminal.inbox;
                                class Inbox {}
                                """)),
                breach(
                        PackageRules.SPLIT,
                        "二つのモジュールに分かれたパッケージ",
                        "is split over format-insurer, format-oqs",
                        planted -> planted.main("format-oqs", """
                                package jp.tashika.format.oqs.code;
                                class One {}
                                """).main("format-insurer", """
                                package jp.tashika.format.oqs.code;
                                class Two {}
                                """)),
                allowed(
                        PackageRules.SPLIT,
                        "試験は製品と同じパッケージ",
                        planted -> planted.main("format-oqs", """
                                package jp.tashika.format.oqs.code;
                                class One {}
                                """).test("format-oqs", """
                                package jp.tashika.format.oqs.code;
                                class OneTest {}
                                """)),
                breach(
                        PackageRules.DESCRIBED,
                        "説明のないパッケージ",
                        "has no package-info.java",
                        planted -> planted.main("pages", """
                                package jp.tashika.pages.form;
                                class Field {}
                                """)),
                breach(
                        PackageRules.DESCRIBED,
                        "@NullMarkedがない",
                        "is not @NullMarked",
                        planted -> planted.main("pages", """
                                /** 書式。Fields and forms. */
                                package jp.tashika.pages.form;
                                """)),
                breach(
                        PackageRules.DESCRIBED,
                        "英語だけの説明",
                        "does not begin «日本語。English sentence.»",
                        planted -> planted.main("pages", """
                                /** Fields and forms. */
                                @org.jspecify.annotations.NullMarked
                                package jp.tashika.pages.form;
                                """)),
                allowed(PackageRules.DESCRIBED, "日本語と英語の説明", planted -> planted.main("pages", """
                                /** 書式。Fields and forms. */
                                @NullMarked
                                package jp.tashika.pages.form;
                                import org.jspecify.annotations.NullMarked;
                                """)));
    }
}
