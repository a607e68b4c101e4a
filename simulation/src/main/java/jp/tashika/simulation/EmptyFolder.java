package jp.tashika.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.tashika.command.WrongValue;
import picocli.CommandLine;

/** 空のフォルダ。Files of two runs must not lie side by side: they would be sent together. */
final class EmptyFolder {

    private EmptyFolder() {}

    /**
     * @throws WrongValue when it is a file, or a folder with something in it
     */
    static void require(CommandLine command, Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new WrongValue(command, "--to の " + folder + " はフォルダではありません。");
        }
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isPresent()) {
                throw new WrongValue(command, "--to の " + folder + " は空ではありません。別のフォルダを指定するか、中を消してください。");
            }
        }
    }
}
