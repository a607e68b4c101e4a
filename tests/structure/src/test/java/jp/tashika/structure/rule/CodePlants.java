package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import java.util.stream.Stream;

/** 書き方の植え付け。Breaches of the rules about failing, speaking and naming. */
final class CodePlants {

    private CodePlants() {}

    static List<Plant> all() {
        return Stream.of(speaking(), failing(), naming()).flatMap(List::stream).toList();
    }

    private static List<Plant> speaking() {
        return List.of(
                breach(
                        CodeRules.SAFE_XML,
                        "よそで作った読取り工場",
                        "javax.xml.stream.XMLInputFactory.newFactory()",
                        planted -> planted.main(
                                "terminal",
                                body("jp.tashika.terminal.relay", "javax.xml.stream.XMLInputFactory.newFactory();"))),
                breach(
                        CodeRules.SAFE_XML,
                        "DOMの工場",
                        "DocumentBuilderFactory.newInstance()",
                        planted -> planted.main(
                                "central",
                                body(
                                        "jp.tashika.central.gateway",
                                        "javax.xml.parsers.DocumentBuilderFactory.newInstance();"))),
                breach(
                        CodeRules.SAFE_XML,
                        "二つ目のSafeXml",
                        "there are several classes SafeXml",
                        planted -> planted.main("format-xml", "package jp.tashika.format.xml;\nclass SafeXml {}\n")
                                .main("format-claim", "package jp.tashika.format.claim.xml;\nclass SafeXml {}\n")),
                allowed(
                        CodeRules.SAFE_XML,
                        "SafeXmlが作り、ほかは使う",
                        planted -> planted.main("format-xml", """
                                package jp.tashika.format.xml;
                                class SafeXml {
                                    static javax.xml.stream.XMLInputFactory made() {
                                        return javax.xml.stream.XMLInputFactory.newFactory();
                                    }
                                }
                                """).main("format-xml", """
                                package jp.tashika.format.xml;
                                class Reader { Object factory = SafeXml.made().getClass(); }
                                """)),
                breach(
                        CodeRules.STREAMS,
                        "窓口が標準出力に書く",
                        "java.lang.System.out",
                        planted ->
                                planted.main("central", body("jp.tashika.central.gateway", "System.out.println();"))),
                breach(
                        CodeRules.STREAMS,
                        "例外を標準エラーに出す",
                        "printStackTrace",
                        planted -> planted.main(
                                "terminal",
                                body("jp.tashika.terminal.relay", "new java.io.IOException().printStackTrace();"))),
                allowed(
                        CodeRules.STREAMS,
                        "起動とコマンド",
                        planted -> planted.main("central", """
                                package jp.tashika.central;
                                class Main { void ready() { System.out.println("ready"); } }
                                """)
                                .main("launcher", body("jp.tashika.launcher", "System.err.println();"))
                                .main("certificates", body("jp.tashika.certificates.command", "System.out.println();"))
                                .main("insurer", """
                                package jp.tashika.insurer.feed;
                                @picocli.CommandLine.Command
                                class Send { void say() { Runnable said = () -> System.out.println(); said.run(); } }
                                """)),
                breach(
                        CodeRules.LOGGING,
                        "java.util.logging",
                        "java.util.logging.Logger",
                        planted -> planted.main(
                                "terminal",
                                body("jp.tashika.terminal.relay", "java.util.logging.Logger.getLogger(\"x\");"))),
                allowed(
                        CodeRules.LOGGING,
                        "SLF4J",
                        planted -> planted.main(
                                "terminal",
                                body("jp.tashika.terminal.relay", "org.slf4j.LoggerFactory.getLogger(\"x\");"))));
    }

