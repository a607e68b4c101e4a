package jp.tashika.terminal.disk;

import java.nio.file.Path;

/**
 * フォルダ。Where the terminal finds and leaves files.
 *
 * @param request where clients drop requests ({@code req})
 * @param result where clients find results ({@code res})
 * @param face where results of the card reader are pushed ({@code face})
 * @param work the terminal's own: requests being answered; on the same file system as {@code request} and {@code result}
 * @param archive the terminal's own: copies of what was asked and answered
 * @param log the terminal's own: operation and error logs
 */
public record Folders(Path request, Path result, Path face, Path work, Path archive, Path log) {}
