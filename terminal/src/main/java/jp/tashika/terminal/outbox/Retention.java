package jp.tashika.terminal.outbox;

import java.time.Duration;

/**
 * 保存期間。How long files are kept, and how many.
 *
 * @param result in the folder of results
 * @param face in the folder of results of the card reader
 * @param archive in the terminal's own archive
 * @param archiveFilesMax files in the archive; the oldest hours go first
 * @param archiveBytesMax bytes in the archive; the oldest hours go first
 */
public record Retention(Duration result, Duration face, Duration archive, long archiveFilesMax, long archiveBytesMax) {

    /** A week of everything; the archive with room for two million answers. */
    public static final Retention DEFAULT =
            new Retention(Duration.ofDays(7), Duration.ofDays(7), Duration.ofDays(7), 4_000_000, 20_000_000_000L);
}
