package jp.tashika.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.reader.option.Activation;
import jp.tashika.reader.option.ActivationCode;
import jp.tashika.reader.option.ActivationReading;
import jp.tashika.reader.signing.OperatorSignature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

@DisplayName("有効化コードの発行")
class OptionCodeCommandTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("option-code"));
        all.addAll(Arrays.asList(arguments));
        CommandLine command = Main.command();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        command.getSubcommands()
                .values()
                .forEach(one -> one.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)));
        return command.execute(all.toArray(String[]::new));
    }

    @Test
    @Tag("OCR-012")
    @DisplayName("運用者の鍵で、その読取機のコードが出る")
    void makesACode() throws Exception {
        CertificateAuthority authority = CertificateAuthority.init(folder.resolve("ca"), Clock.systemUTC());
        Issued operator = authority.issue(Wish.of(new Holder(Role.OPERATOR, "admin")));
        LocalDate until = LocalDate.now(Clock.systemUTC()).plusDays(30);
        assertThat(run(
                        "--device",
                        "reader-1",
                        "--until",
                        until.toString(),
                        "--keystore",
                        operator.keyStore().toString()))
                .as(err.toString())
                .isZero();
        assertThat(ActivationCode.read(
                        out.toString(),
                        new OperatorSignature(authority.certificate()),
                        "reader-1",
                        Clock.systemUTC().instant()))
                .isEqualTo(new ActivationReading.Accepted(new Activation(Activation.Option.PAPER, "reader-1", until)));
    }

    @Test
    @DisplayName("欠けた引数、読めない鍵、機器IDでないものは断る")
    void refuses() {
        assertThat(run("--device", "reader-1", "--until", "2027-03-31")).isNotZero();
        assertThat(run("--device", "reader-1", "--until", "2027-02-30", "--keystore", "x.p12"))
                .isNotZero();
        assertThat(run("--device", "reader-1", "--until", "2027-03-31", "--keystore", "x.p12"))
                .isNotZero();
        assertThat(err.toString()).contains("--keystore");
        assertThat(run("--device", "a b", "--until", "2027-03-31", "--keystore", "x.p12"))
                .isNotZero();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    @DisplayName("設定ファイルのない起動は、これまでどおり断る")
    void theReaderStillNeedsItsSettings() {
        CommandLine command = Main.command();
        command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        assertThat(command.execute()).isNotZero();
        assertThat(err.toString()).contains("--config");
    }
}
