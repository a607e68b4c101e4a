package jp.tashika.insurer;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 登録端末の設定。Everything that can be set, read from one properties file in UTF-8; an unknown key stops the start.
 *
 * <p>Files that are not absolute lie beside the file of settings. Keys, each with what holds when it is not written:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code insurer.number}</td><td>required; 6 or 8 digits, as in the certificate</td></tr>
 * <tr><td>{@code insurer.name}</td><td>required; the name that answers show</td></tr>
 * <tr><td>{@code centre.url}</td><td>required; such as {@code https://centre.example:8443}</td></tr>
 * <tr><td>{@code centre.keystore}</td><td>required; PKCS#12 with the insurer's key and certificate</td></tr>
 * <tr><td>{@code centre.keystore.password}</td><td>a file that holds the password; the name of the keystore with
 *     {@code .password} instead of {@code .p12}</td></tr>
 * <tr><td>{@code centre.authority}</td><td>required; PEM with the certificates of the centre's authority</td></tr>
 * <tr><td>{@code centre.connect.seconds}</td><td>5</td></tr>
 * <tr><td>{@code centre.answer.seconds}</td><td>600; one request, the upload and the commit too</td></tr>
 * <tr><td>{@code centre.retry.seconds}</td><td>60; how long a request is tried again when the line is cut</td></tr>
 * <tr><td>{@code wait.seconds}</td><td>1800; for the comparison of a feed</td></tr>
 * </table>
 */
public record InsurerConfig(
        InsurerNumber insurer,
        String insurerName,
        URI centre,
        Path keyStore,
        Path keyStorePassword,
        Path authority,
        Duration connect,
        Duration answer,
        Duration retry,
        Duration patience) {

    /** 読込。Reads and checks the file of settings. */
    public static InsurerConfig load(Path file) {
        Keys keys = Keys.read(file);
        Path keyStore = keys.path("centre.keystore");
        InsurerConfig config = new InsurerConfig(
                InsurerNumber.parse(keys.required("insurer.number"))
                        .filter(InsurerNumber::hasRightCheckDigit)
                        .orElseThrow(() -> new CommandRefused("設定項目 insurer.number が保険者番号ではありません。")),
                keys.required("insurer.name"),
                keys.centre(),
                keyStore,
                keys.optionalPath("centre.keystore.password").orElseGet(() -> passwordBeside(keyStore)),
                keys.path("centre.authority"),
                keys.seconds("centre.connect.seconds", 5),
                keys.seconds("centre.answer.seconds", 600),
                keys.seconds("centre.retry.seconds", 60),
                keys.seconds("wait.seconds", 1_800));
        keys.requireAllKnown();
        return config;
    }

    private static Path passwordBeside(Path keyStore) {
        return keyStore.resolveSibling(
                String.valueOf(keyStore.getFileName()).replaceFirst("\\.[^.]*$", "") + ".password");
    }

    /** 設定項目。The keys of one file; each is taken out as it is read, so that what remains is unknown. */
    private static final class Keys {

        private final Path folder;
        private final Map<String, String> values;

        private Keys(Path folder, Map<String, String> values) {
            this.folder = folder;
            this.values = values;
        }

        static Keys read(Path file) {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException e) {
                throw new CommandRefused("設定ファイル " + file + " が読めません。", e);
            }
            Map<String, String> values = new TreeMap<>();
            properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(Path.of("."));
            return new Keys(folder, values);
        }

        Optional<String> text(String key) {
            return Optional.ofNullable(values.remove(key)).map(String::strip).filter(text -> !text.isEmpty());
        }

        String required(String key) {
            return text(key).orElseThrow(() -> new CommandRefused("設定項目 " + key + " がありません。"));
        }

        Path path(String key) {
            return folder.resolve(required(key));
        }

        Optional<Path> optionalPath(String key) {
            return text(key).map(folder::resolve);
        }

        URI centre() {
            try {
                URI centre = URI.create(required("centre.url"));
                if ("https".equals(centre.getScheme()) && centre.getHost() != null) {
                    return centre;
                }
            } catch (IllegalArgumentException e) {
                throw new CommandRefused("設定項目 centre.url は https:// で始まるアドレスにしてください。", e);
            }
            throw new CommandRefused("設定項目 centre.url は https:// で始まるアドレスにしてください。");
        }

        Duration seconds(String key, int usual) {
            Optional<String> text = text(key);
            if (text.filter(value -> !value.matches("[1-9][0-9]{0,5}")).isPresent()) {
                throw new CommandRefused("設定項目 " + key + " は1以上の秒数にしてください。");
            }
            return Duration.ofSeconds(text.map(Integer::parseInt).orElse(usual));
        }

        void requireAllKnown() {
            if (!values.isEmpty()) {
                throw new CommandRefused("設定項目 " + String.join(", ", values.keySet()) + " は知られていません。");
            }
        }
    }
}
