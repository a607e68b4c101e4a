package jp.tashika.terminal;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import jp.tashika.command.Settings;
import jp.tashika.command.StartRefused;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.terminal.disk.Folders;
import jp.tashika.terminal.inbox.Patience;
import jp.tashika.terminal.outbox.Publishing;
import jp.tashika.terminal.outbox.Retention;
import jp.tashika.terminal.relay.RelaySettings;

/**
 * 端末の設定。Everything that can be set, read from one properties file in UTF-8; an unknown key stops the start.
 *
 * <p>Folders that are not absolute lie in {@code folder.root}, files that are not absolute beside the file of settings. On
 * Windows write {@code C:/OQS}, or double every backslash. Keys, each with what holds when it is not written:
 *
 * <table>
 * <caption>Keys</caption>
 * <tr><td>{@code folder.root}</td><td>required; the folder that clients know</td></tr>
 * <tr><td>{@code folder.request}</td><td>{@code req}</td></tr>
 * <tr><td>{@code folder.result}</td><td>{@code res}</td></tr>
 * <tr><td>{@code folder.face}</td><td>{@code face}</td></tr>
 * <tr><td>{@code folder.work}</td><td>{@code terminal/work}; requests being answered. On the disk of
 *     {@code folder.request} and {@code folder.result}</td></tr>
 * <tr><td>{@code folder.archive}</td><td>{@code terminal/archive}; copies of what was asked and answered</td></tr>
 * <tr><td>{@code folder.log}</td><td>{@code terminal/log}; operation and error logs</td></tr>
 * <tr><td>{@code publish}</td><td>{@code in-place}, or {@code move}: how results appear</td></tr>
 * <tr><td>{@code face.encoding}</td><td>{@code UTF-8}, or {@code Shift_JIS}: of results of the card reader</td></tr>
 * <tr><td>{@code centre.url}</td><td>required; such as {@code https://centre.example:8443}</td></tr>
 * <tr><td>{@code centre.keystore}</td><td>required; PKCS#12 with the terminal's key and certificate</td></tr>
 * <tr><td>{@code centre.keystore.password}</td><td>a file that holds the password; the name of the keystore with
 *     {@code .password} instead of {@code .p12}</td></tr>
 * <tr><td>{@code centre.authority}</td><td>required; PEM with the certificates of the centre's authority</td></tr>
 * <tr><td>{@code centre.connect.seconds}</td><td>5</td></tr>
 * <tr><td>{@code centre.answer.seconds}</td><td>30; one attempt at a question about one person</td></tr>
 * <tr><td>{@code centre.answer.batch.seconds}</td><td>120; about many people</td></tr>
 * <tr><td>{@code centre.deadline.seconds}</td><td>60; a question about one person is given up when for so long it has
 *     failed, or nobody has been answered</td></tr>
 * <tr><td>{@code centre.deadline.batch.seconds}</td><td>300; about many people</td></tr>
 * <tr><td>{@code limit.inflight}</td><td>64; questions about one person under way at once</td></tr>
 * <tr><td>{@code limit.inflight.batch}</td><td>2; about many people</td></tr>
 * <tr><td>{@code limit.open}</td><td>4096; files open at once, the others wait in the folder</td></tr>
 * <tr><td>{@code limit.memory.bytes}</td><td>16777216; requests of up to 1 MiB in memory at once; of larger ones there is
 *     one at a time</td></tr>
 * <tr><td>{@code wait.complete.seconds}</td><td>10; for a file to be written to its end, from its last change</td></tr>
 * <tr><td>{@code wait.rescan.seconds}</td><td>5; between two looks through the whole folder</td></tr>
 * <tr><td>{@code wait.stop.seconds}</td><td>5; for requests in flight when the terminal stops</td></tr>
 * <tr><td>{@code wait.paper.seconds}</td><td>20; for a client's answer to what was read from paper; at most 60</td></tr>
 * <tr><td>{@code keep.result.days}</td><td>7; files in {@code folder.result}</td></tr>
 * <tr><td>{@code keep.face.days}</td><td>7; files in {@code folder.face}</td></tr>
 * <tr><td>{@code keep.archive.days}</td><td>7</td></tr>
 * <tr><td>{@code keep.archive.files}</td><td>4000000; the oldest hours go first</td></tr>
 * <tr><td>{@code keep.archive.bytes}</td><td>20000000000; the oldest hours go first</td></tr>
 * <tr><td>{@code reader.devices}</td><td>none; a file with the card readers that may speak with this terminal, a line each:
 *     {@code 機器ID:{bcrypt}...}</td></tr>
 * <tr><td>{@code staff.accounts}</td><td>none; a file with the staff who may log in to see records, a line each:
 *     {@code 職員ID:職種:{bcrypt}...}, the profession 医師, 歯科医師, 薬剤師, 有資格者 or 事務</td></tr>
 * <tr><td>{@code centre.local.address}</td><td>whichever the system takes; IP address of this machine from which the centre
 *     is called, where several networks are connected</td></tr>
 * <tr><td>{@code page.address}</td><td>127.0.0.1, or {@code ::1}: the reception page has no login, so it is for this
 *     machine only</td></tr>
 * <tr><td>{@code page.port}</td><td>8480; 0 takes a free one</td></tr>
 * <tr><td>{@code management.address}</td><td>127.0.0.1; IP address of this machine where health and metrics are seen; they
 *     hold nothing personal</td></tr>
 * <tr><td>{@code management.port}</td><td>8481; 0 takes a free one</td></tr>
 * </table>
 *
 * @param keyStore PKCS#12 with the terminal's key and certificate
 * @param keyStorePassword file with its password
 * @param authority PEM with the certificates of the centre's authority
 * @param openMax files open at once
 * @param memoryBytes requests in memory at once
 * @param paperWait for a client's answer to what was read from paper
 * @param readerDevices file with the card readers that may speak with this terminal
 * @param staffAccounts file with the staff who may log in to see records
 * @param page where the reception page is
 * @param management where health and metrics are
 */
