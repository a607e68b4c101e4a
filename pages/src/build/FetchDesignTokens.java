import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Takes the design tokens of デジタル庁デザインシステム for the build of module pages.
 *
 * <p>Run by Maven as {@code java FetchDesignTokens.java NAME VERSION INTEGRITY OUTPUT}. Looks into the user's cache
 * first; only when the archive is not there, {@code npm pack} is called. Archive bytes are used only when their SHA-512
 * is the pinned one, wherever they came from.
 */
final class FetchDesignTokens {

    private static final int NPM_SECONDS_MAX = 300;

    public static void main(String[] args) throws Exception {
        if (args.length != 4) {
            throw new IllegalArgumentException("NAME VERSION INTEGRITY OUTPUT expected");
        }
        String name = args[0];
        String version = args[1];
        String integrity = args[2];
        Path output = Path.of(args[3]);
        String archiveName = name.replace("@", "").replace('/', '-') + "-" + version + ".tgz";
        Path cached = cache().resolve(archiveName);
        byte[] archive = fromCache(cached, integrity).orElse(null);
        if (archive == null) {
            archive = fromNpm(name + "@" + version, archiveName, integrity, cached, output);
        }
        Path resources = output.resolve("META-INF/resources/tashika");
        Path licences = output.resolve("META-INF/licenses");
        put(resources.resolve("tokens.css"), entry(archive, "package/dist/tokens.css"));
        put(licences.resolve("digital-go-jp-design-tokens.txt"), entry(archive, "package/LICENSE"));
    }

    private static Optional<byte[]> fromCache(Path cached, String integrity) throws Exception {
        if (!Files.isRegularFile(cached)) {
            return Optional.empty();
        }
        byte[] archive = Files.readAllBytes(cached);
        return integrity(archive).equals(integrity) ? Optional.of(archive) : Optional.empty();
    }

    private static byte[] fromNpm(String what, String archiveName, String integrity, Path cached, Path output)
            throws Exception {
        Path work = Files.createDirectories(output.resolveSibling("npm-pack"));
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Process npm;
        try {
            npm = new ProcessBuilder(windows ? "npm.cmd" : "npm", "pack", "--ignore-scripts", "--silent", what)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("npm.log").toFile())
                    .start();
        } catch (IOException e) {
            throw stop("npm is missing", what, integrity, cached);
        }
        if (!npm.waitFor(NPM_SECONDS_MAX, TimeUnit.SECONDS)) {
            npm.destroyForcibly();
            throw stop("npm pack took more than " + NPM_SECONDS_MAX + " s", what, integrity, cached);
        }
        Path packed = work.resolve(archiveName);
        if (npm.exitValue() != 0 || !Files.isRegularFile(packed)) {
            String log = Files.readString(work.resolve("npm.log")).strip();
            throw stop("npm pack failed: " + log.lines().findFirst().orElse("no message"), what, integrity, cached);
        }
        byte[] archive = Files.readAllBytes(packed);
        if (!integrity(archive).equals(integrity)) {
            throw stop("the archive npm brought is not the pinned one: " + integrity(archive), what, integrity, cached);
        }
        keep(cached, archive);
        return archive;
    }

    /** A cache that cannot be written costs only time. */
    private static void keep(Path cached, byte[] archive) {
        try {
            Files.createDirectories(cached.getParent());
            Path beside = Files.createTempFile(cached.getParent(), "tokens", ".part");
            Files.write(beside, archive);
            Files.move(beside, cached, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.err.println("[pages] not kept in the cache " + cached + ": " + e);
        }
    }

    private static Path cache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        String local = System.getenv("LOCALAPPDATA");
        if (xdg != null && !xdg.isBlank()) {
            return Path.of(xdg, "tashika");
        }
        return local != null && !local.isBlank()
                ? Path.of(local, "tashika", "cache")
                : Path.of(System.getProperty("user.home"), ".cache", "tashika");
    }

    private static String integrity(byte[] archive) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-512").digest(archive);
        return "sha512-" + Base64.getEncoder().encodeToString(digest);
    }

    /** One file of a gzipped tar archive. */
    private static byte[] entry(byte[] archive, String wanted) throws IOException {
        try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
            for (byte[] head = tar.readNBytes(512); head.length == 512 && head[0] != 0; head = tar.readNBytes(512)) {
                String path = text(head, 0, 100);
                int size = Integer.parseInt(text(head, 124, 12).strip(), 8);
                byte[] content = tar.readNBytes(size);
                tar.skipNBytes((512 - size % 512) % 512);
                if (path.equals(wanted)) {
                    return content;
                }
            }
        }
        throw new IOException(wanted + " is not in the archive of the design tokens");
    }

    private static String text(byte[] block, int from, int length) {
        int end = from;
        while (end < from + length && block[end] != 0) {
            end++;
        }
        return new String(block, from, end - from, StandardCharsets.US_ASCII);
    }

    /** Written only when changed, so that an unchanged build stays unchanged. */
    private static void put(Path file, byte[] content) throws IOException {
        if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.createDirectories(file.getParent());
            Files.write(file, content);
        }
    }

    private static RuntimeException stop(String reason, String what, String integrity, Path cached) {
        List.of(
                        "",
                        "[pages] The design tokens are missing: " + reason + ".",
                        "[pages] The pages need tokens.css of " + what + " (MIT licence). Do one of these and build again:",
                        "[pages]   - install npm (Debian: apt-get install npm) and connect to the network once, or",
                        "[pages]   - run 'npm pack " + what + "' on another machine and put the archive at",
                        "[pages]     " + cached,
                        "[pages] Its integrity must be " + integrity,
                        "")
                .forEach(System.err::println);
        System.exit(1);
        return new IllegalStateException(reason);
    }
}
