package jp.tashika.simulation;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import jp.tashika.command.WrongValue;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.FictionalJlis;
import jp.tashika.simulation.jlis.ServerKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 架空のJ-LISコマンド。Runs the fictional issuer of cards until it is told to stop. */
@Command(
        name = "jlis",
        description = "架空の J-LIS を動かす（SIGTERM で止まる）。センターに失効情報（CRL、OCSP）と住民の五項目を答える",
        footer = {"", "初めてのフォルダでは認証局を作り、架空の人口の指定を控える。二度目からは控えた人口を使う。"})
final class JlisCommand implements Callable<Integer> {

    @Mixin
    PopulationOptions options = new PopulationOptions();

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "run-data",
            description = "状態を置くフォルダ。DIR/jlis を使う（既定: ${DEFAULT-VALUE}）")
    Path folder = Path.of("run-data");

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "待ち受けるアドレス（既定: ${DEFAULT-VALUE}）")
    String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8445",
            description = "待ち受けるポート。0 は空いているもの（既定: ${DEFAULT-VALUE}）")
    int port;

    @Option(
            names = "--keystore",
            paramLabel = "FILE",
            required = true,
            description = "サーバ証明書（PKCS#12）。./run ca issue server jlis で作れる")
    Path keyStore = Path.of("server-jlis.p12");

    @Option(names = "--password-file", paramLabel = "FILE", required = true, description = "そのパスワードのファイル")
    Path passwordFile = Path.of("server-jlis.password");

    @Option(names = "--ca", paramLabel = "FILE", required = true, description = "照会してよい者の認証局の証明書（PEM）")
    Path authority = Path.of("ca.pem");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new WrongValue(spec.commandLine(), "--port は 0 から 65535 の間で指定してください。");
        }
        CardOffice office = CardOffice.open(folder.resolve("jlis"), options.note(), Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        try (FictionalJlis jlis = FictionalJlis.start(
                office, new ServerKeys(keyStore, passwordFile, authority), new InetSocketAddress(host, port))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
            spec.commandLine().getOut().println("ready port=" + jlis.port() + " authorities=" + office.authorities());
            stopped.await();
        }
        return 0;
    }
}
