package jp.tashika.terminal.relay;

import jp.tashika.vocabulary.outcome.Outcome;

/** 応答。All that asking the centre can end with. */
public sealed interface Reply {

    /**
     * 回答あり。The result message; an error of its content is such a message too (SegmentOfResult 9).
     *
     * @param resultXml the exact bytes for the result file; not copied, so nobody may change them
     */
    @SuppressWarnings("ArrayRecordComponent") // a record only to carry; never compared
    record Answered(byte[] resultXml) implements Reply {
        @Override
        public String toString() {
            return "Answered (" + resultXml.length + " bytes)";
        }
    }

    /**
     * 受付拒否。The centre was reached and did not take the request.
     *
     * @param code such as {@code TSK-AUTH0000002}
     * @param deskText what the desk does now, in Japanese
     * @param vendorText what the vendor looks at, in Japanese, with the detail the centre gave
     */
    record Refused(String code, String deskText, String vendorText) implements Reply {
        public static Refused of(Outcome outcome, String detail) {
            String vendor = detail.isEmpty() ? outcome.vendorText() : outcome.vendorText() + " (" + detail + ")";
            return new Refused(outcome.code(), outcome.deskText(), vendor);
        }
    }

    /**
     * 接続不可。No reply came before the deadline; told to people as {@link Outcome#LINE_CUT}.
     *
     * @param reason what failed last, in technical words without personal content
     */
    record Unreachable(String reason) implements Reply {}
}
