package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left when processes are killed in the middle of their work: everything. */
class KilledTest {

    /** 4 in every check; {@code -Dtashika.kills=20} for the long one. */
    private static final int KILLS = Integer.getInteger("tashika.kills", 4);

    private static final Duration BACK_WITHIN = Duration.ofMinutes(3);

    @TempDir
    Path folder;

    @Test
    @DisplayName("センターと端末を負荷中に何度殺しても、すべての要求に一度ずつ答え、監査記録は欠けない")
    @Tag("SEC-009")
    @Tag("SYS-006")
    void answersEveryRequestExactlyOnce() throws IOException, InterruptedException {
        try (RunningStreet street = RunningStreet.start(folder.resolve("street"), 1_000)) {
            String[] person = Files.readAllLines(street.folder().resolve("sample-people.csv"))
                    .get(1)
                    .split(",");
            AtomicBoolean dropping = new AtomicBoolean(true);
            List<String> dropped = new ArrayList<>();
            Thread client = Thread.ofPlatform().start(() -> drop(street, person, dropping, dropped));
            Random random = new Random(20);
            for (int kill = 0; kill < KILLS; kill++) {
                boolean centre = kill % 2 == 0;
                Thread.sleep(200 + random.nextInt(1_000));
                street.house(centre ? "central.jar" : "terminal.jar").destroyForcibly();
                int managementPort = street.portBase() + (centre ? 1 : 3);
                RunningStreet.await("back after kill " + kill, BACK_WITHIN, () -> street.isReady(managementPort));
            }
            dropping.set(false);
            client.join();

            assertThat(dropped).hasSizeGreaterThan(50);
            RunningStreet.await("all answers", Duration.ofMinutes(2), () -> answers(street) >= dropped.size());
            for (String mark : dropped) {
                Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_" + mark + ".xml");
                assertThat(answer).exists();
                assertThat(Files.readString(answer))
                        .contains("<ArbitraryFileIdentifier>" + mark + "</ArbitraryFileIdentifier>")
                        .contains("<QualificationValidity>" + person[6] + "</QualificationValidity>")
                        .endsWith("</XmlMsg>\n");
            }
            assertThat(answers(street)).isEqualTo(dropped.size());
            assertThat(verify(street)).isZero();
        }
    }

    private static void drop(RunningStreet street, String[] person, AtomicBoolean dropping, List<String> dropped) {
        for (int number = 0; dropping.get(); number++) {
            String mark = "kill" + number;
            try {
                Files.writeString(
                        street.oqs().resolve("req").resolve("OQSsiquc01req_" + mark + ".xml"), request(person, mark));
                dropped.add(mark);
                Thread.sleep(100); // ten a second, as a busy hospital
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String request(String[] person, String mark) {
        String symbol = person[2].isEmpty() ? "" : "<InsuredCardSymbol>" + person[2] + "</InsuredCardSymbol>";
        String branch = person[4].isEmpty() ? "" : "<InsuredBranchNumber>" + person[4] + "</InsuredBranchNumber>";
        return NewcomerTest.request(person[0], "20261101", person[1], person[3], person[5], mark)
                .replace("<InsuredIdentificationNumber>", symbol + "<InsuredIdentificationNumber>")
                .replace("<Birthdate>", branch + "<Birthdate>");
    }

    private static long answers(RunningStreet street) {
        try (Stream<Path> files = Files.list(street.oqs().resolve("res"))) {
            return files.filter(NewcomerTest::isWhole).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int verify(RunningStreet street) throws IOException, InterruptedException {
        return new ProcessBuilder(
                        RunningStreet.repository().resolve("run").toString(),
                        "central",
                        "verify",
                        "--config",
                        street.folder().resolve("central.properties").toString())
                .inheritIO()
                .start()
                .waitFor();
    }
}
