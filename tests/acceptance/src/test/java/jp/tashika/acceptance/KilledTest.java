package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when processes are killed in the middle of their work: everything. */
class KilledTest {

    /** 4 in every check; {@code -Dtashika.kills=20} for the long one. */
    private static final int KILLS = Integer.getInteger("tashika.kills", 4);

    /** As a large hospital in the morning, and as many as the centre takes from one facility. */
    private static final int FILES_A_SECOND = 50;

    /** Lying in the folder before the first kill, as after a long cut. */
    private static final int BACKLOG = Integer.getInteger("tashika.backlog", 1_000);

    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final Duration ALL_WITHIN = Duration.ofMinutes(15);
    private static final Pattern ENTRIES = Pattern.compile("記録 (\\d+) 件: 正常");

    @TempDir
    Path folder;

    @Test
    @DisplayName("センターと端末を負荷中に何度殺しても、すべての要求に一度ずつ答え、監査記録は欠けない")
    @Tag("SEC-009")
    @Tag("SYS-006")
    void answersEveryRequestExactlyOnce() throws IOException, InterruptedException {
        try (RunningStreet street = RunningStreet.start(folder.resolve("street"), 1_000);
                Client client = new Client(street)) {
            long entriesBefore = entries(street);
            client.dropBacklog();
            client.start();
            Random random = new Random(20);
            List<String> times = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(200 + random.nextInt(1_000));
                times.add(killAndAwait(street, client, kill % 2 == 0));
            }
            client.stopDropping();
            System.out.println(KILLS + " kills, " + client.dropped.size() + " requests; answering again after "
                    + String.join(", ", times));

            assertThat(client.dropped).hasSizeGreaterThan(100);
            RunningStreet.await("all answers", ALL_WITHIN, () -> client.answers.size() >= client.dropped.size());
            street.awaitNothingHeld(Duration.ofSeconds(30));
            client.stop();
            assertThat(client.wrong).isEmpty();
            assertThat(client.answers.keySet()).containsExactlyInAnyOrderElementsOf(client.dropped);
            assertThat(client.answers.values())
                    .as("how often each was answered")
                    .allSatisfy(count -> assertThat(count).hasValue(1));
            assertThat(entries(street) - entriesBefore)
                    .as("one entry for each request")
                    .isEqualTo(client.dropped.size());
        }
    }

    /** Kills a house, and tells how long nobody was answered. */
    private static String killAndAwait(RunningStreet street, Client client, boolean centre)
            throws InterruptedException {
        ProcessHandle house = street.house(centre ? "central.jar" : "terminal.jar");
        int waiting = client.dropped.size() - client.answers.size();
        long from = System.nanoTime();
        house.destroyForcibly();
        house.onExit().join();
        Thread.sleep(100); // what was answered before the kill is on its way
        int answered = client.answers.size();
        int managementPort = street.portBase() + (centre ? 1 : 3);
        RunningStreet.await("back", BACK_WITHIN, () -> street.isReady(managementPort));
        long ready = Duration.ofNanos(System.nanoTime() - from).toMillis();
        RunningStreet.await("answering again", BACK_WITHIN, () -> client.answers.size() > answered);
        long answering = Duration.ofNanos(System.nanoTime() - from).toMillis();
        return (centre ? "centre " : "terminal ") + answering + " ms (ready " + ready + " ms, " + waiting + " waiting)";
    }

    /** The number of entries in the ledger, all of them whole. */
    private static long entries(RunningStreet street) throws IOException, InterruptedException {
        Process verify = new ProcessBuilder(
                        RunningStreet.repository().resolve("run").toString(),
                        "central",
                        "verify",
                        "--config",
                        street.folder().resolve("central.properties").toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(verify.waitFor()).as(said).isZero();
        Matcher entries = ENTRIES.matcher(said);
        assertThat(entries.find()).as(said).isTrue();
        return Long.parseLong(entries.group(1));
    }

    /** A receipt computer: drops requests, and takes each answer away the moment it is whole. */
    private static final class Client implements AutoCloseable {
        private final List<String> dropped = Collections.synchronizedList(new ArrayList<>());
        private final Map<String, AtomicInteger> answers = new ConcurrentHashMap<>();
        private final Map<String, String> wrong = new ConcurrentHashMap<>();
        private final AtomicBoolean dropping = new AtomicBoolean(true);
        private final AtomicBoolean taking = new AtomicBoolean(true);
        private final Path requests;
        private final Path results;
        private final String[] person;
        private final Thread dropper = Thread.ofPlatform().unstarted(this::dropUntilStopped);
        private final Thread taker = Thread.ofPlatform().unstarted(this::takeUntilStopped);

        /** Asks about the first of the sample people. */
        Client(RunningStreet street) throws IOException {
            this.requests = street.oqs().resolve("req");
            this.results = street.oqs().resolve("res");
            this.person = Files.readAllLines(street.folder().resolve("sample-people.csv"))
                    .get(1)
                    .split(",");
        }

        void dropBacklog() {
            for (int number = 0; number < BACKLOG; number++) {
                drop("lying" + number);
            }
        }

        void start() {
            dropper.start();
            taker.start();
        }

        void stopDropping() throws InterruptedException {
            dropping.set(false);
            dropper.join();
        }

        void stop() throws InterruptedException {
            stopDropping();
            taking.set(false);
            taker.join();
        }

        @Override
        public void close() {
            dropping.set(false);
            taking.set(false);
        }

        private void dropUntilStopped() {
            long from = System.nanoTime();
            for (int number = 0; dropping.get(); number++) {
                drop("kill" + number);
                long dueNanos = from + (number + 1) * (1_000_000_000L / FILES_A_SECOND);
                try {
                    Thread.sleep(Duration.ofNanos(Math.max(0, dueNanos - System.nanoTime())));
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }

        private void drop(String mark) {
            try {
                Files.writeString(requests.resolve("OQSsiquc01req_" + mark + ".xml"), request(person, mark));
                dropped.add(mark);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void takeUntilStopped() {
            while (taking.get()) {
                take();
                try {
                    Thread.sleep(20);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
            take();
        }

        private void take() {
            try (Stream<Path> files = Files.list(results)) {
                for (Path file : files.toList()) {
                    if (NewcomerTest.isWhole(file)) {
                        String name = file.getFileName().toString();
                        String mark = name.replace("OQSsiquc01res_", "").replace(".xml", "");
                        String answer = Files.readString(file);
                        if (!answer.contains("<ArbitraryFileIdentifier>" + mark + "</ArbitraryFileIdentifier>")
                                || !answer.contains(
                                        "<QualificationValidity>" + person[6] + "</QualificationValidity>")) {
                            wrong.put(name, answer);
                        }
                        Files.delete(file);
                        answers.computeIfAbsent(mark, _ -> new AtomicInteger()).incrementAndGet();
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String request(String[] person, String mark) {
            String symbol = person[2].isEmpty() ? "" : "<InsuredCardSymbol>" + person[2] + "</InsuredCardSymbol>";
            String branch = person[4].isEmpty() ? "" : "<InsuredBranchNumber>" + person[4] + "</InsuredBranchNumber>";
            return NewcomerTest.request(person[0], "20261101", person[1], person[3], person[5], mark)
                    .replace("<InsuredIdentificationNumber>", symbol + "<InsuredIdentificationNumber>")
                    .replace("<Birthdate>", branch + "<Birthdate>");
        }
    }
}
