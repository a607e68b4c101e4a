package jp.tashika.reader.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 評価用の一覧。Which picture shows whom: lines of a person, a tab (or a semicolon) and a file, from the folder the list is in.
 *
 * @param people the pictures of each, in the order of the list
 */
public record Manifest(Map<String, List<Path>> people) {

    private static final int LINES_MAX = 100_000;

    public Manifest {
        people = Map.copyOf(people);
    }

    /** 誤った一覧。A list that cannot be used. */
    public static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        Wrong(String sentence) {
            super(sentence);
        }
    }

    /**
     * Reads the list; the pictures are not opened.
     *
     * @throws Wrong with a sentence that names the line
     */
    public static Manifest read(Path file) throws IOException, Wrong {
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        if (lines.size() > LINES_MAX) {
            throw new Wrong("一覧は" + LINES_MAX + "行までです。");
        }
        Map<String, List<Path>> people = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split("[\t;]", -1);
            if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
                throw new Wrong("一覧の" + (i + 1) + "行目は「人<タブ>ファイル」の形ではありません。");
            }
            Path picture = file.resolveSibling(parts[1].strip());
            if (!Files.isRegularFile(picture)) {
                throw new Wrong("一覧の" + (i + 1) + "行目のファイルがありません。");
            }
            people.computeIfAbsent(parts[0].strip(), _ -> new ArrayList<>()).add(picture);
        }
        if (people.size() < 2 || people.values().stream().noneMatch(files -> files.size() > 1)) {
            throw new Wrong("一覧には二人以上と、少なくとも一人の二枚以上の画像が要ります。");
        }
        return new Manifest(people);
    }

    public int pictures() {
        return people.values().stream().mapToInt(List::size).sum();
    }
}
