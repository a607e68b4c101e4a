package jp.tashika.reader.pcsc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import jp.tashika.card.application.JpkiApplication;
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
        disabledReason = "pcscd needs root, and to be the only one")
@Timeout(120)
class OpenScTest {

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
    @DisplayName("マイナンバーカードと認められ、証明書は同じバイト列で、署名は証明書の鍵で確かめられる")
    void isTakenForAMyNumberCard() throws Exception {
        PcscReaders readers = PcscReaders.open();
        VirtualCard card = cards.card();
        try (VpcdLine line = VpcdLine.insert(card, service.firstSlot())) {
            assertThat(line).isNotNull();
            assertThat(readers.awaitCard(readers.names().getFirst(), true, Duration.ofSeconds(10)))
                    .isTrue();
            assertThat(said("opensc-tool", "--reader", "0", "--name")).containsIgnoringCase("jpki");

            String pem = said("pkcs15-tool", "--reader", "0", "--read-certificate", "1");
            byte[] certificate = pem.substring(pem.indexOf("-----BEGIN")).getBytes(StandardCharsets.US_ASCII);
            assertThat(CertificateFactory.getInstance("X.509")
                            .generateCertificate(new ByteArrayInputStream(certificate)))
                    .isEqualTo(cards.certificate());

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
            Signature rsa = Signature.getInstance("SHA256withRSA");
            rsa.initVerify(cards.certificate());
            rsa.update(Files.readAllBytes(message));
            assertThat(rsa.verify(Files.readAllBytes(signature))).isTrue();

            run("pkcs15-tool", "--reader", "0", "--verify-pin", "--auth-id", "01", "--pin", "0000");
            try (PcscCard own = readers.connect(readers.names().getFirst())) {
                assertThat(JpkiApplication.select(own).pinTriesLeft())
                        .as("a wrong PIN, shown by OpenSC")
                        .isEqualTo(2);
            }
        }
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
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }
}
