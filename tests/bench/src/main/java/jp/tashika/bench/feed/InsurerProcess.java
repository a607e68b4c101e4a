package jp.tashika.bench.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.tashika.bench.measure.BenchFailed;
import jp.tashika.bench.run.BenchStreet;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 保険者のコマンド。{@code insurer send --commit} as a process of its own, with a certificate of its own. */
final class InsurerProcess {

    private static final int DONE = 0;

    private final Path settings;
    private final Path jar;

    /**
     * 送信の時刻。When the command began, began to upload, had uploaded, and ended; of {@link System#nanoTime}.
     */
    record Sent(long begun, long sending, long waiting, long ended) {

        double checkSeconds() {
            return (sending - begun) / 1e9;
        }

        double uploadSeconds() {
            return (waiting - sending) / 1e9;
        }
    }

    private InsurerProcess(Path settings, Path jar) {
        this.settings = settings;
        this.jar = jar;
    }

    static InsurerProcess of(BenchStreet street, InsurerNumber insurer) {
        CertificateAuthority authority = CertificateAuthority.open(street.file("ca"));
        Holder holder = new Holder(Role.INSURER, insurer.digits());
        if (!Files.exists(authority.keyStoreFile(holder))) {
            authority.issue(Wish.of(holder));
        }
        Map<String, String> keys = Map.of(
                "insurer.number", insurer.digits(),
                "insurer.name", "架空計測健康保険組合",
                "centre.url", street.street().centre().toString(),
                "centre.keystore", authority.keyStoreFile(holder).toString(),
                "centre.keystore.password", authority.passwordFile(holder).toString(),
                "centre.authority", authority.certificateFile().toString());
        String text = keys.entrySet().stream()
                .map(key -> key.getKey() + "=" + key.getValue().replace('\\', '/') + "\n")
                .collect(Collectors.joining());
        try {
            Path jar = Path.of(System.getProperty("tashika.home", "."), "insurer", "target", "insurer.jar");
            return new InsurerProcess(Files.writeString(street.file("insurer.properties"), text), jar);
        } catch (IOException e) {
            throw new BenchFailed("設定ファイルを書けません。", e);
        }
    }

    /** Checks, packs, sends, waits and commits. */
    Sent send(Path directory) {
        long begun = System.nanoTime();
        List<Long> told = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        try {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-jar",
                            jar.toString(),
                            "send",
                            "--commit",
                            "--config",
                            settings.toString(),
                            directory.toString())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    lines.add(line);
                    if (line.endsWith("…") || line.startsWith("センターが検査と突合をしています")) {
                        told.add(System.nanoTime());
                    }
                }
            }
            if (process.waitFor() != DONE || told.size() < 2) {
                throw new BenchFailed("連携が確定しませんでした。\n" + String.join("\n", lines));
            }
            return new Sent(begun, told.get(0), told.get(1), System.nanoTime());
        } catch (IOException e) {
            throw new BenchFailed("保険者のコマンドを始められません。", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailed("中断されました。", e);
        }
    }
}
