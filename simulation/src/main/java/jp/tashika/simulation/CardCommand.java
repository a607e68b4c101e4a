package jp.tashika.simulation;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.card.virtual.VpcdLine;
import jp.tashika.command.CommandLook;
import jp.tashika.command.WrongValue;
import jp.tashika.simulation.jlis.CardOffice;
import jp.tashika.simulation.jlis.CardState;
import jp.tashika.simulation.jlis.IssuedCard;
import jp.tashika.simulation.jlis.JlisFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 仮想カードコマンド。Issues the card of a fictional person and puts it into a virtual reader. */
@Command(
        name = "card",
        description = "架空の人のカードを発行し（発行済みならそれを使い）、仮想リーダー vpcd に差し込む（SIGTERM で抜く）",
        footer = {
            "",
            "状態: valid 有効、expiring まもなく期限切れ、grace 期限切れから三か月以内、expired 期限切れ、",
            "      renewed 新しい電子証明書に更新、revoked 失効、suspended 一時停止",
            "暗証番号は人の番号の下4桁（架空）。"
        })
final class CardCommand implements Callable<Integer> {

    private static final Pattern SLOT = Pattern.compile("(?<host>\\[[0-9a-fA-F:]+]|[^:]+):(?<port>[0-9]{1,5})");

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "run-data",
            description = "./run か jlis コマンドのフォルダ（既定: ${DEFAULT-VALUE}）")
    Path folder = Path.of("run-data");

    @Option(names = "--person", paramLabel = "N", required = true, description = "架空の人の番号（0 から）")
    long person;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            defaultValue = "valid",
            description = "カードの状態（既定: ${DEFAULT-VALUE}）")
    String state = "valid";

    @Option(names = "--slot", paramLabel = "HOST:PORT", description = "vpcd のスロット。指定しなければ差し込まずに終わる")
    Optional<String> slot = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    CommandSpec spec;

    @Override
    public Integer call() throws GeneralSecurityException, InterruptedException {
        CardState wanted = wanted();
        Optional<InetSocketAddress> place = slot.map(this::place);
        IssuedCard card =
                CardOffice.open(folder.resolve("jlis"), Clock.systemUTC()).card(person, wanted);
        PrintWriter out = spec.commandLine().getOut();
        out.println("人 " + person + " のカード（" + wanted.word() + "、"
                + CommandLook.time(card.certificate().until()) + " まで）");
        if (card.isNew()) {
            out.println("発行しました。暗証番号 " + card.pin());
        }
        if (place.isPresent()) {
            insert(card, place.get(), out);
        }
        return 0;
    }

    private void insert(IssuedCard card, InetSocketAddress place, PrintWriter out)
            throws GeneralSecurityException, InterruptedException {
        CountDownLatch takenOut = new CountDownLatch(1);
        try (VpcdLine line = VpcdLine.insert(card.virtual(), place)) {
            Runtime.getRuntime().addShutdownHook(new Thread(takenOut::countDown));
            out.println("差し込みました。Ctrl-C か SIGTERM で抜きます。");
            takenOut.await();
            line.takeOut();
        } catch (IOException e) {
            throw new JlisFailed("スロット " + slot.orElse("") + " に差し込めません。pcscd と vpcd が動いているか確かめてください。", e);
        }
    }

    private CardState wanted() {
        for (CardState known : CardState.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(state)) {
                return known;
            }
        }
        throw new WrongValue(
                spec.commandLine(), "--state は valid、expiring、grace、expired、renewed、revoked、suspended のどれかにしてください。");
    }

    private InetSocketAddress place(String text) {
        Matcher parts = SLOT.matcher(text);
        if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
            throw new WrongValue(spec.commandLine(), "--slot は ホスト:ポート の形にしてください。");
        }
        return new InetSocketAddress(parts.group("host"), Integer.parseInt(parts.group("port")));
    }
}
