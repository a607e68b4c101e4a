package jp.tashika.certificates.command;

import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.command.WrongValue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 発行の条件。The options that {@code issue} and {@code issue-many} share. */
final class Terms {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "役割: server（サーバ）、facility（医療機関・薬局）、insurer（保険者）、verifier（利用者証明検証者）、operator（運用者）")
    private String roleWord = "";

    @Option(
            names = "--days",
            defaultValue = "" + Wish.DAYS,
            paramLabel = "DAYS",
            description = "有効日数（1～" + Wish.DAYS_MAX + "、既定 ${DEFAULT-VALUE}）")
    private int days = Wish.DAYS;

    @Option(names = "--renew", description = "発行済みの名義でも新しい証明書に置き換えます（前の証明書は失効しません）。")
    private boolean renewal;

    Role role() {
        return Role.parse(roleWord)
                .orElseThrow(() -> new WrongValue(
                        spec.commandLine(),
                        "--role の「" + roleWord + "」は使えません。server、facility、insurer、verifier、operator のどれかにしてください。"));
    }

    boolean renewal() {
        return renewal;
    }

    Wish wish(Holder holder) {
        if (days < 1 || days > Wish.DAYS_MAX) {
            throw new WrongValue(spec.commandLine(), "--days は 1～" + Wish.DAYS_MAX + " の数にしてください。");
        }
        Wish wish = Wish.of(holder).withDays(days);
        return renewal ? wish.asRenewal() : wish;
    }
}
