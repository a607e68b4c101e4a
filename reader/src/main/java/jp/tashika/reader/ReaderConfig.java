package jp.tashika.reader;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import jp.tashika.card.application.CertifiedInstitution;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.command.Settings;
import jp.tashika.command.StartRefused;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.reader.accuracy.SignedAccuracyFile;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.camera.SnapshotCamera;
import jp.tashika.reader.kiosk.Wording;
import jp.tashika.reader.session.Rules;
import jp.tashika.reader.terminal.TerminalSettings;

/**
 * 読取機の設定。Everything that can be set, read from one properties file in UTF-8; an unknown key stops the start. Files that
 * are not absolute lie beside the file of settings. Keys, each with what holds when it is not written:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code host}</td><td>127.0.0.1, or {@code ::1}: the pages are for this machine only</td></tr>
 * <tr><td>{@code port}</td><td>8490; 0 takes a free one</td></tr>
 * <tr><td>{@code terminal.url}</td><td>required; such as {@code http://127.0.0.1:8480}, on this machine</td></tr>
 * <tr><td>{@code terminal.answer.seconds}</td><td>20; one answer</td></tr>
 * <tr><td>{@code device.id}</td><td>required; 1 to 40 letters, digits and hyphens, as the terminal knows the reader</td></tr>
 * <tr><td>{@code device.password.file}</td><td>required; a file that holds the password for the terminal</td></tr>
 * <tr><td>{@code state.folder}</td><td>required; logs</td></tr>
 * <tr><td>{@code kiosks}</td><td>{@code 1}; names of the kiosks, separated by commas</td></tr>
 * <tr><td>{@code kiosk.NAME.reader}</td><td>{@code .*}; part of the PC/SC name of its reader, as a regular expression;
 *     required where there are several kiosks</td></tr>
 * <tr><td>{@code kiosk.NAME.camera}</td><td>that of the browser which shows the page; else the address of a program of this
 *     machine that answers with one JPEG, such as {@code http://127.0.0.1:8081/snapshot}</td></tr>
 * <tr><td>{@code kiosk.NAME.tray.camera}</td><td>none; the address of the camera that looks at the card in the tray, answering
 *     likewise; {@code FACE} needs it</td></tr>
 * <tr><td>{@code virtual.slots}</td><td>none; ports of this machine on which virtual cards may be placed, separated by commas;
 *     their readers are called {@code Tashika Virtual Reader PORT}</td></tr>
 * <tr><td>{@code methods}</td><td>{@code PIN}; of {@code FACE}, {@code PIN}, {@code VISUAL}: the first needs a camera over the tray,
 *     the first and the last the key of an institution</td></tr>
 * <tr><td>{@code institution.certificate}</td><td>a file with the institution's card-verifiable certificate; with it
 *     {@code FACE} and {@code VISUAL} can be offered</td></tr>
 * <tr><td>{@code institution.key}</td><td>a file with its key, PKCS #8; required with the certificate</td></tr>
 * <tr><td>{@code accuracy.folder}</td><td>as measured with the model; a folder with the settings of accuracy and their
 *     signature</td></tr>
 * <tr><td>{@code accuracy.root}</td><td>a file with the certificate of the operator's authority; required with the
 *     folder</td></tr>
 * <tr><td>{@code questions}</td><td>{@code MEDICATION, CHECKUP}; limit and designated disease are asked whenever the centre
 *     says so</td></tr>
 * <tr><td>{@code paper}</td><td>{@code off}, or {@code on}: certificates of public expense; needs a camera over the tray, and an
 *     activation code, which is entered on the staff's page</td></tr>
 * <tr><td>{@code option.root}</td><td>none; a file with the certificate of the operator's authority, by which activation codes
 *     are known</td></tr>
 * <tr><td>{@code staff.code.file}</td><td>required; a file that holds the four digits of staff</td></tr>
 * <tr><td>{@code wait.touch.seconds}</td><td>60; until the kiosk asks whether somebody is there</td></tr>
 * <tr><td>{@code wait.card.left.seconds}</td><td>15; until a card that was left is noticed</td></tr>
 * <tr><td>{@code keep.log.days}</td><td>90</td></tr>
 * <tr><td>{@code text.KEY}</td><td>a text of the facility's own, for one of {@link Wording#CHANGEABLE}</td></tr>
 * </table>
 *
 * @param optionRoot by whose authority activation codes are known
 * @param virtualSlots ports for virtual cards
 * @param staffCode four digits
 * @param texts of the facility's own
 */
