package jp.tashika.reader.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.card.application.JpkiApplication;
import jp.tashika.card.certificate.AuthenticationCertificate;
import jp.tashika.card.virtual.VirtualCard;
import jp.tashika.card.virtual.VpcdLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

/** The virtual card as OpenSC sees it, whose authors know real cards and nothing of ours. */
@DisplayName("OpenSC から見た仮想カード")
@Tag("CRD-005")
@EnabledIf(
        value = "jp.tashika.reader.pcsc.Pcscd#canBeStarted",
        disabledReason = "pcscd, vpcd, and a namespace for them are needed")
@Timeout(120)
class OpenScTest {

    private static final Pattern TRIES = Pattern.compile("Tries left\\s*: (\\d+)");
    private static final Pattern PEM = Pattern.compile("-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----");

    @TempDir
    static Path folder;

    private static Pcscd service;
    private static FictionalCards cards;

    @BeforeAll
    static void start() throws Exception {
        cards = new FictionalCards();
        service = Pcscd.start(folder.resolve("pcscd.log"));
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    @DisplayName("マイナンバーカードと認められ、利用者証明用の証明書と認証局の証明書は同じバイト列で読める")
    void isTakenForAMyNumberCard() throws Exception {
        PcscReaders readers = PcscReaders.open();
        try (VpcdLine line = inserted(cards.card(), readers)) {
            assertThat(line).isNotNull();
            assertThat(said("opensc-tool", "--reader", "0", "--name")).containsIgnoringCase("jpki");
            assertThat(certificate("1")).isEqualTo(cards.certificate().getEncoded());
            assertThat(certificate("3")).isEqualTo(cards.authority().getEncoded());
            assertThat(certificate("4")).isEqualTo(cards.signatureAuthority().getEncoded());
        }
    }

    @Test
    @DisplayName("暗証番号での署名は、証明書の鍵で確かめられる")
    void signs() throws Exception {
        PcscReaders readers = PcscReaders.open();
        try (VpcdLine line = inserted(cards.card(), readers)) {
            assertThat(line).isNotNull();
            Path message = Files.writeString(folder.resolve("message"), "a challenge");
            Path signature = folder.resolve("signature");
            said(
                    "pkcs11-tool",
                    "--module",
                    module(),
                    "--login",
                    "--pin",
                    FictionalCards.PIN,
                    "--id",
                    "01",
                    "--sign",
                    "--mechanism",
                    "SHA256-RSA-PKCS",
                    "--input-file",
                    message.toString(),
                    "--output-file",
                    signature.toString());
            assertThat(AuthenticationCertificate.of(cards.certificate())
                            .verifies(Files.readAllBytes(message), Files.readAllBytes(signature)))
                    .isTrue();
        }
    }

    @Test
    @Tag("CRD-004")
    @DisplayName("署名用の証明書は、署名用パスワードのあとだけ、同じバイト列で読める")
    void keepsTheSignatureCertificate() throws Exception {
        PcscReaders readers = PcscReaders.open();
        try (VpcdLine line = inserted(cards.card(), readers)) {
            assertThat(line).isNotNull();
            assertThat(run("pkcs15-tool", "--reader", "0", "--read-certificate", "2")
                            .output())
                    .doesNotContain("BEGIN CERTIFICATE");
            assertThat(run(
                                    "pkcs15-tool",
                                    "--reader",
                                    "0",
                                    "--read-certificate",
                                    "2",
                                    "--verify-pin",
                                    "--auth-id",
                                    "02",
                                    "--pin",
                                    "WRONG1")
                            .output())
                    .doesNotContain("BEGIN CERTIFICATE");
            assertThat(certificate("2", "--verify-pin", "--auth-id", "02", "--pin", FictionalCards.PASSWORD))
                    .isEqualTo(cards.signatureCertificate().getEncoded());
        }
    }

    @Test
    @Tag("CRD-009")
    @Tag("CRD-010")
    @DisplayName("残り回数は OpenSC にも同じに見え、間違いで減り、正しい番号で戻り、なくなると閉塞する")
    void counts() throws Exception {
        PcscReaders readers = PcscReaders.open();
        try (VpcdLine line = inserted(cards.card(), readers)) {
            assertThat(line).isNotNull();
            assertThat(triesLeft()).containsExactly(3, 5);
            verify("01", "0000");
            verify("02", "WRONG1");
            verify("02", "WRONG1");
            assertThat(triesLeft()).containsExactly(2, 3);
            assertThat(pinTriesLeft(readers)).as("as our own reader sees it").isEqualTo(2);
            assertThat(verify("01", FictionalCards.PIN).code()).isZero();
            assertThat(triesLeft()).containsExactly(3, 3);
            verify("01", "0000");
            verify("01", "0000");
            verify("01", "0000");
            assertThat(verify("01", FictionalCards.PIN).code()).as("blocked").isNotZero();
            assertThat(pinTriesLeft(readers)).isZero();
        }
    }

    private static VpcdLine inserted(VirtualCard card, PcscReaders readers) throws IOException, PcscFailed {
        String reader = readers.names().getFirst();
        assertThat(readers.awaitCard(reader, false, Duration.ofSeconds(10))).isFalse();
        VpcdLine line = VpcdLine.insert(card, service.firstSlot());
        assertThat(readers.awaitCard(reader, true, Duration.ofSeconds(10))).isTrue();
        return line;
    }

    private static int pinTriesLeft(PcscReaders readers) throws Exception {
        try (PcscCard own = readers.connect(readers.names().getFirst())) {
            return JpkiApplication.select(own).pinTriesLeft();
        }
    }

    private static Ended verify(String pin, String value) throws IOException, InterruptedException {
        return run("pkcs15-tool", "--reader", "0", "--verify-pin", "--auth-id", pin, "--pin", value);
    }

    /** Of the PIN and of the password. */
    private static List<Integer> triesLeft() throws IOException, InterruptedException {
        return TRIES.matcher(said("pkcs15-tool", "--reader", "0", "--list-pins"))
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static byte[] certificate(String id, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("pkcs15-tool", "--reader", "0", "--read-certificate", id));
        command.addAll(List.of(more));
        String pem = said(command.toArray(String[]::new));
        Matcher body = PEM.matcher(pem);
        assertThat(body.find()).as(pem).isTrue();
        return Base64.getMimeDecoder().decode(body.group(1));
    }

    private static String module() throws IOException {
        try (DirectoryStream<Path> libraries = Files.newDirectoryStream(Path.of("/usr/lib"), "*-linux-gnu")) {
            for (Path library : libraries) {
                Path module = library.resolve("opensc-pkcs11.so");
                if (Files.exists(module)) {
                    return module.toString();
                }
            }
        }
        throw new AssertionError("no opensc-pkcs11.so");
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Ended ended = run(command);
        assertThat(ended.code()).as(ended.output()).isZero();
        return ended.output();
    }

    private record Ended(int code, String output) {}

    private static Ended run(String... command) throws IOException, InterruptedException {
        Process process = Pcscd.client(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
