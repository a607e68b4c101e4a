package jp.tashika.certificates.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import jp.tashika.certificates.authority.AuthorityException;
import jp.tashika.certificates.authority.CertificateAuthority;
import jp.tashika.certificates.authority.Entry;
import jp.tashika.certificates.authority.Holder;
import jp.tashika.certificates.authority.Issued;
import jp.tashika.certificates.authority.Role;
import jp.tashika.certificates.authority.Wish;
import jp.tashika.command.CommandLook;
import jp.tashika.command.WrongValue;
import org.bouncycastle.util.IPAddress;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** 認証局コマンド。The command {@code tashika-ca}: 0 when done, 1 when refused, 2 when the command line is wrong. */
@Command(name = "tashika-ca", description = "試験用の認証局を作り、証明書を発行・失効します。本番の運用には使わないでください。", sortOptions = false)
public final class TashikaCa {

    private static final Pattern HOST = Pattern.compile(
            "(?=.{1,253}$)[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?(\\.[0-9A-Za-z]([0-9A-Za-z-]{0,61}[0-9A-Za-z])?)*");

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneId.systemDefault());

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @SuppressWarnings("unused") // its presence on the command line is enough for picocli
    @Option(names = "--help", usageHelp = true, scope = CommandLine.ScopeType.INHERIT, description = "この説明を表示します。")
    private boolean help;

    TashikaCa(Clock clock) {
        this.clock = clock;
    }

    public static void main(String[] args) {
        System.exit(commandLine(Clock.systemUTC()).execute(args));
    }

    /** The command line, for the launcher and for tests. */
    static CommandLine commandLine(Clock clock) {
        CommandLine line = CommandLook.applyTo(new CommandLine(new TashikaCa(clock)));
        line.setExecutionExceptionHandler((problem, command, parsed) -> {
            if (!(problem instanceof AuthorityException)) {
                throw problem;
            }
            command.getErr().println(problem.getMessage());
            return 1;
        });
        return line;
    }

    @Command(description = "認証局を新しく作ります（既にあるときは上書きしません）。")
    int init(@Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder) {
        CertificateAuthority made = CertificateAuthority.init(folder, clock);
        out().println("認証局を作りました。信頼するルート証明書: " + made.certificateFile());
        return 0;
    }

    @Command(description = "証明書を1枚発行します。")
    int issue(
            @Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder,
            @CommandLine.Mixin Terms terms,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "名義（医療機関コード、保険者番号、名前）")
                    String name,
            @Option(
                            names = "--host",
                            split = ",",
                            paramLabel = "HOST",
                            description = "サーバの名前とIPアドレス（server のみ。既定は localhost,127.0.0.1,::1）")
                    List<String> hosts) {
        Wish wish = terms.wish(holder(terms.role(), name));
        Issued issued = CertificateAuthority.open(folder, clock)
                .issue(hosts == null || hosts.isEmpty() ? wish : wish.withHosts(checked(hosts, terms.role())));
        out().println("証明書を発行しました: " + issued.keyStore());
        out().println("パスワードのファイル: " + issued.passwordFile());
        out().println("シリアル番号: " + issued.certificate().getSerialNumber().toString(16));
        return 0;
    }

    @Command(name = "issue-many", description = "一覧のファイル（1行に名義1つ）の分だけ発行します。発行済みの名義はとばします。")
    int issueMany(
            @Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder,
            @CommandLine.Mixin Terms terms,
            @Parameters(paramLabel = "FILE", description = "名義の一覧（UTF-8、# で始まる行は注釈）") Path list)
            throws IOException {
        CertificateAuthority authority = CertificateAuthority.open(folder, clock);
        List<Holder> holders = holders(list, terms.role());
        List<Wish> wishes = holders.stream()
                .filter(holder -> terms.renewal() || !Files.exists(authority.keyStoreFile(holder)))
                .map(terms::wish)
                .toList();
        authority.issueAll(wishes);
        out().println(wishes.size() + " 枚発行しました。発行済みのためとばした名義: " + (holders.size() - wishes.size()) + " 件");
        return 0;
    }

    @Command(description = "証明書を失効させ、失効リストを作り直します。")
    int revoke(
            @Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder,
            @Parameters(paramLabel = "NAME|SERIAL", description = "名義（役割-名義 でもよい）またはシリアル番号（16進）") String which) {
        CertificateAuthority authority = CertificateAuthority.open(folder, clock);
        List<Entry> valid = authority.entries().stream()
                .filter(entry -> entry.at(clock.instant()) != Entry.State.REVOKED)
                .toList();
        List<Entry> meant =
                valid.stream().filter(entry -> isMeant(entry, which)).toList();
        if (meant.isEmpty()) {
            throw new AuthorityException("「" + which + "」に当たる失効前の証明書はありません。list で確かめてください。");
        }
        if (meant.stream().map(Entry::holder).distinct().count() > 1) {
            throw new AuthorityException(
                    "「" + which + "」は複数の役割にあります。「facility-" + which + "」のように役割を付けるか、シリアル番号で指定してください。");
        }
        meant.forEach(entry -> authority.revoke(entry.serial()));
        out().println(meant.size() + " 枚を失効させました。失効リスト: " + authority.revocationListFile());
        return 0;
    }

    @Command(description = "失効リスト ca.crl を作り直します。")
    int crl(
            @Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder,
            @Option(
                            names = "--days",
                            defaultValue = "" + CertificateAuthority.LIST_DAYS,
                            paramLabel = "DAYS",
                            description = "次回更新までの日数（既定 ${DEFAULT-VALUE}）")
                    int days) {
        if (days < 1 || days > Wish.DAYS_MAX) {
            throw wrong("--days は 1～" + Wish.DAYS_MAX + " の数にしてください。");
        }
        CertificateAuthority authority = CertificateAuthority.open(folder, clock);
        Instant next = authority.renewRevocationList(days).getNextUpdate().toInstant();
        out().println("失効リストを作り直しました: " + authority.revocationListFile() + "（次回更新 " + DAY.format(next) + "）");
        return 0;
    }

    @Command(description = "発行した証明書を一覧にします。")
    int list(@Parameters(paramLabel = "DIR", description = "認証局のフォルダ") Path folder) {
        List<Entry> entries = CertificateAuthority.open(folder, clock).entries();
        out().println("シリアル番号\t役割\t名義\t有効終了日\t状態");
        for (Entry entry : entries) {
            out().println(String.join(
                    "\t",
                    entry.serial().toString(16),
                    entry.holder().role().word(),
                    entry.holder().name(),
                    DAY.format(entry.until()),
                    entry.at(clock.instant()).word()));
        }
        return 0;
    }

    private static boolean isMeant(Entry entry, String which) {
        return entry.holder().name().equals(which)
                || entry.holder().stem().equals(which)
                || serialFits(entry.serial(), which);
    }

    private static boolean serialFits(BigInteger serial, String which) {
        return serial.toString(16).equalsIgnoreCase(which.replace(":", ""));
    }

    private Holder holder(Role role, String name) {
        return Holder.parse(role, name).orElseThrow(() -> wrong("--name が正しくありません。" + role.nameRule()));
    }

    private WrongValue wrong(String sentence) {
        return new WrongValue(spec.commandLine(), sentence);
    }

    private static List<Holder> holders(Path list, Role role) throws IOException {
        if (!Files.isRegularFile(list)) {
            throw new AuthorityException("一覧のファイル " + list + " がありません。");
        }
        List<String> lines = Files.readAllLines(list, StandardCharsets.UTF_8);
        List<Holder> holders = new ArrayList<>();
        List<Integer> wrong = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                int number = i + 1;
                Holder.parse(role, line).ifPresentOrElse(holders::add, () -> wrong.add(number));
            }
        }
        if (!wrong.isEmpty()) {
            throw new AuthorityException("一覧のファイル " + list + " の "
                    + String.join(
                            "、", wrong.stream().limit(10).map(n -> n + " 行目").toList())
                    + (wrong.size() > 10 ? " など " + wrong.size() + " 行" : "") + "が正しくありません。" + role.nameRule()
                    + "1枚も発行していません。");
        }
        return holders.stream().distinct().toList();
    }

    private List<String> checked(List<String> hosts, Role role) {
        if (role != Role.SERVER) {
            throw wrong("--host は --role server のときだけ指定できます。");
        }
        for (String host : hosts) {
            if (!IPAddress.isValid(host) && !HOST.matcher(host).matches()) {
                throw wrong("--host の「" + host + "」はホスト名でもIPアドレスでもありません。");
            }
        }
        return hosts;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
