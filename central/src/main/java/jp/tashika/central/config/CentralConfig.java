package jp.tashika.central.config;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.card.certificate.GraceFrom;

/**
 * センターの設定。All settings of the centre, from one {@code .properties} file in UTF-8. Paths are relative to its folder.
 *
 * <p>An unknown key stops the start. Keys, with their default:
 *
 * <ul>
 *   <li>{@code database.url} - {@code jdbc:postgresql://host:port/name} or {@code postgresql://user:password@host/name}
 *   <li>{@code database.user}, {@code database.password} or {@code database.password.file}
 *   <li>{@code database.connections} (4 a core, at least 8) - for live traffic
 *   <li>{@code batch.workers} (2) - batches worked at once; {@code batch.slice} (200) rows together;
 *       {@code batch.rows.max} (10000) a batch; {@code batch.waiting.max} (20) a facility;
 *       {@code batch.retention.days} (7) a result can be fetched
 * </ul>
 *
 * <p>The keys of each part stand with its record.
 *
 * @param lenient {@code matching.lenient} (false): ignore leading zeros of 番号 and hyphens of 記号
 */
public record CentralConfig(
        Server server,
        Management management,
        Database database,
        Identity identity,
        Ledger ledger,
        Load load,
        Batches batches,
        Intake intake,
        Cards cards,
        Claims claims,
        Received checkups,
        boolean lenient) {

    /**
     * 待受け。Where terminals and insurers connect: {@code server.host} (0.0.0.0), {@code server.port} (8443).
     *
     * @param port 0 takes any free one
     */
    public record Server(String host, int port) {}

    /**
     * 監視用の待受け。Health and metrics, without certificates: {@code management.host} (127.0.0.1),
     * {@code management.port} (8081).
     */
    public record Management(String host, int port) {}

    /** データベース。See the keys of {@link CentralConfig}. */
    public record Database(String url, String user, String password, int connections) {

        /** The password is not shown. */
        @Override
        public String toString() {
            return "Database[" + url + ", " + user + ", " + connections + "]";
        }
    }

    /**
     * 相手の確認。How callers show who they are: {@code identity} is {@code direct} (mTLS ends here) or {@code proxy} (it
     * ends at a proxy on a private link, which passes the certificate on).
     *
     * @param authority {@code tls.ca}: certificate of the authority, PEM
     * @param revocations {@code tls.crl}: its revocation list, PEM; read again when it changes
     * @param tls for {@code direct}
     * @param proxy for {@code proxy}
     */
    public record Identity(Path authority, Path revocations, Optional<Tls> tls, Optional<Proxy> proxy) {}

    /** サーバ証明書。{@code tls.keystore} (PKCS#12) and {@code tls.keystore.password.file}. */
    public record Tls(Path keyStore, String password) {

        /** The password is not shown. */
        @Override
        public String toString() {
            return "Tls[" + keyStore + "]";
        }
    }

    /**
     * プロキシ。{@code identity.proxy.header} (X-Client-Certificate) holds the caller's certificate: PEM, URL-encoded (nginx),
     * DER in base64 between colons (RFC 9440, {@code Client-Cert}) or alone (HAProxy); {@code identity.proxy.addresses}
     * (127.0.0.1,::1) are those who may say so, IPv4 or IPv6.
     */
    public record Proxy(String header, Set<InetAddress> addresses) {

        public Proxy {
            addresses = Set.copyOf(addresses);
        }
    }

    /**
     * 監査台帳。{@code ledger.chains} (4), {@code ledger.queue.max} (4096) appends a chain,
     * {@code ledger.durable.seconds.max} (10) for one.
     */
    public record Ledger(int chains, int queueMax, Duration durableMax) {}

    /**
     * 負荷の上限。{@code load.requests.max} (256) at once, others wait {@code load.wait.millis} (500);
     * {@code load.uploads.max} (4) batch uploads and downloads at once; {@code facility.requests.second} (50) with
     * {@code facility.requests.burst} (200); {@code load.idle.seconds} (300) a connection is kept.
     */
    public record Load(
            int requestsMax, Duration patience, int uploadsMax, int facilitySecond, int facilityBurst, Duration idle) {}

    /** 一括処理。See the keys of {@link CentralConfig}. */
    public record Batches(int workers, int sliceRows, int rowsMax, int waitingMax, Duration retention) {}

    /**
     * 保険者からの登録。{@code intake.folder} keeps the raw feeds, encrypted; {@code intake.secret.file} holds at least 64
     * hexadecimal digits, the secret under which individual numbers and raw feeds are kept: without it no known person is
     * found by number again; {@code intake.retention.days} (90) raw feeds are kept.
     */
    public record Intake(Path folder, String secret, Duration retention) {

        /** The secret is not shown. */
        @Override
        public String toString() {
            return "Intake[" + folder + "]";
        }
    }

    /**
     * カード。Which cards are taken: {@code card.authorities}, a PEM file with the certificates of every generation of the
     * authority (without it no card is taken); {@code card.authorities.test} (false) also takes authorities for tests,
     * which stop the start otherwise; {@code card.grace} says from when the three months of grace after an expiry are
     * counted, {@code month} (from its end) or {@code day}.
     *
     * @param jlis without it nobody is asked, and of every card it is unknown whether it was revoked
     * @param proof {@code proof.keystore} (PKCS#12) and {@code proof.keystore.password.file}: the key that answers to
     *     cards are signed with; the server's own without it
     */
    public record Cards(
            Optional<Path> authorities,
            boolean takesTests,
            GraceFrom graceFrom,
            Optional<Jlis> jlis,
            Optional<Tls> proof) {}

    /**
     * J-LIS。The issuer of cards: {@code jlis.url} (https), {@code jlis.ca} (its server's authority, PEM),
     * {@code jlis.keystore} (PKCS#12) and {@code jlis.keystore.password.file}, by which the centre shows who it is;
     * {@code jlis.timeout.millis} (1000) for one question, {@code jlis.requests.max} (32) at once;
     * {@code jlis.cache.hours} (12) an answer is taken again at most, {@code jlis.cache.cards} (100000) are remembered for
     * the time when nobody answers; {@code jlis.crl.minutes} (15) between two looks at the revocation lists;
     * {@code jlis.ocsp.nonce} (true) refuses answers that do not repeat what makes a question unique.
     */
    public record Jlis(
            URI url,
            Path authority,
            Tls client,
            Duration timeout,
            int requestsMax,
            Duration cacheMax,
            int cacheCards,
            Duration listEvery,
            boolean isNonceRequired) {}

    /**
     * ファイルの受付。Of claims and of checkups: {@code claims.folder} and {@code checkups.folder} ({@code claims} and
     * {@code checkups} in {@code intake.folder}) keep raw files, encrypted; {@code claims.inbox} and {@code
     * checkups.inbox}, if there is one, is a folder whose files are taken; {@code claims.workers} (2) and {@code
     * checkups.workers} (1) files at once; {@code claims.portion} (2000) claims and {@code checkups.portion} (500)
     * documents in one transaction; {@code claims.retention.days} and {@code checkups.retention.days} (1830) raw files are
     * kept.
     */
    public record Received(Path folder, Optional<Path> inbox, int workers, int portion, Duration retention) {}

    /**
     * レセプトの受付。See {@link Received}; {@code masters.folder} holds the masters of drugs, acts and remarks as they are
     * published (without it a small one of things that do not exist); {@code business.days.ahead} (0) moves the business
     * day ahead, for trials only.
     */
    public record Claims(Received received, Optional<Path> masters, Duration ahead) {}

    /** Reads and checks the file. */
    public static CentralConfig read(Path file) {
        Settings settings = Settings.read(file);
        CentralConfig config = new CentralConfig(
                new Server(settings.text("server.host", "0.0.0.0"), settings.number("server.port", 8443, 0, 65_535)),
                new Management(
                        settings.text("management.host", "127.0.0.1"),
                        settings.number("management.port", 8081, 0, 65_535)),
                database(settings),
                identity(settings),
                new Ledger(
                        settings.number("ledger.chains", 4, 1, 64),
                        settings.number("ledger.queue.max", 4096, 1, 1_000_000),
                        Duration.ofSeconds(settings.number("ledger.durable.seconds.max", 10, 1, 600))),
                load(settings),
                new Batches(
                        settings.number("batch.workers", 2, 0, 64),
                        settings.number("batch.slice", 200, 1, 2_000),
                        settings.number("batch.rows.max", 10_000, 1, 10_000),
                        settings.number("batch.waiting.max", 20, 1, 10_000),
                        Duration.ofDays(settings.number("batch.retention.days", 7, 1, 365))),
                new Intake(
                        settings.path("intake.folder"),
                        settings.secret("intake.secret.file"),
                        Duration.ofDays(settings.number("intake.retention.days", 90, 1, 3_650))),
                cards(settings),
                claims(settings),
                received(settings, "checkups", 1, 500),
                settings.flag("matching.lenient", false));
        settings.refuseUnknown();
        return config;
    }

    private static Database database(Settings settings) {
        Optional<String> user = settings.optional("database.user");
        Optional<String> passwordFile = settings.optional("database.password.file");
        Optional<String> password = passwordFile.isPresent()
                ? Optional.of(settings.secret("database.password.file"))
                : settings.optional("database.password");
        int connections = Math.max(8, 4 * Runtime.getRuntime().availableProcessors());
        Url url = Url.parse(settings.text("database.url"));
        return new Database(
                url.jdbc(),
                user.or(url::user).orElse("postgres"),
                password.or(url::password).orElse(""),
                settings.number("database.connections", connections, 2, 1_000));
    }

    private static Identity identity(Settings settings) {
        Path authority = settings.path("tls.ca");
        Path revocations = settings.path("tls.crl");
        String kind = settings.text("identity", "direct");
        return switch (kind) {
            case "direct" ->
                new Identity(
                        authority,
                        revocations,
                        Optional.of(
                                new Tls(settings.path("tls.keystore"), settings.secret("tls.keystore.password.file"))),
                        Optional.empty());
            case "proxy" ->
                new Identity(
                        authority,
                        revocations,
                        Optional.empty(),
                        Optional.of(new Proxy(
                                settings.text("identity.proxy.header", "X-Client-Certificate"),
                                settings.addresses("identity.proxy.addresses", "127.0.0.1,::1"))));
            default -> throw new ConfigException("設定 identity は direct か proxy にしてください。");
        };
    }

    private static Cards cards(Settings settings) {
        String grace = settings.text("card.grace", "month");
        return new Cards(
                settings.optionalPath("card.authorities"),
                settings.flag("card.authorities.test", false),
                switch (grace) {
                    case "month" -> GraceFrom.END_OF_MONTH;
                    case "day" -> GraceFrom.DAY_OF_EXPIRY;
                    default -> throw new ConfigException("設定 card.grace は month か day にしてください。");
                },
                settings.optional("jlis.url").isPresent() ? Optional.of(jlis(settings)) : Optional.empty(),
                settings.optionalPath("proof.keystore")
                        .map(keys -> new Tls(keys, settings.secret("proof.keystore.password.file"))));
    }

    private static Claims claims(Settings settings) {
        return new Claims(
                received(settings, "claims", 2, 2_000),
                settings.optionalPath("masters.folder"),
                Duration.ofDays(settings.number("business.days.ahead", 0, 0, 3_650)));
    }

    private static Received received(Settings settings, String sort, int workers, int portion) {
        return new Received(
                settings.optionalPath(sort + ".folder")
                        .orElseGet(() -> settings.path("intake.folder").resolve(sort)),
                settings.optionalPath(sort + ".inbox"),
                settings.number(sort + ".workers", workers, 1, 64),
                settings.number(sort + ".portion", portion, 1, 100_000),
                Duration.ofDays(settings.number(sort + ".retention.days", 1_830, 1, 36_500)));
    }

    private static Jlis jlis(Settings settings) {
        return new Jlis(
                settings.https("jlis.url"),
                settings.path("jlis.ca"),
                new Tls(settings.path("jlis.keystore"), settings.secret("jlis.keystore.password.file")),
                Duration.ofMillis(settings.number("jlis.timeout.millis", 1_000, 50, 30_000)),
                settings.number("jlis.requests.max", 32, 1, 10_000),
                Duration.ofHours(settings.number("jlis.cache.hours", 12, 0, 720)),
                settings.number("jlis.cache.cards", 100_000, 1, 10_000_000),
                Duration.ofMinutes(settings.number("jlis.crl.minutes", 15, 1, 1_440)),
                settings.flag("jlis.ocsp.nonce", true));
    }

    private static Load load(Settings settings) {
        return new Load(
                settings.number("load.requests.max", 256, 1, 100_000),
                Duration.ofMillis(settings.number("load.wait.millis", 500, 0, 60_000)),
                settings.number("load.uploads.max", 4, 1, 1_000),
                settings.number("facility.requests.second", 50, 1, 100_000),
                settings.number("facility.requests.burst", 200, 1, 100_000),
                Duration.ofSeconds(settings.number("load.idle.seconds", 300, 1, 3_600)));
    }

    /** Where the database is, in either form. */
    private record Url(String jdbc, Optional<String> user, Optional<String> password) {

        static Url parse(String text) {
            if (text.startsWith("jdbc:postgresql:")) {
                return new Url(text, Optional.empty(), Optional.empty());
            }
            try {
                URI uri = new URI(text);
                String scheme = Optional.ofNullable(uri.getScheme()).orElse("");
                if (uri.getHost() == null || !List.of("postgresql", "postgres").contains(scheme)) {
                    throw notUnderstood();
                }
                String[] credentials =
                        Optional.ofNullable(uri.getUserInfo()).orElse("").split(":", 2);
                return new Url(
                        "jdbc:postgresql://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort())
                                + uri.getPath()
                                + Optional.ofNullable(uri.getQuery())
                                        .map("?"::concat)
                                        .orElse(""),
                        Optional.of(credentials[0]).filter(user -> !user.isEmpty()),
                        credentials.length < 2 ? Optional.empty() : Optional.of(credentials[1]));
            } catch (URISyntaxException e) {
                throw notUnderstood();
            }
        }

        private static ConfigException notUnderstood() {
            return new ConfigException("設定 database.url は jdbc:postgresql://ホスト/データベース か"
                    + " postgresql://ユーザ:パスワード@ホスト/データベース の形にしてください。");
        }

        /** The password is not shown. */
        @Override
        public String toString() {
            return "Url[" + jdbc + "]";
        }
    }
}
