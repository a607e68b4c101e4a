package jp.tashika.central.config;

import com.code_intelligence.jazzer.api.BugDetectors;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file of settings says, reading it ends with settings or with one sentence. */
class CentralConfigFuzzTest {

    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "60s")
    void settings(byte[] bytes) throws IOException {
        BugDetectors.setFilePathTraversalAllowPath(_ -> true); // settings name files: whoever writes them may
        Files.writeString(folder.resolve("secret"), "0123456789abcdef".repeat(4));
        try {
            CentralConfig.read(Files.write(folder.resolve("central.properties"), bytes));
        } catch (ConfigException e) {
            // said in one sentence
        }
    }
}
