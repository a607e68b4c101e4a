package jp.tashika.central.config;

import java.io.IOException;
import java.io.Reader;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** 設定値の読取り。Values by key; whoever is done asks for what nobody wanted. */
final class Settings {

    private final Properties values = new Properties();
    private final Set<String> asked = new HashSet<>();
    private final Path file;

    private Settings(Path file) {
        this.file = file;
    }

    static Settings read(Path file) {
        Settings settings = new Settings(file.toAbsolutePath());
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.values.load(reader);
            return settings;
        } catch (NoSuchFileException e) {
            throw new ConfigException("設定ファイル " + file + " がありません。");
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException("設定ファイル " + file + " を読めません（" + e.getMessage() + "）。");
        }
    }

    /** Every key of the file must have been asked for. */
    void refuseUnknown() {
        Set<String> unknown = new TreeSet<>(values.stringPropertyNames());
        unknown.removeAll(asked);
        if (!unknown.isEmpty()) {
            throw new ConfigException("設定ファイルに知らないキーがあります: " + String.join(", ", unknown));
        }
    }

    String text(String key, String otherwise) {
        return optional(key).orElse(otherwise);
    }

    String text(String key) {
        return optional(key).orElseThrow(() -> new ConfigException("設定 " + key + " が必要です。"));
    }

    Optional<String> optional(String key) {
        asked.add(key);
        return Optional.ofNullable(values.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    int number(String key, int otherwise, int min, int max) {
        String text = text(key, Integer.toString(otherwise));
        try {
            int number = Integer.parseInt(text);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new ConfigException("設定 " + key + " は " + min + " から " + max + " までの整数にしてください。");
    }

    boolean flag(String key, boolean otherwise) {
        String text = text(key, Boolean.toString(otherwise));
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new ConfigException("設定 " + key + " は true か false にしてください。");
        };
    }

    /** IP addresses of either version, with commas between. */
    Set<InetAddress> addresses(String key, String otherwise) {
        try {
            return Arrays.stream(text(key, otherwise).split(","))
                    .map(address -> InetAddress.ofLiteral(address.strip()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new ConfigException("設定 " + key + " はIPアドレスにしてください（いくつもあれば , で区切ります）。");
        }
    }

    /** A file or folder; relative to the folder of the configuration file. */
    Path path(String key) {
        try {
            return file.resolveSibling(text(key));
        } catch (InvalidPathException e) {
            throw new ConfigException("設定 " + key + " はファイルまたはフォルダの名前にしてください。");
        }
    }

    /** The same of a key that may be missing. */
    Optional<Path> optionalPath(String key) {
        return optional(key).map(_ -> path(key));
    }

    /** An address of https, which ends in a slash: what is asked for lies below it. */
    URI https(String key) {
        String text = text(key);
        try {
            URI uri = new URI(text.endsWith("/") ? text : text + "/");
            if ("https".equals(uri.getScheme()) && uri.getHost() != null && uri.getQuery() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // said below
        }
        throw new ConfigException("設定 " + key + " は https://ホスト:ポート の形にしてください。");
    }

    /** The first line of the file that {@code key} names. */
    String secret(String key) {
        Path secret = path(key);
        try {
            return Files.readAllLines(secret, StandardCharsets.UTF_8).stream()
                    .findFirst()
                    .orElse("")
                    .strip();
        } catch (IOException e) {
            throw new ConfigException("設定 " + key + " のファイル " + secret + " を読めません。");
        }
    }
}
