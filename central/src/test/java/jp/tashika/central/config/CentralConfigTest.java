package jp.tashika.central.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.card.certificate.GraceFrom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** センターの設定。What a configuration file may say. */
class CentralConfigTest {

    @TempDir
    private Path folder;

    private CentralConfig read(String... more) throws IOException {
        Files.writeString(folder.resolve("server.password"), "secret\n");
        Files.writeString(folder.resolve("intake.secret"), "0123456789abcdef".repeat(4) + "\n");
        List<String> lines = new ArrayList<>(List.of(
                "tls.keystore=server.p12",
                "tls.keystore.password.file=server.password",
                "tls.ca=ca.pem",
                "tls.crl=ca.crl",
                "intake.folder=feeds",
                "intake.secret.file=intake.secret"));
        lines.addAll(List.of(more));
        return CentralConfig.read(Files.write(folder.resolve("central.properties"), lines));
    }

    @Test
    @Tag("NET-001")
    @DisplayName("必要なものだけ書けば、残りは既定値になる")
    void fillsInDefaults() throws IOException {
        CentralConfig config = read("database.url=jdbc:postgresql://localhost/tashika");
        assertThat(config.server()).isEqualTo(new CentralConfig.Server("0.0.0.0", 8443));
        assertThat(config.management().host()).isEqualTo("127.0.0.1");
        assertThat(config.identity().tls().orElseThrow().keyStore()).isEqualTo(folder.resolve("server.p12"));
        assertThat(config.identity().tls().orElseThrow().password()).isEqualTo("secret");
        assertThat(config.lenient()).isFalse();
        assertThat(config.toString()).doesNotContain("secret");
    }

    @ParameterizedTest(name = "{0}")
    @Tag("NET-001")
    @CsvSource(delimiter = '|', textBlock = """
            jdbc:postgresql://h:1/d              | jdbc:postgresql://h:1/d | postgres |
            postgresql://h/d                     | jdbc:postgresql://h/d   | postgres |
            postgresql://u@h/d                   | jdbc:postgresql://h/d   | u        |
            postgresql://u:p%40w@h:5433/d?ssl=on | jdbc:postgresql://h:5433/d?ssl=on | u | p@w
            """)
    void understandsBothFormsOfUrl(String url, String jdbc, String user, String password) throws IOException {
        CentralConfig.Database database = read("database.url=" + url).database();
        assertThat(database.url()).isEqualTo(jdbc);
        assertThat(database.user()).isEqualTo(user);
        assertThat(database.password()).isEqualTo(password == null ? "" : password);
    }

    @ParameterizedTest(name = "{0} は {1} と言って断られる")
    @Tag("NET-001")
    @CsvSource(delimiter = '|', textBlock = """
            server.prot=1                | server.prot
            server.port=65536            | server.port
            server.port=abc              | server.port
            database.url=mysql://h/d     | database.url
            database.url=                | database.url
            identity=nobody              | identity
            matching.lenient=yes         | matching.lenient
            card.authorities.test=yes    | card.authorities.test
            card.grace=year              | card.grace
            jlis.url=http://h/           | jlis.url
            jlis.url=https:///x          | jlis.url
            jlis.url=https://h:1         | jlis.ca
            jlis.timeout.millis=10       | jlis.timeout.millis
            ledger.chains=0              | ledger.chains
            intake.folder=a\\u0000b     | intake.folder
            tls.keystore.password.file=x | tls.keystore.password.file
            """)
    void namesWhatIsWrong(String line, String key) {
        assertThatThrownBy(() -> read("database.url=jdbc:postgresql://localhost/tashika", line))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(key);
    }

    @Test
    @DisplayName("カードの設定は、書かなければカードを受け付けず、J-LISに聞かない")
    void takesNoCardUnlessTold() throws IOException {
        CentralConfig.Cards cards =
                read("database.url=jdbc:postgresql://localhost/tashika").cards();
        assertThat(cards)
                .isEqualTo(new CentralConfig.Cards(
                        Optional.empty(), false, GraceFrom.END_OF_MONTH, Optional.empty(), Optional.empty()));
    }

    @Test
    @DisplayName("J-LISの設定は、アドレスと鍵のほかは既定値になる")
    void readsWhoIssuesCards() throws IOException {
        CentralConfig.Cards cards = read(
                        "database.url=jdbc:postgresql://localhost/tashika",
                        "card.authorities=authorities.pem",
                        "card.authorities.test=true",
                        "card.grace=day",
                        "jlis.url=https://localhost:8445",
                        "jlis.ca=ca.pem",
                        "jlis.keystore=verifier.p12",
                        "jlis.keystore.password.file=server.password",
                        "jlis.cache.hours=3")
                .cards();
        assertThat(cards.authorities()).contains(folder.resolve("authorities.pem"));
        assertThat(cards.takesTests()).isTrue();
        assertThat(cards.graceFrom()).isEqualTo(GraceFrom.DAY_OF_EXPIRY);
        assertThat(cards.jlis())
                .contains(new CentralConfig.Jlis(
                        URI.create("https://localhost:8445/"),
                        folder.resolve("ca.pem"),
                        new CentralConfig.Tls(folder.resolve("verifier.p12"), "secret"),
                        Duration.ofSeconds(1),
                        32,
                        Duration.ofHours(3),
                        100_000,
                        Duration.ofMinutes(15),
                        true));
        assertThat(cards.toString()).doesNotContain("secret");
    }

    @Test
    @Tag("NET-001")
    @DisplayName("ない設定ファイルは、そう言われる")
    void saysThatAFileIsMissing() {
        assertThatThrownBy(() -> CentralConfig.read(folder.resolve("nowhere.properties")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("nowhere.properties");
    }

    @Test
    @Tag("NET-002")
    @DisplayName("プロキシ経由では、サーバ証明書は要らない")
    void needsNoServerCertificateBehindAProxy() throws IOException {
        Files.writeString(folder.resolve("intake.secret"), "0123456789abcdef".repeat(4) + "\n");
        Path file = Files.write(
                folder.resolve("proxy.properties"),
                List.of(
                        "identity=proxy",
                        "identity.proxy.addresses=10.0.0.1, 2001:db8::1",
                        "tls.ca=ca.pem",
                        "tls.crl=ca.crl",
                        "intake.folder=feeds",
                        "intake.secret.file=intake.secret",
                        "database.url=jdbc:postgresql://localhost/tashika"));
        CentralConfig.Identity identity = CentralConfig.read(file).identity();
        assertThat(identity.tls()).isEmpty();
        assertThat(identity.proxy().orElseThrow().addresses())
                .containsExactlyInAnyOrder(
                        InetAddress.ofLiteral("10.0.0.1"), InetAddress.ofLiteral("2001:db8:0:0:0:0:0:1"));
    }
}