    private static List<Plant> failing() {
        return List.of(
                breach(
                        CodeRules.THROWN,
                        "RuntimeExceptionを投げる",
                        "new RuntimeException",
                        planted -> planted.main(
                                "central",
                                body(
                                        "jp.tashika.central.store",
                                        "if (hashCode() == 7) throw new RuntimeException();"))),
                breach(
                        CodeRules.THROWN,
                        "Exceptionを作る",
                        "new Exception",
                        planted -> planted.main(
                                "central", body("jp.tashika.central.store", "Object made = new Exception(\"x\");"))),
                allowed(CodeRules.THROWN, "自分の型、JDKの具体的な型", planted -> planted.main("central", """
                                package jp.tashika.central.store;
                                class StoreFailed extends RuntimeException {
                                    StoreFailed(Throwable cause) { super("store", cause); }
                                    static void fail(java.io.IOException e) { throw new java.io.UncheckedIOException(e); }
                                }
                                """)),
                breach(
                        CodeRules.DECLARED,
                        "throws Exception",
                        "read throws [Exception]",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.inbox;
                                class Inbox { void read() throws Exception {} }
                                """)),
                allowed(
                        CodeRules.DECLARED,
                        "具体的なthrows、試験のthrows Exception",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.inbox;
                                class Inbox { void read() throws java.io.IOException {} }
                                """).test("terminal", """
                                package jp.tashika.terminal.inbox;
                                class InboxTest { void reads() throws Exception {} }
                                """)),
                breach(
                        CodeRules.CAUGHT,
                        "空のcatch",
                        "an empty catch block",
                        planted -> planted.main("terminal", caught(""))),
                breach(
                        CodeRules.CAUGHT,
                        "理由にならない注記",
                        "an empty catch block",
                        planted -> planted.main("terminal", caught("// ignore"))),
                allowed(
                        CodeRules.CAUGHT,
                        "理由を述べた空のcatch、処理するcatch",
                        planted -> planted.main("terminal", caught("// the client took it back: nothing is left to do"))
                                .main("terminal", """
                                package jp.tashika.terminal.outbox;
                                class Outbox { int n(String s) { try { return Integer.parseInt(s); }
                                    catch (NumberFormatException e) { return 0; } } }
                                """)));
    }

    private static List<Plant> naming() {
        return List.of(
                breach(
                        CodeRules.NAMES,
                        "Service",
                        "QualifyingService: name the thing",
                        planted -> planted.main(
                                "central", "package jp.tashika.central.usecase;\nclass QualifyingService {}\n")),
                breach(
                        CodeRules.NAMES,
                        "入れ子のData",
                        "Outer.RowData: name the thing",
                        planted -> planted.main(
                                "central",
                                "package jp.tashika.central.store;\nclass Outer { record RowData(int a) {} }\n")),
                breach(
                        CodeRules.NAMES,
                        "試験のUtils",
                        "TimeUtils",
                        planted -> planted.test("central", "package jp.tashika.central.store;\nclass TimeUtils {}\n")),
                breach(
                        CodeRules.NAMES,
                        "語中のImpl",
                        "StoreImplTest",
                        planted ->
                                planted.test("central", "package jp.tashika.central.store;\nclass StoreImplTest {}\n")),
                allowed(CodeRules.NAMES, "Database、Informed、DataSourceは別の語", planted -> planted.main("central", """
                                package jp.tashika.central.store;
                                class Database { record Informed(int a) {} interface DataSourceOfCentre {} }
                                """)),
                breach(
                        CodeRules.GETTERS,
                        "getで始まる",
                        "getName: leave out get",
                        planted -> planted.main(
                                "pages",
                                "package jp.tashika.pages.form;\nclass Field { String getName() { return \"\"; } }\n")),
                allowed(CodeRules.GETTERS, "枠組みの上書き、語頭がたまたまget", planted -> planted.main("pages", """
                                package jp.tashika.pages.form;
                                class Field extends Exception {
                                    @Override public String getMessage() { return ""; }
                                    void gettingOn() {}
                                }
                                """)),
                breach(
                        CodeRules.UNFINISHED,
                        "やりかけの印",
                        "a remark marks unfinished work",
                        planted ->
                                planted.main("pages", "package jp.tashika.pages.form;\nclass Field { /* TODO */ }\n")),
                breach(CodeRules.UNFINISHED, "飛ばした試験", "a test is disabled", planted -> planted.test("pages", """
                                package jp.tashika.pages.form;
                                class FieldTest { @org.junit.jupiter.api.Disabled void holds() {} }
                                """)),
                breach(
                        CodeRules.UNFINISHED,
                        "仮の実装",
                        "a stub: UnsupportedOperationException",
                        planted -> planted.main("pages", """
                                package jp.tashika.pages.form;
                                class Field { int n() { throw new UnsupportedOperationException(); } }
                                """)),
                allowed(
                        CodeRules.UNFINISHED,
                        "文字列の中の印",
                        planted -> planted.main(
                                "pages", "package jp.tashika.pages.form;\nclass Field { String s = \"// TODO\"; }\n")));
    }

    private static String body(String room, String statement) {
        return """
                package %s;
                class Doer { void act() { %s } }
                """.formatted(room, statement);
    }

    private static String caught(String remark) {
        return """
                package jp.tashika.terminal.inbox;
                class Inbox { void take(java.nio.file.Path file) {
                    try { java.nio.file.Files.delete(file); } catch (java.io.IOException _) {
                        %s
                    }
                } }
                """.formatted(remark);
    }
}
