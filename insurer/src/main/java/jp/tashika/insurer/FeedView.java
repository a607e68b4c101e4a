package jp.tashika.insurer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;

/** 連携の表示。What the centre tells of a feed; fields it may add later are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record FeedView(
        String feedId,
        String insurer,
        long feedNumber,
        String state,
        String stateText,
        Instant receivedAt,
        long rows,
        long insuredPeople,
        List<ChangeLine> changes,
        List<BlankedLine> blankedColumns,
        List<VerdictLine> verdicts,
        List<ReasonLine> holdReasons,
        List<FaultLine> faults) {

    /** 変更の行。How many people one kind of change touches. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ChangeLine(String change, String text, long people, double share) {}

    /** 空になった項目の行。How many people lose the value of a column. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record BlankedLine(String column, long people) {}

    /** 判定の行。How many rows got one verdict. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record VerdictLine(String verdict, String text, long rows) {}

    /** 保留の理由の行。Which number passed which threshold. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReasonLine(String code, String text, long count, long whole) {}

    /** 不備の行。What is wrong with the feed as a whole. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FaultLine(String code, String path, String detail, String deskText, String vendorText) {}

    /** 連携の一覧の表示。Where the insurer stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FeedsView(long nextNumber, boolean open, List<FeedView> feeds) {}

    /** 拒否の表示。Why the centre refused. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProblemView(String code, String deskText, String vendorText, String detail) {}

    boolean isBeingWorked() {
        return state.equals("RECEIVED");
    }

    boolean isReady() {
        return state.equals("READY");
    }

    boolean isHeld() {
        return state.equals("HELD");
    }

    boolean isCommitted() {
        return state.equals("COMMITTED");
    }
}
