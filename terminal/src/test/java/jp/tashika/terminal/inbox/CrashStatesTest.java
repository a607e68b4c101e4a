package jp.tashika.terminal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.fake.Requests;
import jp.tashika.terminal.fake.TerminalRooms;
import jp.tashika.terminal.fake.Waiting;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.relay.Question;
import jp.tashika.terminal.relay.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each state a killed process can leave in the work folder, laid by hand, and what the next start makes of it. */
@DisplayName("強制終了後の再開")
class CrashStatesTest {
    private static final String NAME = "OQSsiquc01req_crash.xml";
    private static final byte[] ANSWER = "<XmlMsg>the answer</XmlMsg>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path root;

    private Folders folders;
    private final UUID id = UuidCreator.getTimeOrderedEpoch();
    private final List<Question> questions = new CopyOnWriteArrayList<>();

    @BeforeEach
    void folders() throws IOException {
        folders = TerminalRooms.folders(root);
    }

    private void taken() throws IOException {
        Files.write(folders.work().resolve(id + "_" + NAME), Requests.utf8("CRASH"));
    }

    private Path side(String extension) {
        return folders.work().resolve(id + extension);
    }

    private Path result() {
        return folders.result().resolve("OQSsiquc01res_crash.xml");
    }

    private void restart(Publishing publishing) throws Exception {
        TerminalRooms rooms = new TerminalRooms(
                        root,
                        question -> {
                            questions.add(question);
                            return new Reply.Answered(ANSWER);
                        },
                        publishing,
                        TerminalRooms.QUICK)
                .start();
        Waiting.until("work empty", Duration.ofSeconds(10), () -> {
            try (Stream<Path> files = Files.list(folders.work())) {
                return files.findAny().isEmpty();
            }
        });
        Waiting.until("all closed", Duration.ofSeconds(10), () -> rooms.openCount() == 0);
        rooms.close();
    }

    private long archived() throws IOException {
        try (Stream<Path> files = Files.walk(folders.archive())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("取った直後なら、同じ番号で二回目以降として聞き直す")
    void asksAgain() throws Exception {
        taken();
        restart(Publishing.IN_PLACE);
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.requestId()).isEqualTo(id);
            assertThat(question.firstAttempt()).isEqualTo(2);
        });
        assertThat(result()).hasBinaryContent(ANSWER);
        assertThat(archived()).isEqualTo(2);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("回答を書きかけていたら、捨てて聞き直す")
    void dropsPartOfAnswer() throws Exception {
        taken();
        Files.write(side(".part"), new byte[] {'<'});
        restart(Publishing.IN_PLACE);
        assertThat(questions).hasSize(1);
        assertThat(result()).hasBinaryContent(ANSWER);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("回答が残っていれば、聞かずに公開する")
    void publishesKeptAnswer() throws Exception {
        taken();
        Files.write(side(".res"), ANSWER);
        restart(Publishing.IN_PLACE);
        assertThat(questions).isEmpty();
        assertThat(result()).hasBinaryContent(ANSWER);
        assertThat(archived()).isEqualTo(2);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("公開を書きかけていたら、書き直す")
    void rewritesHalfShownAnswer() throws Exception {
        taken();
        Files.write(side(".res"), ANSWER);
        Files.write(result(), new byte[] {'<', 'X'});
        Files.createLink(side(".pub"), result());
        restart(Publishing.IN_PLACE);
        assertThat(result()).hasBinaryContent(ANSWER);
        assertThat(questions).isEmpty();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("公開が済み依頼元が持ち去っていたら、二度と公開しない")
    void neverShowsTwice() throws Exception {
        taken();
        Files.write(side(".res"), ANSWER);
        Files.write(result(), ANSWER);
        Files.createLink(side(".pub"), result());
        Files.delete(result());
        restart(Publishing.IN_PLACE);
        assertThat(result()).doesNotExist();
        assertThat(questions).isEmpty();
        assertThat(archived()).isEqualTo(2);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("控えへの移動の途中なら、続きだけをする")
    void goesOnArchiving() throws Exception {
        taken();
        Files.write(side(".pub"), ANSWER);
        restart(Publishing.IN_PLACE);
        assertThat(result()).doesNotExist();
        assertThat(questions).isEmpty();
        assertThat(archived()).isEqualTo(1);
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("済んだ要求の残りは片付ける")
    void clearsRemains() throws Exception {
        Files.write(side(".pub"), ANSWER);
        Files.write(folders.work().resolve(UUID.randomUUID() + ".part"), ANSWER);
        restart(Publishing.IN_PLACE);
        assertThat(questions).isEmpty();
        assertThat(result()).doesNotExist();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName(".err だけ公開していたら、要求の写しを続けて置く")
    void goesOnAfterErrorFile() throws Exception {
        taken();
        Files.writeString(side(".err"), "TSK-LINE0000001 つながりません / 回線\n");
        Files.writeString(folders.result().resolve("OQSsiquc01req_crash.err"), "TSK-LINE");
        restart(Publishing.IN_PLACE);
        assertThat(Files.readString(folders.result().resolve("OQSsiquc01req_crash.err")))
                .isEqualTo("TSK-LINE0000001 つながりません / 回線\n");
        assertThat(folders.result().resolve("OQSsiquc01req_crash.xml")).hasBinaryContent(Requests.utf8("CRASH"));
        assertThat(questions).isEmpty();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("移動で公開する直前なら、移動する")
    void movesWhatWasReady() throws Exception {
        taken();
        Files.write(side(".res"), ANSWER);
        Files.write(side(".out"), ANSWER);
        Files.createLink(side(".pub"), side(".out"));
        restart(Publishing.MOVE);
        assertThat(result()).hasBinaryContent(ANSWER);
        assertThat(questions).isEmpty();
    }

    @Tag("TRM-013")
    @Test
    @DisplayName("移動で公開した後なら、二度と公開しない")
    void neverMovesTwice() throws Exception {
        taken();
        Files.write(side(".res"), ANSWER);
        Files.write(side(".pub"), ANSWER);
        restart(Publishing.MOVE);
        assertThat(result()).doesNotExist();
        assertThat(archived()).isEqualTo(2);
    }
}
