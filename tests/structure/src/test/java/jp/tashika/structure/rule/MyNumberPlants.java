package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;

/** マイナンバーの植え付け。Breaches of the rules about the 12-digit number. */
final class MyNumberPlants {

    private MyNumberPlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        MyNumberRules.UNNAMED,
                        "端末の項目",
                        "individualNumber names the My Number",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.page;
                                record Form(String individualNumber) {}
                                """)),
                breach(
                        MyNumberRules.UNNAMED,
                        "電文の定数",
                        "MY_NUMBER names the My Number",
                        planted -> planted.main("format-oqs", """
                                package jp.tashika.format.oqs.message;
                                enum Item { MY_NUMBER }
                                """)),
                breach(
                        MyNumberRules.UNNAMED,
                        "ローマ字の変数",
                        "kojinBango names the My Number",
                        planted -> planted.main("pages", """
                                package jp.tashika.pages.form;
                                class Field { int length(String kojinBango) { return kojinBango.length(); } }
                                """)),
                breach(
                        MyNumberRules.UNNAMED,
                        "医療の表の列",
                        "V1__lay.sql:2: a column or table names",
                        planted -> planted.module("central")
                                .file(
                                        "central/src/main/resources/V1__lay.sql",
                                        "create table person (\n  my_number text\n);\n")),
                breach(
                        MyNumberRules.UNNAMED,
                        "SQLの文字列",
                        "a literal names the My Number",
                        planted -> planted.main("central", """
                                package jp.tashika.central.store;
                                class Rows { String sql = "select individual_number from person"; }
                                """)),
                allowed(
                        MyNumberRules.UNNAMED,
                        "カード、保険者の登録、注記、利用者への文",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.page;
                                record Notice(String myNumberCard) {
                                    static final String TEXT = "マイナンバーは使いません";
                                }
                                """)
                                .main("format-insurer", """
                                package jp.tashika.format.insurer.row;
                                record Row(String individualNumber) {}
                                """)
                                .main("central", """
                                package jp.tashika.central.intake;
                                record Passing(String individualNumber) {}
                                """)
                                .file(
                                        "central/src/main/resources/jp/tashika/central/intake/compare.sql",
                                        "select 'individual_number';\n")
                                .file("central/src/main/resources/V1__lay.sql", "-- no my_number here\nselect 1;\n")),
                breach(
                        MyNumberRules.UNSHAPED,
                        "12桁の型",
                        "a literal describes 12 digits",
                        planted -> planted.main("format-oqs", """
                                package jp.tashika.format.oqs.message;
                                class Shape { String digits = "\\\\d{12}"; }
                                """)),
                breach(
                        MyNumberRules.UNSHAPED,
                        "画面の12桁",
                        "a pattern of 12 digits",
                        planted -> planted.module("terminal")
                                .file("terminal/src/main/jte/form.jte", "<input pattern=\"[0-9]{12}\">\n")),
                breach(
                        MyNumberRules.UNSHAPED,
                        "12桁の列",
                        "a column of 12 digits",
                        planted -> planted.module("central")
                                .file("central/src/main/resources/V1__lay.sql", "create table p (n char(12));\n")),
                allowed(
                        MyNumberRules.UNSHAPED,
                        "ほかの桁数、保険者の登録",
                        planted -> planted.main("format-oqs", """
                                package jp.tashika.format.oqs.message;
                                class Shape { String digits = "\\\\d{10}"; String name = "[a-z]{12}"; }
                                """)
                                .main("format-insurer", """
                                package jp.tashika.format.insurer.row;
                                class Shape { String digits = "\\\\d{12}"; }
                                """)
                                .module("central")
                                .file("central/src/main/resources/V1__lay.sql", "create table p (n char(10));\n")));
    }
}
