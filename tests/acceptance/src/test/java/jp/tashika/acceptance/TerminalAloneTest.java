package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has to be on a facility's machine: the program with the libraries beside it, and a client certificate. */
@Tag("TRM-011")
class TerminalAloneTest {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);

    @TempDir
    Path machine;

    private Path settings;
    private Issued certificate;
    private int managementPort;

    @BeforeEach
    void install() throws IOException {
        Files.copy(RunningStreet.repository().resolve("terminal/target/terminal.jar"), machine.resolve("terminal.jar"));
        Path libraries = Files.createDirectories(machine.resolve("lib"));
        try (Stream<Path> jars = Files.list(RunningStreet.repository().resolve("terminal/target/lib"))) {
            for (Path jar : jars.toList()) {
                Files.copy(jar, libraries.resolve(jar.getFileName()));
            }
        }
        CertificateAuthority authority = CertificateAuthority.init(machine.resolve("ca"), Clock.systemUTC());
        certificate = authority.issue(Wish.of(new Holder(Role.FACILITY, "4810000001")));
        int ports = RunningStreet.freePortBase();
        managementPort = ports + 1;
        settings = Files.write(
                machine.resolve("terminal.properties"),
                List.of(
                        "folder.root=oqs",
                        "centre.url=https://localhost:" + (ports + 2),
                        "centre.keystore=" + certificate.keyStore().toString().replace('\\', '/'),
                        "centre.authority="
                                + authority.certificateFile().toString().replace('\\', '/'),
                        "page.port=" + ports,
                        "management.port=" + managementPort));
    }

    @Test
    @DisplayName("terminal.jar と lib のフォルダを置き、証明書を渡せば動く")
    void runsFromItsOwnFolder() throws Exception {
        Process terminal = start();
        try {
            RunningStreet.await("the terminal", READY_WITHIN, () -> isReady(terminal));
        } finally {
            terminal.destroy();
            assertThat(terminal.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(machine.resolve("oqs/req")).isDirectory();
        assertThat(machine.resolve("oqs/res")).isDirectory();
        assertThat(machine.resolve("oqs/face")).isDirectory();
    }

    @Test
    @DisplayName("証明書がなければ、一文で言って動かない")
    void needsItsCertificate() throws Exception {
        Files.delete(certificate.keyStore());
        Process terminal = start();
        assertThat(terminal.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(terminal.exitValue()).isEqualTo(1);
        assertThat(Files.readString(output())).hasLineCount(1).contains("電子証明書");
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-jar",
                        machine.resolve("terminal.jar").toString(),
                        "--config",
                        settings.toString())
                .directory(machine.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output().toFile());
        builder.environment().remove("CLASSPATH");
        return builder.start();
    }

    private Path output() {
        return machine.resolve("output.txt");
    }

    private boolean isReady(Process terminal) {
        try {
            assertThat(terminal.isAlive())
                    .as(Files.readString(output(), StandardCharsets.UTF_8))
                    .isTrue();
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort
                                                    + "/actuator/health/readiness"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
