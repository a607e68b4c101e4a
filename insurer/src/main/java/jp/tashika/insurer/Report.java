package jp.tashika.insurer;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;

/** 差分レポートの表示。Shows on a terminal what a feed would change. */
final class Report {

    private static final Set<String> NOT_TAKEN = Set.of("QUARANTINED", "REJECTED");

    private Report() {}

    static void print(FeedView feed, PrintWriter out) {
        out.println();
        out.printf("第%d回の連携  状態: %s  （識別子 %s）%n", feed.feedNumber(), feed.stateText(), feed.feedId());
        if (!feed.faults().isEmpty()) {
            out.println("却下の理由:");
            feed.faults().forEach(fault -> fault(fault, out));
        }
        if (feed.rows() > 0) {
            rows(feed, out);
            changes(feed, out);
        }
        if (!feed.holdReasons().isEmpty()) {
            out.println("保留の理由:");
            TextTable table = new TextTable();
            feed.holdReasons()
                    .forEach(reason -> table.line(reason.text(), count(reason.count()), "/ " + count(reason.whole())));
            table.print(out);
        }
        out.flush();
    }

    private static void rows(FeedView feed, PrintWriter out) {
        out.println("行の判定:");
        TextTable table = new TextTable();
        feed.verdicts().forEach(verdict -> table.line(verdict.text(), count(verdict.rows()) + " 行"));
        table.line("合計", count(feed.rows()) + " 行").print(out);
        if (feed.verdicts().stream().anyMatch(verdict -> verdict.rows() > 0 && NOT_TAKEN.contains(verdict.verdict()))) {
            out.println("隔離・却下の行とその理由は、verdicts でCSVに書き出せます。");
        }
    }

    private static void changes(FeedView feed, PrintWriter out) {
        out.printf("差分（加入者 %s 人）:%n", count(feed.insuredPeople()));
        if (feed.changes().isEmpty()) {
            out.println("  変わるものはありません。");
            return;
        }
        TextTable table = new TextTable();
        feed.changes()
                .forEach(change -> table.line(
                        change.text(),
                        count(change.people()) + " 人",
                        String.format(Locale.ROOT, "%.2f %%", 100 * change.share())));
        table.print(out);
        if (!feed.blankedColumns().isEmpty()) {
            out.println("空になる項目:");
            TextTable blanked = new TextTable();
            feed.blankedColumns().forEach(column -> blanked.line(column.column(), count(column.people()) + " 人"));
            blanked.print(out);
        }
    }

    private static void fault(FeedView.FaultLine fault, PrintWriter out) {
        out.println("  " + fault.code() + " " + (fault.path() + " " + fault.detail()).strip());
        out.println("    " + fault.deskText());
        out.println("    " + fault.vendorText());
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
