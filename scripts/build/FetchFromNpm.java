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
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;

/**
 * Takes files out of an archive of the npm registry for the build of a module.
 *
 * <p>Run by Maven as {@code java FetchFromNpm.java MODULE NAME VERSION INTEGRITY OUTPUT ENTRY=TARGET[=SHA256] ...}. Looks
 * into the user's cache first; only when the archive is not there, {@code npm pack} is called. Archive bytes are used
 * only when their SHA-512 is the pinned one, wherever they came from; a file only when its SHA-256 is, where one is
 * given.
 */
final class FetchFromNpm {

    private static final int NPM_SECONDS_MAX = 300;

    private final String module;
    private final String what;
    private final String integrity;
    private final Path output;
    private final Path cached;

    private FetchFromNpm(String module, String name, String version, String integrity, Path output) {
        this.module = module;
        this.what = name + "@" + version;
        this.integrity = integrity;
        this.output = output;
        this.cached = cache().resolve(name.replace("@", "").replace('/', '-') + "-" + version + ".tgz");
    }

    public static void main(String[] args) throws Exception {
        if (args.length < 6) {
            throw new IllegalArgumentException("MODULE NAME VERSION INTEGRITY OUTPUT ENTRY=TARGET[=SHA256] expected");
        }
        new FetchFromNpm(args[0], args[1], args[2], args[3], Path.of(args[4]))
                .take(Arrays.asList(args).subList(5, args.length));
    }

    private void take(List<String> wanted) throws Exception {
        Path mark = output.resolveSibling(output.getFileName() + ".taken");
        String asked = what + " " + integrity + " " + wanted;
        if (Files.isDirectory(output) && Files.isRegularFile(mark) && Files.readString(mark).equals(asked)) {
            return;
        }
        byte[] archive = fromCache().orElse(null);
        if (archive == null) {
            archive = fromNpm();
        }
        for (String one : wanted) {
            String[] parts = one.split("=");
            byte[] content = entry(archive, "package/" + parts[0]);
            if (parts.length > 2 && !sha256(content).equals(parts[2])) {
                throw stop(parts[0] + " is not the pinned file: " + sha256(content));
            }
            put(output.resolve(parts[1]), content);
        }
        Files.writeString(mark, asked);
    }

    private Optional<byte[]> fromCache() throws Exception {
        if (!Files.isRegularFile(cached)) {
            return Optional.empty();
        }
        byte[] archive = Files.readAllBytes(cached);
        return integrity(archive).equals(integrity) ? Optional.of(archive) : Optional.empty();
    }

    private byte[] fromNpm() throws Exception {
        Path work = Files.createDirectories(output.resolveSibling("npm-pack-" + output.getFileName()));
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("windows");
        Process npm;
        try {
            npm = new ProcessBuilder(windows ? "npm.cmd" : "npm", "pack", "--ignore-scripts", "--silent", what)
                    .directory(work.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("npm.log").toFile())
                    .start();
        } catch (IOException e) {
            throw stop("npm is missing");
        }
        if (!npm.waitFor(NPM_SECONDS_MAX, TimeUnit.SECONDS)) {
            npm.destroyForcibly();
            throw stop("npm pack took more than " + NPM_SECONDS_MAX + " s");
        }
        Path packed = work.resolve(cached.getFileName());
        if (npm.exitValue() != 0 || !Files.isRegularFile(packed)) {
            String log = Files.readString(work.resolve("npm.log")).strip();
            throw stop("npm pack failed: " + log.lines().findFirst().orElse("no message"));
        }
        byte[] archive = Files.readAllBytes(packed);
        if (!integrity(archive).equals(integrity)) {
            throw stop("the archive npm brought is not the pinned one: " + integrity(archive));
        }
        keep(archive);
        Files.delete(packed);
        return archive;
    }

    /** A cache that cannot be written costs only time. */
    private void keep(byte[] archive) {
        try {
            Files.createDirectories(cached.getParent());
            Path beside = Files.createTempFile(cached.getParent(), "npm", ".part");
            Files.write(beside, archive);
            Files.move(beside, cached, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            System.err.println("[" + module + "] not kept in the cache " + cached + ": " + e);
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

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
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
        throw new IOException(wanted + " is not in the archive");
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

    private RuntimeException stop(String reason) {
        List.of(
                        "",
                        "Files of " + what + " are missing: " + reason + ".",
                        "This module needs them at build. Do one of these and build again:",
                        "  - install npm (Debian: apt-get install npm) and connect to the network once, or",
                        "  - run 'npm pack " + what + "' on another machine and put the archive at",
                        "    " + cached,
                        "Its integrity must be " + integrity,
                        "")
                .forEach(line -> System.err.println("[" + module + "] " + line));
        System.exit(1);
        return new IllegalStateException(reason);
    }
}
