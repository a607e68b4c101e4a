package jp.tashika.terminal;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tashika.command.StartRefused;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file of settings says, reading it ends with settings or with one sentence. */
class TerminalConfigFuzzTest {

    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "60s")
    void settings(byte[] bytes) throws IOException {
        BugDetectors.setFilePathTraversalAllowPath(_ -> true); // settings name files: whoever writes them may
        try {
            TerminalConfig.load(Files.write(folder.resolve("terminal.properties"), bytes));
        } catch (StartRefused e) {
            // said in one sentence
        }
    }
}