public record TerminalConfig(
        Folders folders,
        Publishing publishing,
        Encoding faceEncoding,
        RelaySettings relay,
        Path keyStore,
        Path keyStorePassword,
        Path authority,
        int openMax,
        int memoryBytes,
        Patience patience,
        Duration paperWait,
        Retention retention,
        Optional<Path> readerDevices,
        Optional<Path> staffAccounts,
        InetSocketAddress page,
        InetSocketAddress management) {

    private static final long DAY_SECONDS = 86_400;

    /** A patient stands at the reader, and the reader waits little longer than this. */
    private static final long PAPER_SECONDS_MAX = 60;

    private static final InetAddress LOCALHOST = InetAddress.ofLiteral("127.0.0.1");

    /** 読込。Reads and checks the file of settings. */
    public static TerminalConfig load(Path file) {
        Settings settings = Settings.read(file);
        TerminalConfig config = of(settings);
        settings.requireAllKnown();
        return config;
    }

    static TerminalConfig of(Settings settings) {
        Path keyStore = settings.requiredPath("centre.keystore");
        return new TerminalConfig(
                folders(settings),
                publishing(settings),
                faceEncoding(settings),
                relay(settings),
                keyStore,
                settings.optionalPath("centre.keystore.password").orElseGet(() -> passwordBeside(keyStore)),
                settings.requiredPath("centre.authority"),
                settings.count("limit.open", 4096, 100_000),
                settings.count("limit.memory.bytes", 16 * 1024 * 1024, Integer.MAX_VALUE),
                patience(settings),
                settings.seconds("wait.paper.seconds", Duration.ofSeconds(20), PAPER_SECONDS_MAX),
                retention(settings),
                settings.optionalPath("reader.devices"),
                settings.optionalPath("staff.accounts"),
                page(settings),
                listening(settings, "management", 8481));
    }

    private static InetSocketAddress page(Settings settings) {
        InetSocketAddress page = listening(settings, "page", 8480);
        if (!page.getAddress().isLoopbackAddress()) {
            throw settings.wrong("page.address", " 127.0.0.1 または ::1 ");
        }
        return page;
    }

    private static InetSocketAddress listening(Settings settings, String what, int usualPort) {
        return new InetSocketAddress(
                settings.address(what + ".address").orElse(LOCALHOST), settings.port(what + ".port", usualPort));
    }

    private static Folders folders(Settings settings) {
        Path root = settings.requiredPath("folder.root");
        return new Folders(
                settings.path("folder.request", root, "req"),
                settings.path("folder.result", root, "res"),
                settings.path("folder.face", root, "face"),
                settings.path("folder.work", root, "terminal/work"),
                settings.path("folder.archive", root, "terminal/archive"),
                settings.path("folder.log", root, "terminal/log"));
    }

    private static Publishing publishing(Settings settings) {
        return switch (settings.text("publish").orElse("in-place")) {
            case "in-place" -> Publishing.IN_PLACE;
            case "move" -> Publishing.MOVE;
            default -> throw settings.wrong("publish", " in-place または move ");
        };
    }

    private static Encoding faceEncoding(Settings settings) {
        return Encoding.named(settings.text("face.encoding").orElse("UTF-8"))
                .orElseThrow(() -> settings.wrong("face.encoding", " UTF-8 または Shift_JIS "));
    }

    private static RelaySettings relay(Settings settings) {
        RelaySettings usual = RelaySettings.of(centre(settings));
        return new RelaySettings(
                usual.centre(),
                settings.address("centre.local.address"),
                settings.count("limit.inflight", usual.inFlight(), 1_000),
                settings.count("limit.inflight.batch", usual.batchesInFlight(), 100),
                settings.seconds("centre.connect.seconds", usual.connect(), 300),
                settings.seconds("centre.answer.seconds", usual.answer(), 3_600),
                settings.seconds("centre.answer.batch.seconds", usual.batchAnswer(), 3_600),
                settings.seconds("centre.deadline.seconds", usual.deadline(), DAY_SECONDS),
                settings.seconds("centre.deadline.batch.seconds", usual.batchDeadline(), DAY_SECONDS));
    }

    private static URI centre(Settings settings) {
        String text = settings.required("centre.url");
        try {
            URI centre = URI.create(text);
            if ("https".equals(centre.getScheme()) && centre.getHost() != null) {
                return centre;
            }
        } catch (IllegalArgumentException e) {
            throw new StartRefused("設定項目 centre.url は https:// で始まるアドレスにしてください", e);
        }
        throw new StartRefused("設定項目 centre.url は https:// で始まるアドレスにしてください");
    }

    private static Patience patience(Settings settings) {
        Patience usual = Patience.DEFAULT;
        return new Patience(
                settings.seconds("wait.complete.seconds", usual.complete(), 600),
                usual.quiet(),
                settings.seconds("wait.rescan.seconds", usual.rescan(), 600),
                settings.seconds("wait.stop.seconds", usual.stop(), 600));
    }

    private static Retention retention(Settings settings) {
        Retention usual = Retention.DEFAULT;
        return new Retention(
                days(settings, "keep.result.days", usual.result()),
                days(settings, "keep.face.days", usual.face()),
                days(settings, "keep.archive.days", usual.archive()),
                settings.number("keep.archive.files", usual.archiveFilesMax(), 1, Long.MAX_VALUE),
                settings.number("keep.archive.bytes", usual.archiveBytesMax(), 1, Long.MAX_VALUE));
    }

    private static Duration days(Settings settings, String key, Duration usual) {
        return Duration.ofDays(settings.number(key, usual.toDays(), 1, 3_650));
    }

    private static Path passwordBeside(Path keyStore) {
        String name = String.valueOf(keyStore.getFileName());
        int dot = name.lastIndexOf('.');
        return keyStore.resolveSibling((dot < 0 ? name : name.substring(0, dot)) + ".password");
    }
}
