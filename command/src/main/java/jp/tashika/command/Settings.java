package jp.tashika.command;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
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
public final class Settings {
    private static final int PORT_MAX = 65_535;

    private final Path file;
    private final Properties values = new Properties();
    private final Set<String> known = new HashSet<>();

    private Settings(Path file) {
        this.file = file;
    }

    /**
     * 読込。
     *
     * @throws StartRefused when it is not there, or no properties file in UTF-8
     */
    public static Settings read(Path file) {
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
    public void requireAllKnown() {
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new StartRefused("設定ファイルに知らない項目があります: " + String.join(", ", unknown) + " (" + file + ")");
        }
    }

    /** Every key that was asked for. */
    public Set<String> known() {
        return Set.copyOf(known);
    }

    public Optional<String> text(String key) {
        known.add(key);
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public String required(String key) {
        return text(key).orElseThrow(() -> new StartRefused("設定ファイルに " + key + " がありません: " + file));
    }

    /** Words between commas; what is not written is as usual, which may be none. */
    public List<String> words(String key, String usual) {
        String written = text(key).orElse(usual);
        return written.isEmpty() ? List.of() : List.of(written.split("\\s*,\\s*"));
    }

    /** All keys that begin so, with what comes behind. */
    public Map<String, String> below(String prefix) {
        Map<String, String> found = new TreeMap<>();
        for (String key : values.stringPropertyNames()) {
            if (key.startsWith(prefix)) {
                text(key).ifPresent(value -> found.put(key.substring(prefix.length()), value));
            }
        }
        return found;
    }

    /** As written, or within {@code base}. */
    public Path path(String key, Path base, String usual) {
        return resolve(key, base, text(key).orElse(usual));
    }

    /** As written, or beside the file of settings. */
    public Path requiredPath(String key) {
        return resolve(key, besideFile(), required(key));
    }

    public Optional<Path> optionalPath(String key) {
        return text(key).map(value -> resolve(key, besideFile(), value));
    }

    public long number(String key, long usual, long min, long max) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return usual;
        }
        try {
            long value = Long.parseLong(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw wrong(key, min + "から" + max + "までの整数", e);
        }
        throw wrong(key, min + "から" + max + "までの整数");
    }

    /** A port of TCP, 0 to 65535. */
    public int port(String key, int usual) {
        return (int) number(key, usual, 0, PORT_MAX);
    }

    public int count(String key, int usual, int max) {
        return (int) number(key, usual, 1, max);
    }

    public Duration seconds(String key, Duration usual, long max) {
        return Duration.ofSeconds(number(key, usual.toSeconds(), 1, max));
    }

    /** An IP address, IPv4 or IPv6; names are not looked up. */
    public Optional<InetAddress> address(String key) {
        try {
            return text(key).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException e) {
            throw wrong(key, "IPアドレス", e);
        }
    }

    /** The refusal of a value, naming its key. */
    public StartRefused wrong(String key, String expected) {
        return new StartRefused("設定項目 " + key + " は" + expected + "にしてください: " + file);
    }

    public StartRefused wrong(String key, String expected, Exception cause) {
        return new StartRefused("設定項目 " + key + " は" + expected + "にしてください: " + file, cause);
    }

    private Path resolve(String key, Path base, String value) {
        try {
            return base.resolve(value).normalize();
        } catch (InvalidPathException e) {
            throw wrong(key, "フォルダまたはファイルの名前", e);
        }
    }

    private Path besideFile() {
        Path parent = file.getParent();
        return parent == null ? file : parent;
    }
}