public record ReaderConfig(
        InetSocketAddress page,
        TerminalSettings terminal,
        Path stateFolder,
        List<Kiosk> kiosks,
        List<Integer> virtualSlots,
        Rules rules,
        Optional<CertifiedInstitution> institution,
        Optional<Accuracy> accuracy,
        Optional<X509Certificate> optionRoot,
        String staffCode,
        int logDays,
        Map<String, String> texts) {

    private static final int WAIT_MAX = 3_600;
    private static final int PORT_MAX = 65_535;
    private static final long FILE_BYTES_MAX = 1_024;

    /**
     * 台の設定。
     *
     * @param camera that is asked for pictures of the patient
     * @param trayCamera that is asked for pictures of the card
     */
    public record Kiosk(String name, Pattern reader, Optional<URI> camera, Optional<URI> trayCamera) {}

    /** 精度設定。As an operator has signed it. */
    public record Accuracy(SignedAccuracyFile file, X509Certificate root) {}

    public ReaderConfig {
        kiosks = List.copyOf(kiosks);
        virtualSlots = List.copyOf(virtualSlots);
        texts = Map.copyOf(texts);
    }

    /** 読込。Reads and checks the file of settings. */
    public static ReaderConfig load(Path file) {
        Settings settings = Settings.read(file);
        ReaderConfig config = of(settings);
        settings.requireAllKnown();
        return config;
    }

    static ReaderConfig of(Settings settings) {
        return new ReaderConfig(
                page(settings),
                terminal(settings),
                settings.requiredPath("state.folder"),
                kiosks(settings),
                virtualSlots(settings),
                rules(settings),
                institution(settings),
                accuracy(settings),
                optionRoot(settings),
                staffCode(settings),
                settings.count("keep.log.days", 90, 3_650),
                texts(settings));
    }

    private static InetSocketAddress page(Settings settings) {
        String host = settings.text("host").orElse("127.0.0.1");
        try {
            InetAddress address = InetAddress.ofLiteral(host);
            if (address.isLoopbackAddress()) {
                return new InetSocketAddress(address, settings.port("port", 8490));
            }
        } catch (IllegalArgumentException e) {
            throw settings.wrong("host", " 127.0.0.1 または ::1 ", e);
        }
        throw settings.wrong("host", " 127.0.0.1 または ::1 ");
    }

    private static TerminalSettings terminal(Settings settings) {
        String device = settings.required("device.id");
        try {
            return new TerminalSettings(
                    terminalAddress(settings),
                    new ChallengeRequest(device).device(),
                    secret(settings, "device.password.file"),
                    settings.seconds("terminal.answer.seconds", Duration.ofSeconds(20), 300));
        } catch (IllegalArgumentException e) {
            throw settings.wrong("device.id", "40文字までの英数字とハイフン", e);
        }
    }

    /** The password goes with each question: it does not leave this machine. */
    private static URI terminalAddress(Settings settings) {
        return addressHere(settings, "terminal.url", settings.required("terminal.url"), "http://127.0.0.1:8480");
    }

    /** Pictures of patients do not leave this machine either. */
    private static Optional<URI> camera(Settings settings, String key) {
        return settings.text(key).map(text -> addressHere(settings, key, text, "http://127.0.0.1:8081/snapshot"));
    }

    private static URI addressHere(Settings settings, String key, String text, String example) {
        String expected = " " + example + " のような、この機械のアドレス";
        try {
            URI address = URI.create(text);
            if ("http".equals(address.getScheme())
                    && address.getHost() != null
                    && isHere(address.getHost())
                    && address.getPort() > 0) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw settings.wrong(key, expected, e);
        }
        throw settings.wrong(key, expected);
    }

    private static boolean isHere(String host) {
        return host.equals("localhost")
                || InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
    }

    private static List<Kiosk> kiosks(Settings settings) {
        List<String> names = settings.words("kiosks", "1");
        if (names.stream().anyMatch(name -> !name.matches("[0-9A-Za-z-]{1,20}"))
                || names.stream().distinct().count() < names.size()) {
            throw settings.wrong("kiosks", "20文字までの英数字とハイフンの、重ならない名前");
        }
        List<Kiosk> kiosks = new ArrayList<>();
        for (String name : names) {
            String key = "kiosk." + name + ".reader";
            try {
                kiosks.add(new Kiosk(
                        name,
                        Pattern.compile(
                                names.size() > 1
                                        ? settings.required(key)
                                        : settings.text(key).orElse(".*")),
                        camera(settings, "kiosk." + name + ".camera"),
                        camera(settings, "kiosk." + name + ".tray.camera")));
            } catch (PatternSyntaxException e) {
                throw settings.wrong(key, "正規表現", e);
            }
        }
        return kiosks;
    }

    private static List<Integer> virtualSlots(Settings settings) {
        List<Integer> ports = new ArrayList<>();
        for (String port : settings.words("virtual.slots", "")) {
            if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > PORT_MAX) {
                throw settings.wrong("virtual.slots", "ポートの番号");
            }
            ports.add(Integer.parseInt(port));
        }
        return ports;
    }

    private static Rules rules(Settings settings) {
        return new Rules(
                some(settings, "methods", "PIN", Method.class),
                some(settings, "questions", "MEDICATION, CHECKUP", Scope.class),
                isOn(settings, "paper"),
                settings.seconds("wait.touch.seconds", Duration.ofMinutes(1), WAIT_MAX),
                settings.seconds("wait.card.left.seconds", Duration.ofSeconds(15), WAIT_MAX));
    }

    private static Optional<CertifiedInstitution> institution(Settings settings) {
        Optional<Path> certificate = settings.optionalPath("institution.certificate");
        Optional<Path> key = settings.optionalPath("institution.key");
        if (certificate.isPresent() != key.isPresent()) {
            throw settings.wrong("institution.certificate と institution.key ", "両方書くか、両方書かないか");
        }
        try {
            return certificate.isPresent()
                    ? Optional.of(InstitutionFiles.read(certificate.get(), key.orElseThrow()))
                    : Optional.empty();
        } catch (IOException | GeneralSecurityException | MalformedTlv e) {
            throw settings.wrong("institution.certificate と institution.key ", "特定機関の証明書とその鍵のファイル", e);
        }
    }

    private static Optional<Accuracy> accuracy(Settings settings) {
        Optional<Path> folder = settings.optionalPath("accuracy.folder");
        Optional<Path> root = settings.optionalPath("accuracy.root");
        if (folder.isPresent() != root.isPresent()) {
            throw settings.wrong("accuracy.folder と accuracy.root ", "両方書くか、両方書かないか");
        }
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Accuracy(
                    SignedAccuracyFile.of(
                            Files.readAllBytes(folder.get().resolve(SignedAccuracyFile.TEXT_NAME)),
                            Files.readAllBytes(folder.get().resolve(SignedAccuracyFile.SIGNATURE_NAME))),
                    certificate(root.orElseThrow())));
        } catch (IOException | CertificateException e) {
            throw settings.wrong("accuracy.folder と accuracy.root ", "精度設定のフォルダと運用者の認証局の証明書", e);
        }
    }

    private static Optional<X509Certificate> optionRoot(Settings settings) {
        Optional<Path> root = settings.optionalPath("option.root");
        try {
            return root.isPresent() ? Optional.of(certificate(root.get())) : Optional.empty();
        } catch (IOException | CertificateException e) {
            throw settings.wrong("option.root", "運用者の認証局の証明書", e);
        }
    }

    private static X509Certificate certificate(Path file) throws IOException, CertificateException {
        try (InputStream certificate = Files.newInputStream(file)) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(certificate);
        }
    }

    private static boolean isOn(Settings settings, String key) {
        return switch (settings.text(key).orElse("off")) {
            case "on" -> true;
            case "off" -> false;
            default -> throw settings.wrong(key, " on または off ");
        };
    }

    private static <E extends Enum<E>> Set<E> some(Settings settings, String key, String usual, Class<E> kind) {
        EnumSet<E> some = EnumSet.noneOf(kind);
        for (String word : settings.words(key, usual)) {
            try {
                some.add(Enum.valueOf(kind, word));
            } catch (IllegalArgumentException e) {
                throw settings.wrong(key, " " + Arrays.toString(kind.getEnumConstants()) + " のいくつか", e);
            }
        }
        return some;
    }

    private static String staffCode(Settings settings) {
        String code = secret(settings, "staff.code.file");
        if (!code.matches("[0-9]{4}")) {
            throw settings.wrong("staff.code.file", "4桁の数字だけを書いたファイル");
        }
        return code;
    }

    private static String secret(Settings settings, String key) {
        Path file = settings.requiredPath(key);
        try {
            String text = Files.size(file) > FILE_BYTES_MAX
                    ? ""
                    : Files.readString(file).strip();
            if (!text.isEmpty()) {
                return text;
            }
        } catch (IOException e) {
            throw settings.wrong(key, "読めるファイル", e);
        }
        throw settings.wrong(key, "1行だけのファイル");
    }

    private static Map<String, String> texts(Settings settings) {
        Map<String, String> own = settings.below("text.");
        own.keySet().stream()
                .filter(key -> !Wording.CHANGEABLE.contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new StartRefused("設定項目 text." + key + " の文言は変えられません");
                });
        return own;
    }

    /** 台のカメラ。Those that this program asks. */
    Cameras cameras() {
        return new Cameras(cameras(Kiosk::camera), cameras(Kiosk::trayCamera));
    }

    private Map<String, Camera> cameras(Function<Kiosk, Optional<URI>> which) {
        Map<String, Camera> cameras = new HashMap<>();
        kiosks.forEach(kiosk ->
                which.apply(kiosk).ifPresent(address -> cameras.put(kiosk.name(), new SnapshotCamera(address))));
        return cameras;
    }

    /** 見せる設定。What staff may see of it: no password, no code. */
    Map<String, String> settings() {
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("画面", page.getAddress().getHostAddress() + ":" + page.getPort());
        shown.put("資格確認端末", terminal.address().toString());
        shown.put("機器ID", terminal.device());
        for (Kiosk kiosk : kiosks) {
            String name = "台 " + kiosk.name();
            shown.put(name + " のリーダー", kiosk.reader().pattern());
            shown.put(name + " のカメラ", kiosk.camera().map(URI::toString).orElse("画面を開いたブラウザのカメラ"));
            shown.put(name + " の券面のカメラ", kiosk.trayCamera().map(URI::toString).orElse("なし"));
        }
        if (!virtualSlots.isEmpty()) {
            shown.put("仮想カードのポート", virtualSlots.toString());
        }
        shown.put("本人確認の方法", inOrder(rules.methods()));
        shown.put("特定機関の鍵", institution.isPresent() ? "あり" : "なし（暗証番号だけで確認します）");
        shown.put("同意の問い", inOrder(rules.offered()));
        shown.put("公費の証の読取り", rules.asksForPaper() ? "する（有効化コードがあるとき）" : "しない");
        shown.put("操作を待つ秒数", String.valueOf(rules.patience().toSeconds()));
        shown.put("カードの置き忘れを知らせる秒数", String.valueOf(rules.reminder().toSeconds()));
        shown.put("記録を残す日数", String.valueOf(logDays));
        shown.put("変えた文言", String.join(", ", new TreeSet<>(texts.keySet())));
        return shown;
    }

    private static <E extends Enum<E>> String inOrder(Set<E> some) {
        return some.stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
    }

    /** Holds the staff's code: not shown. */
    @Override
    public String toString() {
        return "ReaderConfig[" + page + ", " + kiosks.size() + " kiosks]";
    }
}
