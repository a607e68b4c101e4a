package jp.tashika.reader;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** 設定項目。The keys of one properties file, each read once; a key nobody read is unknown. */
final class Settings {
    private final Path file;
    private final Properties values = new Properties();
    private final Set<String> known = new HashSet<>();

    private Settings(Path file) {
        this.file = file;
    }

    static Settings read(Path file) {
        Settings settings = new Settings(file.toAbsolutePath());
        try {
            String text = Files.readString(file);
            // editors of Windows put a mark in front, which is no part of the first key
            settings.values.load(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        } catch (NoSuchFileException e) {
            throw new StartRefused("設定ファイルがありません: " + file, e);
        } catch (IOException | IllegalArgumentException e) {
            throw new StartRefused("設定ファイルを読めません（UTF-8のpropertiesファイルにしてください）: " + file, e);
        }
        return settings;
    }

    /** Refuses what nobody asked for: a misspelt key must not pass for a default. */
    void requireAllKnown() {
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new StartRefused("設定ファイルに知らない項目があります: " + String.join(", ", unknown) + " (" + file + ")");
        }
    }

    Set<String> known() {
        return Set.copyOf(known);
    }

    Optional<String> text(String key) {
        known.add(key);
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    String required(String key) {
        return text(key).orElseThrow(() -> new StartRefused("設定ファイルに " + key + " がありません: " + file));
    }

    /** Words between commas; what is not written is as usual. */
    List<String> words(String key, String usual) {
        return List.of(text(key).orElse(usual).split("\\s*,\\s*"));
    }

    /** All keys that begin so, with what comes behind. */
    Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                text(key).ifPresent(value -> found.put(key.substring(prefix.length()), value));
            }
        }
        return found;
    }

    Path requiredPath(String key) {
        return resolve(key, required(key));
    }

    Optional<Path> optionalPath(String key) {
        return text(key).map(value -> resolve(key, value));
    }

    private Path resolve(String key, String value) {
        Path parent = file.getParent();
        try {
            return (parent == null ? file : parent).resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw wrong(key, "フォルダまたはファイルの名前", e);
        }
    }

    int number(String key, int usual, int min, int max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            int value = Integer.parseInt(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, min + "から" + max + "までの整数", e);
        }
        throw wrong(key, min + "から" + max + "までの整数");
    }

    Duration seconds(String key, int usual, int max) {
        return Duration.ofSeconds(number(key, usual, 1, max));
    }

    StartRefused wrong(String key, String expected) {
        return new StartRefused("設定項目 " + key + " は" + expected + "にしてください: " + file);
    }

    StartRefused wrong(String key, String expected, Exception cause) {
        return new StartRefused("設定項目 " + key + " は" + expected + "にしてください: " + file, cause);
    }
}
