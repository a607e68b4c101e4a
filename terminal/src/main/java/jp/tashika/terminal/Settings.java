package jp.tashika.terminal;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
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

    /** Every key that was asked for. */
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

    /** As written, or within {@code base}. */
    Path path(String key, Path base, String usual) {
        return resolve(key, base, text(key).orElse(usual));
    }

    /** As written, or beside the file of settings. */
    Path requiredPath(String key) {
        return resolve(key, besideFile(), required(key));
    }

    Optional<Path> optionalPath(String key) {
        return text(key).map(value -> resolve(key, besideFile(), value));
    }

    long number(String key, long usual, long min, long max) {
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

    int count(String key, int usual, int max) {
        return (int) number(key, usual, 1, max);
    }

    Duration seconds(String key, Duration usual, long max) {
        return Duration.ofSeconds(number(key, usual.toSeconds(), 1, max));
    }

    /** An IP address, IPv4 or IPv6; names are not looked up. */
    Optional<InetAddress> address(String key) {
        try {
            return text(key).map(InetAddress::ofLiteral);
        } catch (IllegalArgumentException e) {
            throw wrong(key, "IPアドレス", e);
        }
    }

    StartRefused wrong(String key, String expected) {
        return new StartRefused("設定項目 " + key + " は" + expected + "にしてください: " + file);
    }

    private StartRefused wrong(String key, String expected, Exception cause) {
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
