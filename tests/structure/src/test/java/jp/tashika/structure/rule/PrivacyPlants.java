package jp.tashika.structure.rule;

import static jp.tashika.structure.rule.Plant.allowed;
import static jp.tashika.structure.rule.Plant.breach;

import java.util.List;

/** 個人情報の植え付け。Breaches of the rules about personal data in text. */
final class PrivacyPlants {

    private static final String BEARER = """
            package jp.tashika.core.registry;
            public record Bearer(java.util.UUID id, String name, java.time.LocalDate birthdate) {
                @Override public String toString() { return "Bearer[masked]"; }
            }
            """;

    private PrivacyPlants() {}

    static List<Plant> all() {
        return List.of(
                breach(
                        PrivacyRules.MASKED,
                        "伏せていない型",
                        "Patient holds personal data",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.page;
                                record Patient(String name, java.time.LocalDate birthdate) {}
                                """)),
                breach(
                        PrivacyRules.MASKED,
                        "任意のカナ",
                        "Patient holds personal data",
                        planted -> planted.main("terminal", """
                                package jp.tashika.terminal.page;
                                import java.util.Optional;
                                record Patient(Optional<String> nameKana) {}
                                """)),
                allowed(
                        PrivacyRules.MASKED,
                        "伏せた型、個人のものでない項目",
                        planted -> planted.main("central-core", BEARER)
                                .main(
                                        "terminal",
                                        "package jp.tashika.terminal.page;\nrecord Line(java.net.InetAddress address, String name) {}\n")),
                breach(
                        PrivacyRules.SPOKEN,
                        "ログに渡す",
                        "jp.tashika.core.registry.Bearer is logged",
                        planted -> planted.main("central-core", BEARER)
                                .main("central", speaker("LOG.info(\"asked about {}\", bearer);"))),
                breach(
                        PrivacyRules.SPOKEN,
                        "中身をログに渡す",
                        "Speaker.java:4: jp.tashika.core.registry.Bearer is logged",
                        planted -> planted.main("central-core", BEARER)
                                .main("central", speaker("LOG.atInfo().log(\"asked about \" + bearer.name());"))),
                breach(
                        PrivacyRules.SPOKEN,
                        "例外に入れる",
                        "Bearer is put into an exception",
                        planted -> planted.main("central-core", BEARER)
                                .main(
                                        "central",
                                        speaker("throw new IllegalStateException(bearer.name() + \" is unknown\");"))),
                allowed(
                        PrivacyRules.SPOKEN,
                        "識別子・長さ・伏せた外側",
                        planted -> planted.main("central-core", BEARER).main("central", speaker("""
                                LOG.info("asked about {}, {} characters", bearer.id(), bearer.name().length());
                                if (bearer.name().isEmpty()) throw new IllegalStateException("a name of no characters");
                                """))));
    }

    private static String speaker(String statement) {
        return """
                package jp.tashika.central.gateway;
                class Speaker {
                    private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Speaker.class);
                    void speak(jp.tashika.core.registry.Bearer bearer) { %s }
                }
                """.formatted(statement);
    }
}
