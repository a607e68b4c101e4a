package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;
import jp.tashika.structure.reading.Planted;

/** 純粋さの植え付け。Breaches of the rules about decisions, the clock, storeys and arrows. */
final class PurityPlants {

    private PurityPlants() {}

    static List<Plant> all() {
        return List.of(
                outside("SQL", "java.sql.Connection"),
                outside("ネットワーク", "java.net.URI"),
                outside("ファイル", "java.nio.file.Path"),
                outside("ファイルの読込み", "java.io.FileReader"),
                outside("ログ", "org.slf4j.Logger"),
                allowed(
                        PurityRules.CORE,
                        "語彙・暦・バイト列",
                        planted -> planted.main("vocabulary", """
                                package jp.tashika.vocabulary.time;
                                public record Day(java.time.LocalDate date) {}
                                """).main("central-core", """
                                package jp.tashika.core.audit;
                                import java.io.ByteArrayOutputStream;
                                import java.security.MessageDigest;
                                import java.security.NoSuchAlgorithmException;
                                import java.util.List;
                                record Hashed(List<jp.tashika.vocabulary.time.Day> days, ByteArrayOutputStream bytes) {
                                    byte[] digest() throws NoSuchAlgorithmException {
                                        return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
                                    }
                                }
                                """)),
                clock("central-core", "jp.tashika.core.audit", "java.time.Instant.now()", "java.time.Instant.now()"),
                clock(
                        "vocabulary",
                        "jp.tashika.vocabulary.time",
                        "java.time.LocalDate.now()",
                        "java.time.LocalDate.now()"),
                clock("format-oqs", "jp.tashika.format.oqs.file", "System.currentTimeMillis()", "currentTimeMillis()"),
                clock("format-insurer", "jp.tashika.format.insurer.row", "java.util.UUID.randomUUID()", "randomUUID()"),
                clock("central-core", "jp.tashika.core.usage", "new java.util.Date()", "java.util.Date.<init>()"),
                clock("central-core", "jp.tashika.core.usage", "new java.util.Random(7)", "java.util.Random"),
                clock("central-core", "jp.tashika.core.usage", "java.time.Clock.systemUTC()", "java.time.Clock"),
                clock("central-core", "jp.tashika.core.usage", "new java.security.SecureRandom()", "SecureRandom"),
                breach(
                        PurityRules.CLOCK,
                        "メソッド参照の時計",
                        "java.time.Instant.now()",
                        planted -> planted.main("central-core", """
                                package jp.tashika.core.usage;
                                class Late { java.util.function.Supplier<java.time.Instant> now = java.time.Instant::now; }
                                """)),
                allowed(
                        PurityRules.CLOCK,
                        "渡された時刻、外側の時計",
                        planted -> planted.main("central-core", """
                                package jp.tashika.core.usage;
                                record At(java.time.Instant now, java.util.Date old) {
                                    At(long millis) { this(java.time.Instant.ofEpochMilli(millis), new java.util.Date(millis)); }
                                }
                                """).main("central", """
                                package jp.tashika.central.gateway;
                                class Gate { java.time.Instant now() { return java.time.Instant.now(); } }
                                """)),
                breach(
                        PurityRules.STOREYS,
                        "事実の部屋が判断を知る",
                        "jp.tashika.core.registry.Climber",
                        planted -> planted.main("central-core", RULE_OF_ELIGIBILITY)
                                .main("central-core", """
                                package jp.tashika.core.registry;
                                record Climber(jp.tashika.core.eligibility.Verdict verdict) {}
                                """)),
                breach(
                        PurityRules.STOREYS,
                        "同じ階の判断を知る",
                        "jp.tashika.core.certificate.Neighbour",
                        planted -> planted.main("central-core", RULE_OF_ELIGIBILITY)
                                .main("central-core", """
                                package jp.tashika.core.certificate;
                                record Neighbour(jp.tashika.core.eligibility.Verdict verdict) {}
                                """)),
                breach(
                        PurityRules.STOREYS,
                        "階のない部屋",
                        "attic stands on no storey",
                        planted -> planted.main("central-core", """
                                package jp.tashika.core.attic;
                                class Trunk {}
                                """)),
                allowed(
                        PurityRules.STOREYS,
                        "上の階は下の階を知る",
                        planted -> planted.main("central-core", RULE_OF_ELIGIBILITY)
                                .main("central-core", """
                                package jp.tashika.core.disclosure;
                                record Downstairs(jp.tashika.core.eligibility.Verdict verdict) {}
                                """)),
                breach(
                        PurityRules.ARROWS,
                        "ユースケースが格納を知る",
                        "jp.tashika.central.store.Rows",
                        planted -> planted.main("central", ROWS).main("central", """
                                package jp.tashika.central.usecase;
                                record Confirm(jp.tashika.central.store.Rows rows) {}
                                """)),
                breach(
                        PurityRules.ARROWS,
                        "ユースケースがSQLを知る",
                        "java.sql.Connection",
                        planted -> planted.main("central", """
                                package jp.tashika.central.usecase;
                                record Confirm(java.sql.Connection connection) {}
                                """)),
                allowed(
                        PurityRules.ARROWS,
                        "格納がユースケースの求めを実装する",
                        planted -> planted.main("central", """
                                package jp.tashika.central.usecase;
                                public interface Registry {}
                                """).main("central", """
                                package jp.tashika.central.store;
                                public class Rows implements jp.tashika.central.usecase.Registry {}
                                """)),
                breach(
                        PurityRules.ASKED_ONLY,
                        "センターが医療機関につなぐ",
                        "java.net.http.HttpClient",
                        planted -> planted.main("central", """
                                package jp.tashika.central.gateway;
                                class Puller { Object pull() { return java.net.http.HttpClient.newHttpClient(); } }
                                """)),
                allowed(
                        PurityRules.ASKED_ONLY,
                        "住所を持つだけ、発行機関に聞く、保険者はセンターにつなぐ",
                        planted -> planted.main("central", """
                                package jp.tashika.central.gateway;
                                record Asked(java.net.InetAddress from, java.net.URI path) {}
                                """)
                                .main("central", """
                                package jp.tashika.central.jlis;
                                class Line { Object open() { return java.net.http.HttpClient.newHttpClient(); } }
                                """)
                                .main("insurer", """
                                package jp.tashika.insurer.feed;
                                class Sender { Object send() { return java.net.http.HttpClient.newHttpClient(); } }
                                """)),
                breach(
                        PurityRules.ONE_LINE,
                        "受付フォルダから外へつなぐ",
                        "java.net.Socket",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.inbox;
                                class Caller { Object call() throws java.io.IOException { return new java.net.Socket("x", 1); } }
                                """)),
                allowed(PurityRules.ONE_LINE, "中継が外へつなぐ", planted -> planted.main("terminal", """
                                package jp.tashika.terminal.relay;
                                class Caller { Object call() { return java.net.http.HttpClient.newHttpClient(); } }
                                """)),
                breach(
                        PurityRules.AUDIT_ALONE,
                        "監査が登録を知る",
                        "jp.tashika.core.registry.Someone",
                        planted -> someone(planted).main("central-core", """
                                package jp.tashika.core.audit;
                                record Entry(jp.tashika.core.registry.Someone someone) {}
                                """)),
                allowed(
                        PurityRules.AUDIT_ALONE,
                        "登録が監査に書く",
                        planted -> planted.main("central-core", """
                                package jp.tashika.core.audit;
                                public record Entry(java.time.Instant at) {}
                                """).main("central-core", """
                                package jp.tashika.core.disclosure;
                                record Told(jp.tashika.core.audit.Entry entry) {}
                                """)));
    }

    private static final String RULE_OF_ELIGIBILITY = """
            package jp.tashika.core.eligibility;
            public record Verdict(boolean holds) {}
            """;

    private static final String ROWS = """
            package jp.tashika.central.store;
            public class Rows {}
            """;

    private static Planted someone(Planted planted) {
        return planted.main("central-core", """
                package jp.tashika.core.registry;
                public record Someone(int key) {}
                """);
    }

    private static Plant outside(String title, String type) {
        return breach(
                PurityRules.CORE, title + "を知る判断", type, planted -> planted.main("central-core", """
                        package jp.tashika.core.eligibility;
                        record Outside(%s thing) {}
                        """.formatted(type)));
    }

    private static Plant clock(String module, String room, String expression, String expected) {
        return breach(
                PurityRules.CLOCK,
                module + "の " + expression,
                expected,
                planted -> planted.main(module, """
                package %s;
                class Late { Object now() { return %s; } }
                """.formatted(room, expression)));
    }
}
