package jp.tashika.acceptance;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** 実行ファイル。A house's jar, run as its user runs it. */
record Jar(String module, String name) {

    static final Jar INSURER = new Jar("insurer", "insurer.jar");
    static final Jar CENTRAL = new Jar("central", "central.jar");
    static final Jar CA = new Jar("certificates", "tashika-ca.jar");

    /** 終わり。How a command ended, and all that it wrote. */
    record Ended(int code, String output) {}

    Ended run(String... arguments) {
        return start(arguments).join();
    }

    CompletableFuture<Ended> start(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-jar",
                RunningStreet.repository()
                        .resolve(module)
                        .resolve("target")
                        .resolve(name)
                        .toString()));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            return CompletableFuture.supplyAsync(() -> ended(process));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Ended ended(Process process) {
        try {
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Ended(process.waitFor(), output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
