package jp.tashika.reader;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.concurrent.Callable;
import jp.tashika.command.StartRefused;
import jp.tashika.reader.option.Activation;
import jp.tashika.reader.option.ActivationCode;
import jp.tashika.reader.signing.OperatorSigner;
import picocli.CommandLine;

/** 有効化コードの発行。For operators: {@code java -jar reader.jar option-code --device ID --until DATE --keystore FILE}. */
@CommandLine.Command(name = "option-code", header = "運用者のための、紙の公費医療券等確認モードの有効化コードの発行。")
final class OptionCodeCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @CommandLine.Option(names = "--device", paramLabel = "ID", required = true, description = "読取機の機器ID")
    private String device = "";

    @CommandLine.Option(names = "--until", paramLabel = "DATE", required = true, description = "使える最後の日（2027-03-31 など）")
    private LocalDate until = LocalDate.EPOCH;

    @CommandLine.Option(
            names = "--keystore",
            paramLabel = "FILE",
            required = true,
            description = "運用者の鍵と証明書（PKCS#12）。パスワードは同じ名前の .password ファイルから読む")
    private Path keyStore = Path.of("");

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "この説明を表示する")
    @SuppressWarnings("UnusedVariable") // the library reads it
    private boolean help;

    @Override
    public Integer call() {
        Activation activation;
        try {
            activation = new Activation(Activation.Option.PAPER, device, until);
        } catch (IllegalArgumentException e) {
            throw new StartRefused("--device は40文字までの英数字とハイフンです", e);
        }
        spec.commandLine().getOut().print(ActivationCode.of(activation, operator()));
        spec.commandLine().getOut().flush();
        return 0;
    }

    private OperatorSigner operator() {
        Path passwordFile = keyStore.resolveSibling(
                String.valueOf(keyStore.getFileName()).replaceFirst("\\.p12$", "") + ".password");
        try (InputStream in = Files.newInputStream(keyStore)) {
            char[] password = Files.readString(passwordFile).strip().toCharArray();
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey key
                        && store.getCertificate(alias) instanceof X509Certificate certificate) {
                    return new OperatorSigner(key, certificate);
                }
            }
            throw new StartRefused("鍵と証明書がありません: " + keyStore);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("--keystore のファイルかそのパスワードを読めません: " + keyStore, e);
        }
    }
}
