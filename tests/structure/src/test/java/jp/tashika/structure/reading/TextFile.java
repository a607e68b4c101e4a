package jp.tashika.structure.reading;

import java.util.List;

/** テキスト。A template, table or script of a module, in lines. */
public record TextFile(String path, List<String> lines) {

    public TextFile {
        lines = List.copyOf(lines);
    }

    public boolean is(String extension) {
        return path.endsWith("." + extension);
    }

    /** Where line {@code index} stands, for messages. */
    public String place(int index) {
        return path + ":" + (index + 1);
    }
}
