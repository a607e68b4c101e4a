package jp.tashika.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and starting again. */
class RestartTest {

    private static final Duration STOPPED_WITHIN = Duration.ofMinutes(1);
    private static final Duration ANSWERED = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    @Test
    @DisplayName("SIGTERMで、始めたプロセスがすべて止まり、同じフォルダの二度目はデータを保ったまま動く")
    @Tag("SYS-006")
    void stopsAllAndKeepsTheData() throws IOException {
        Path state = folder.resolve("street");
        int ports = RunningStreet.freePortBase();
        List<String> people;
        try (RunningStreet first = RunningStreet.start(state, 1_000, ports, Map.of())) {
            people = Files.readAllLines(state.resolve("sample-people.csv"));
            assertThat(ask(first, people.get(1).split(","), "first")).contains("<ReferenceNumber>", "kept-1");
            List<ProcessHandle> processes = first.descendants();
            assertThat(processes).as("launcher, centre, terminal").hasSizeGreaterThanOrEqualTo(3);
            List<ProcessHandle> database = first.databaseProcesses();
            assertThat(database).as("the server and what it started").hasSizeGreaterThanOrEqualTo(4);
            first.terminate();
            assertThat(first.exitCode(STOPPED_WITHIN)).isZero();
            assertThat(processes).noneMatch(ProcessHandle::isAlive);
            assertThat(database).noneMatch(ProcessHandle::isAlive);
            assertThat(first.databaseProcesses()).isEmpty();
        }
        try (RunningStreet second = RunningStreet.start(state, 1_000, ports, Map.of())) {
            assertThat(second.output()).doesNotContain("登録しました");
            assertThat(Files.readAllLines(state.resolve("sample-people.csv"))).isEqualTo(people);
            assertThat(ask(second, people.get(1).split(","), "second")).contains("kept-1");
        }
    }

    /** Registers the facility's own number for the person, and asks about them. */
    private static String ask(RunningStreet street, String[] person, String mark) throws IOException {
        String symbol = person[2].isEmpty() ? "" : "<InsuredCardSymbol>" + person[2] + "</InsuredCardSymbol>";
        if (mark.equals("first")) {
            Files.writeString(street.oqs().resolve("req").resolve("OQSsiimm01req_" + mark + ".xml"), """
                    <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                    <XmlMsg><MessageHeader><MedicalInstitutionCode>%s</MedicalInstitutionCode></MessageHeader>\
                    <MessageBody><ReferenceNumberRegistrationInfo><ReferenceNumber>kept-1</ReferenceNumber>\
                    <InsurerNumber>%s</InsurerNumber>%s\
                    <InsuredIdentificationNumber>%s</InsuredIdentificationNumber>\
                    <InsuredBranchNumber>%s</InsuredBranchNumber></ReferenceNumberRegistrationInfo></MessageBody></XmlMsg>
                    """.formatted(
                            person[0], person[1], symbol, person[3], person[4]));
            RunningStreet.await(
                    "the registration",
                    ANSWERED,
                    () -> NewcomerTest.isWhole(street.oqs().resolve("res").resolve("OQSsiimm01res_" + mark + ".xml")));
        }
        Files.writeString(
                street.oqs().resolve("req").resolve("OQSsiquc01req_" + mark + ".xml"),
                NewcomerTest.request(person[0], "20261101", person[1], person[3], person[5], mark)
                        .replace("<InsuredIdentificationNumber>", symbol + "<InsuredIdentificationNumber>"));
        Path answer = street.oqs().resolve("res").resolve("OQSsiquc01res_" + mark + ".xml");
        RunningStreet.await("the answer", ANSWERED, () -> NewcomerTest.isWhole(answer));
        return Files.readString(answer);
    }

    @Test
    @DisplayName("壊れたフォルダや他人のフォルダは、一文で言って触らない")
    void refusesDamagedFolder() throws IOException {
        Path foreign = Files.createDirectories(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("diary.txt"), "mine");
        Path damaged = Files.createDirectories(folder.resolve("damaged"));
        Files.writeString(damaged.resolve("tashika.properties"), "version=\\uZZZZ");
        for (Path wrong : List.of(foreign, damaged)) {
            RunningStreet run = RunningStreet.launch(wrong, RunningStreet.freePortBase(), Map.of());
            assertThat(run.exitCode(ANSWERED)).isEqualTo(1);
            assertThat(run.output())
                    .contains(wrong.toString())
                    .contains("空のフォルダを --dir で指定してください")
                    .doesNotContain("Exception");
        }
        assertThat(foreign.resolve("diary.txt")).hasContent("mine");
    }

    @Test
    @DisplayName("見本を流すと表を出して 0 で終わる")
    @Tag("SYS-001")
    void runsTheSamples() {
        RunningStreet run = RunningStreet.launch(
                folder.resolve("sample"), RunningStreet.freePortBase(), Map.of(), "--sample", "--people", "1000");

        assertThat(run.exitCode(Duration.ofMinutes(4))).as(run.output()).isZero();
        assertThat(run.output()).contains("OQSsiquc01req_").contains("違い 0 件");
    }
}
