package jp.tashika.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** 残ったプロセス。Houses that a killed start left behind; they are stopped before the next start. */
final class Leftovers {

    private static final int STOP_SECONDS = 20;

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    Leftovers(StateFolder folder) {
        this.file = folder.file("processes");
    }

    /** Stops what the last start noted and did not stop itself. */
    void stopAll() {
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file)) {
                    String[] parts = line.split(" ");
                    ProcessHandle.of(Long.parseLong(parts[0]))
                            .filter(process ->
                                    parts.length == 2 && startedAt(process).equals(parts[1]))
                            .ifPresent(Leftovers::stop);
                }
                Files.delete(file);
            }
        } catch (IOException | NumberFormatException e) {
            throw new StartFailed(file + " が壊れています。動いている Tashika を止めてから、このファイルを消してください。", e);
        }
    }

    /** Notes a process, so that it is found again when we are killed; the start time guards against reused numbers. */
    synchronized void note(ProcessHandle process) {
        lines.add(process.pid() + " " + startedAt(process));
        write();
    }

    synchronized void clear() {
        lines.clear();
        write();
    }

    private void write() {
        try {
            // complete or as before: a start must not fail on half a line that a kill left
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, lines);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StartFailed(file + " に書けません。空き容量を確認してください。", e);
        }
    }

    private static String startedAt(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("unknown");
    }

    /** Asks the process to stop, and after a while makes it. */
    static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
        }
    }
}
