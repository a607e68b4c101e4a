package jp.tashika.terminal.fake;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.inbox.AnswerLog;
import jp.tashika.terminal.inbox.Inbox;
import jp.tashika.terminal.inbox.Patience;
import jp.tashika.terminal.journal.Journal;
import jp.tashika.terminal.outbox.Archive;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.outbox.RecentAnswers;
import jp.tashika.terminal.outbox.ResultFolder;
import jp.tashika.terminal.relay.Centre;

/** 端末の部屋。The terminal without its process: real folders, a centre of the test's choice. */
public final class TerminalRooms {
    public static final Patience QUICK =
            new Patience(Duration.ofMillis(1500), Duration.ofMillis(200), Duration.ofSeconds(2), Duration.ofSeconds(2));

    public final Folders folders;
    public final RecentAnswers recent = new RecentAnswers(10_000);
    public final Storage storage;
    private final Inbox inbox;

    public TerminalRooms(Path root, Centre centre, Publishing publishing, Patience patience) throws IOException {
        folders = folders(root);
        storage = new Storage(folders, Clock.systemUTC());
        inbox = Inbox.of(
                new Inbox.Settings(folders.request(), 4096, 40 << 20, patience),
                new Journal(folders.work(), UuidCreator::getTimeOrderedEpoch),
                centre,
                new ResultFolder(folders.result(), publishing),
                new Archive(folders.archive(), ZoneOffset.UTC),
                new AnswerLog(recent, storage, new SimpleMeterRegistry()),
                Clock.systemUTC());
    }

    public static Folders folders(Path root) throws IOException {
        Folders folders = new Folders(
                root.resolve("req"),
                root.resolve("res"),
                root.resolve("face"),
                root.resolve("work"),
                root.resolve("archive"),
                root.resolve("log"));
        for (Path folder : List.of(
                folders.request(),
                folders.result(),
                folders.face(),
                folders.work(),
                folders.archive(),
                folders.log())) {
            Files.createDirectories(folder);
        }
        return folders;
    }

    public TerminalRooms start() {
        inbox.start();
        return this;
    }

    public int openCount() {
        return inbox.openCount();
    }

    public void close() throws InterruptedException {
        inbox.stop();
    }
}
