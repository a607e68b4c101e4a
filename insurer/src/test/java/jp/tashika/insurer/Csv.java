package jp.tashika.insurer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** CSVs of fictional people, as an insurer's own system writes them. */
final class Csv {

    static final String LOSE_HEADER =
            "known_symbol,known_number,known_branch,known_birthdate,known_acquired_on,lost_on,loss_reason";
    static final String LOST = "千・1,12,01,1980-02-29,2020-04-01,2026-10-01,03";
    static final String LOST_WRONGLY = "千・1,13,01,1980-02-30,2020-04-01,2026-10-01,77";

    private Csv() {}

    /** A folder with a file of losses. */
    static Path losses(Path folder, String... rows) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("lose.csv"), LOSE_HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n");
        return folder;
    }
}
