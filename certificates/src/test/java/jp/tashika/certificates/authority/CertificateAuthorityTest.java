package jp.tashika.certificates.authority;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateAuthorityTest {

    private static final Holder CENTRE = new Holder(Role.SERVER, "centre");
    private static final Holder CLINIC = new Holder(Role.FACILITY, "4810000018");
    private static final Holder INSURER = new Holder(Role.INSURER, "06480018");

    @TempDir
    private Path temp;

    private Path folder;
    private CertificateAuthority authority;
    private Issued server;

    @BeforeEach
    void makeAuthority() {
        folder = temp.resolve("ca");
        authority = CertificateAuthority.init(folder, Clock.systemUTC());
        server = authority.issue(Wish.of(CENTRE));
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("医療機関の証明書で、クライアント認証つきのTLSがつながり、名義がサーバに伝わる")
    void facilityIsKnownByItsCertificate() throws Exception {
        Issued clinic = authority.issue(Wish.of(CLINIC));
        assertThat(greet(clinic.keyStore())).isEqualTo("CN=4810000018,OU=facility,O=Tashika");
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("保険者の証明書でもつながるが、役割が違うことが名義から分かる")
    void roleIsPartOfTheSubject() throws Exception {
        Issued insurer = authority.issue(Wish.of(INSURER));
        assertThat(greet(insurer.keyStore())).contains("OU=insurer").doesNotContain("OU=facility");
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("サーバの証明書はクライアントとして使えない")
    void serverCertificateIsNoClientCertificate() {
        assertThatIOException().isThrownBy(() -> greet(server.keyStore())).withMessageContaining("key usage");
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("医療機関の証明書でサーバになりすますことはできない")
    void facilityCertificateIsNoServerCertificate() {
        Issued clinic = authority.issue(Wish.of(CLINIC));
        assertThatIOException()
                .isThrownBy(() -> MutualTls.greet(
                        clinic.keyStore(),
                        clinic.keyStore(),
                        authority.certificateFile(),
                        authority.certificateFile(),
                        authority.revocationListFile()));
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("証明書を出さないクライアントは断られる")
    void withoutCertificate() {
        assertThatIOException().isThrownBy(() -> greet(null));
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("失効した証明書は失効リストで断られ、更新した証明書は通る")
    void revokedIsRefused() throws Exception {
        Issued clinic = authority.issue(Wish.of(CLINIC));
        assertThat(authority.revoke(CLINIC)).hasSize(1);
        assertThatIOException().isThrownBy(() -> greet(clinic.keyStore())).withMessageContaining("revoked");

        authority.issue(Wish.of(CLINIC).asRenewal());
        assertThat(greet(clinic.keyStore())).contains("CN=4810000018");
        assertThat(authority.revoke(CLINIC)).as("the new one only").hasSize(1);
        assertThat(authority.revoke(CLINIC)).as("nothing left").isEmpty();
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("期限切れの証明書は断られる")
    void expiredIsRefused() throws Exception {
        Instant longAgo = Instant.now().minus(Duration.ofDays(400));
        CertificateAuthority past = CertificateAuthority.init(temp.resolve("past"), new MovingClock(longAgo));
        Issued old = past.issue(Wish.of(CLINIC).withDays(10));
        Issued stillGood = past.issue(Wish.of(CENTRE).withDays(1000));
        Path renewedList = past.revocationListFile();
        CertificateAuthority.open(temp.resolve("past")).renewRevocationList(10);

        assertThatIOException()
                .isThrownBy(() -> MutualTls.greet(
                        stillGood.keyStore(),
                        old.keyStore(),
                        past.certificateFile(),
                        past.certificateFile(),
                        renewedList))
                .withMessageContaining("NotAfter");
        assertThat(past.entries().getFirst().at(Instant.now())).isEqualTo(Entry.State.EXPIRED);
    }

    @Test
    @Tag("SEC-007")
    @DisplayName("別の認証局の証明書は、どちらの側でも断られる")
    void foreignAuthorityIsRefused() {
        CertificateAuthority other = CertificateAuthority.init(temp.resolve("other"), Clock.systemUTC());
        Issued foreign = other.issue(Wish.of(CLINIC));
        Issued foreignServer = other.issue(Wish.of(CENTRE));
        Issued clinic = authority.issue(Wish.of(CLINIC));

        assertThatIOException().isThrownBy(() -> greet(foreign.keyStore()));
        assertThatIOException()
                .isThrownBy(() -> MutualTls.greet(
                        foreignServer.keyStore(),
                        clinic.keyStore(),
                        authority.certificateFile(),
                        authority.certificateFile(),
                        authority.revocationListFile()));
    }

    @Test
    @DisplayName("証明書にない名前のサーバは断られる")
    void hostNameMustFit() {
        Issued elsewhere = authority.issue(
                Wish.of(new Holder(Role.SERVER, "elsewhere")).withHosts(List.of("centre.example", "192.0.2.1")));
        Issued clinic = authority.issue(Wish.of(CLINIC));
        assertThatIOException()
                .isThrownBy(() -> MutualTls.greet(
                        elsewhere.keyStore(),
                        clinic.keyStore(),
                        authority.certificateFile(),
                        authority.certificateFile(),
                        authority.revocationListFile()))
                .withMessageContaining("localhost");
    }

    @Test
    @DisplayName("鍵とパスワードは所有者だけが読め、ルート証明書と失効リストは誰でも読める")
    void rightsOfTheFiles() throws IOException {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        Issued clinic = authority.issue(Wish.of(CLINIC));
        for (Path secret : List.of(
                folder.resolve("ca.p12"), folder.resolve("ca.password"), clinic.keyStore(), clinic.passwordFile())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
                    .as(secret.toString())
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(authority.certificateFile())))
                .isEqualTo("rw-r--r--");
        assertThat(Files.readString(authority.revocationListFile())).startsWith("-----BEGIN X509 CRL-----");
        assertThat(Files.readString(clinic.passwordFile()))
                .isNotEqualTo(Files.readString(folder.resolve("ca.password")));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    @DisplayName("既にある認証局も、発行済みの証明書も、上書きしない")
    void nothingIsOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(folder.resolve("ca.p12"));
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> CertificateAuthority.init(folder, Clock.systemUTC()))
                .withMessageContaining("上書きはしません");
        assertThat(Files.readAllBytes(folder.resolve("ca.p12"))).isEqualTo(before);

        Issued clinic = authority.issue(Wish.of(CLINIC));
        byte[] key = Files.readAllBytes(clinic.keyStore());
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> authority.issue(Wish.of(CLINIC)))
                .withMessageContaining("すでに発行されています");
        assertThat(Files.readAllBytes(clinic.keyStore())).isEqualTo(key);
    }

    @Test
    @DisplayName("途中で止まった作成の残りがあるときも上書きしない")
    void halfMadeAuthorityIsLeftAlone() throws IOException {
        Path half = Files.createDirectories(temp.resolve("half"));
        Files.writeString(half.resolve("ca.p12"), "left over");
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> CertificateAuthority.init(half, Clock.systemUTC()));
        assertThat(half.resolve("ca.p12")).hasContent("left over");
    }

    @Test
    @DisplayName("認証局のないフォルダ、壊れた台帳、期限の切れた認証局は、日本語で断る")
    void brokenFolders() throws IOException {
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> CertificateAuthority.open(temp.resolve("nowhere")))
                .withMessageContaining("ca.pem がありません");

        Files.writeString(folder.resolve("issued.tsv"), "# head\nxyz\tfacility\n");
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> authority.issue(Wish.of(CLINIC)))
                .withMessageContaining("2 行目が壊れています");

        MovingClock clock = new MovingClock(Instant.now());
        CertificateAuthority aging = CertificateAuthority.init(temp.resolve("aging"), clock);
        clock.forward(Duration.ofDays(3654));
        assertThatExceptionOfType(AuthorityException.class)
                .isThrownBy(() -> aging.issue(Wish.of(CLINIC)))
                .withMessageContaining("有効期限");
    }

    @Test
    @DisplayName("証明書は認証局より長くは有効でない")
    void neverOutlivesTheAuthority() {
        MovingClock clock = new MovingClock(Instant.now());
        CertificateAuthority aging = CertificateAuthority.init(temp.resolve("aging"), clock);
        clock.forward(Duration.ofDays(3600));
        assertThat(aging.issue(Wish.of(CLINIC)).certificate().getNotAfter())
                .isEqualTo(aging.certificate().getNotAfter());
    }

    @Test
    @DisplayName("同時に発行しても台帳から1枚も失われない")
    void issuedAtOnce() throws Exception {
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Issued>> deeds = IntStream.range(0, 12)
                    .mapToObj(i -> Wish.of(new Holder(Role.OPERATOR, "operator-" + i)))
                    .<Callable<Issued>>map(
                            wish -> () -> CertificateAuthority.open(folder).issue(wish))
                    .toList();
            for (Future<Issued> deed : pool.invokeAll(deeds)) {
                deed.get();
            }
        }
        assertThat(authority.entries()).hasSize(13);
        assertThat(authority.entries().stream().map(Entry::serial)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("失効リストの番号は作り直すたびに増え、失効した証明書は消えない")
    void listNumberGrows() throws Exception {
        authority.issue(Wish.of(CLINIC));
        authority.revoke(CLINIC);
        var first = authority.renewRevocationList(1);
        var second = CertificateAuthority.open(folder).renewRevocationList(2);
        assertThat(second.getRevokedCertificates()).hasSize(1);
        assertThat(second.getExtensionValue("2.5.29.20")).isNotEqualTo(first.getExtensionValue("2.5.29.20"));
        assertThat(second.getNextUpdate()).isAfter(first.getNextUpdate());
        second.verify(authority.certificate().getPublicKey());
    }

    @ParameterizedTest(name = "{0} の名義「{1}」は {2}")
    @CsvSource(textBlock = """
            FACILITY, 4810000018, 4810000018
            FACILITY, 481000001,
            FACILITY, ４８１００００１８０,
            INSURER,  06480018,   06480018
            INSURER,  480012,     00480012
            INSURER,  48001,
            SERVER,   centre.example, centre.example
            SERVER,   ../centre,
            SERVER,   .centre,
            OPERATOR, 運用 太郎,
            OPERATOR, 'a/b',
            OPERATOR, ops-1,      ops-1
            """)
    void names(Role role, String text, String expected) {
        assertThat(Holder.parse(role, text).map(Holder::name).orElse(null)).isEqualTo(expected);
    }

    @Test
    @DisplayName("日数とホストの範囲を外れた申込みは作れない")
    void wishesOutOfRange() {
        assertThatIllegalArgumentException().isThrownBy(() -> Wish.of(CLINIC).withDays(0));
        assertThatIllegalArgumentException().isThrownBy(() -> Wish.of(CLINIC).withDays(3651));
        assertThatIllegalArgumentException().isThrownBy(() -> Wish.of(CLINIC).withHosts(List.of("localhost")));
        assertThatIllegalArgumentException().isThrownBy(() -> Wish.of(CENTRE).withHosts(List.of()));
    }

    private String greet(Path clientStore) throws Exception {
        return MutualTls.greet(
                server.keyStore(),
                clientStore,
                authority.certificateFile(),
                authority.certificateFile(),
                authority.revocationListFile());
    }
}
