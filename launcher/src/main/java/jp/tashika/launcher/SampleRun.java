package jp.tashika.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import jp.tashika.format.oqs.file.Extension;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.simulation.sample.SampleRequest;
import jp.tashika.vocabulary.outcome.Decoded;

/** 見本の実行。Drops the sample requests, waits for the answers, and prints request, answer and time. */
final class SampleRun {

    /** How a result begins that is not written to its end yet: with the code of a fault. */
    private static final String UNREADABLE = "TSK-";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path requests;
    private final Path results;

    SampleRun(StateFolder folder) {
        this.requests = folder.file("oqs", "req");
        this.results = folder.file("oqs", "res");
    }

    /** Whether every answer was the expected one. */
    boolean run(List<SampleRequest> samples) {
        Console.line(String.format(Locale.ROOT, "%-38s %-10s %-22s %8s  %s", "要求", "文字", "回答", "時間", "見るもの"));
        int wrong = 0;
        for (SampleRequest sample : samples) {
            wrong += isRight(sample) ? 0 : 1;
        }
        Console.line(samples.size() + " 件中、期待どおり " + (samples.size() - wrong) + " 件、違い " + wrong + " 件");
        return wrong == 0;
    }

    private boolean isRight(SampleRequest sample) {
        try {
            long begun = System.nanoTime();
            Files.write(requests.resolve(sample.name().text()), sample.bytes());
            Optional<byte[]> answer = await(sample);
            long millis = (System.nanoTime() - begun) / 1_000_000;
            String told = answer.map(bytes -> told(sample, bytes)).orElse("応答なし");
            boolean right = told.equals(expected(sample));
            Console.line(String.format(
                    Locale.ROOT,
                    "%-38s %-10s %-22s %5d ms  %s",
                    sample.name().text(),
                    sample.encoding().declared(),
                    told + (right ? "" : "（期待は " + expected(sample) + "）"),
                    millis,
                    sample.note()));
            return right;
        } catch (IOException e) {
            throw new StartFailed("見本の要求を " + requests + " に置けませんでした。", e);
        }
    }

    private Optional<byte[]> await(SampleRequest sample) throws IOException {
        Path result = results.resolve(sample.name().toResult(Extension.XML).text());
        Path error = results.resolve(sample.name().toError().text());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (Files.exists(error)) {
                return Optional.of(Files.readAllBytes(error));
            }
            if (Files.exists(result)) {
                byte[] bytes = Files.readAllBytes(result);
                if (!told(sample, bytes).startsWith(UNREADABLE)) {
                    return Optional.of(bytes);
                }
            }
            pause();
        }
        return Optional.empty();
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailed("中断されました。", e);
        }
    }

    private static String expected(SampleRequest sample) {
        return switch (sample.name().kind()) {
            case ELIGIBILITY ->
                sample.validity().map(validity -> "資格有効性 " + validity.wire()).orElse("エラー");
            case BATCH, HANDLE_BATCH -> "受付";
            case HANDLE -> "登録";
            case BATCH_FETCH, HANDLE_BATCH_FETCH, DRUGS, CHECKUPS -> "結果";
        };
    }

    private static String told(SampleRequest sample, byte[] bytes) {
        return sample.name().kind() == MessageKind.ELIGIBILITY ? eligibility(bytes) : other(sample, bytes);
    }

    private static String eligibility(byte[] bytes) {
        return switch (OqsReader.readEligibilityResult(bytes)) {
            case Decoded.Ok<Envelope<EligibilityResult>>(var envelope) ->
                envelope.message()
                        .validity()
                        .map(validity -> "資格有効性 " + validity.wire())
                        .orElse("エラー");
            case Decoded.Faulty<Envelope<EligibilityResult>>(var faults) ->
                faults.getFirst().line();
        };
    }

    private static String other(SampleRequest sample, byte[] bytes) {
        if (sample.name().kind() == MessageKind.HANDLE) {
            return switch (OqsReader.readHandleRegistrationResult(bytes)) {
                case Decoded.Ok<Envelope<HandleRegistrationResult>>(var envelope) ->
                    switch (envelope.message().processing().status()) {
                        case NORMAL -> "登録";
                        case ERROR -> "エラー";
                    };
                case Decoded.Faulty<Envelope<HandleRegistrationResult>>(var faults) ->
                    faults.getFirst().line();
            };
        }
        return switch (OqsReader.readBatchReceipt(bytes)) {
            case Decoded.Ok<Envelope<BatchReceipt>>(var envelope) ->
                switch (envelope.message().reception()) {
                    case BatchReceipt.Accepted _ -> "受付";
                    case BatchReceipt.Refused _ -> "エラー";
                };
            case Decoded.Faulty<Envelope<BatchReceipt>>(var faults) ->
                faults.getFirst().line();
        };
    }
}
