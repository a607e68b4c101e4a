package jp.tashika.terminal.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** 端末のプロセス。The real program in a process of its own, to be killed at will. */
public final class TerminalProcess {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path root;
    private final Path settings;
    private final String managementAddress;
    private final int managementPort;
    private Process process;

    public TerminalProcess(Path root, FakeCentre centre, TestCertificates certificates, List<String> more)
            throws IOException {
        this.root = Files.createDirectories(root);
        this.managementAddress = more.stream()
                .filter(line -> line.startsWith("management.address="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElse("127.0.0.1");
        this.managementPort = freePort();
        this.settings = root.resolve("terminal.properties");
        List<String> lines = new ArrayList<>(certificates.settings());
        lines.add("folder.root=oqs");
        lines.add("centre.url=" + centre.address());
        lines.add("page.port=0");
        lines.add("management.port=" + managementPort);
        lines.addAll(more);
        Files.write(settings, lines);
    }

    public Path req() {
        return root.resolve("oqs/req");
    }

    public Path res() {
        return root.resolve("oqs/res");
    }

    public Path work() {
        return root.resolve("oqs/terminal/work");
    }

    public Path log() {
        return root.resolve("oqs/terminal/log/terminal.log");
    }

    public Path output() {
        return root.resolve("output.txt");
    }

    public Path settings() {
        return settings;
    }

    public TerminalProcess start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "jp.tashika.terminal.Main",
                        "--config",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output().toFile()))
                .start();
        return this;
    }

    public TerminalProcess awaitReady() throws Exception {
        Waiting.until("terminal ready", Duration.ofSeconds(60), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("ended: " + Files.readString(output()));
            }
            try {
                return management("/actuator/health/readiness").statusCode() == 200;
            } catch (IOException e) {
                return false;
            }
        });
        return this;
    }

    public HttpResponse<String> management(String path) throws IOException, InterruptedException {
        return management(managementAddress, path);
    }

    public HttpResponse<String> management(String address, String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create("http://" + address + ":" + managementPort + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** As {@code kill -TERM}; what it ended with. */
    public int stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        return process.waitFor();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
