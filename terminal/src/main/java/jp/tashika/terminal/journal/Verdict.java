package jp.tashika.terminal.journal;

import java.nio.charset.StandardCharsets;
import jp.tashika.format.oqs.file.ErrorFile;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** 判定。What a request is answered with: once kept in the journal it does not change. */
public sealed interface Verdict {

    /** 結果。The bytes of the result file. */
    @SuppressWarnings("ArrayRecordComponent") // a record only to carry; never compared
    record Result(byte[] xml) implements Verdict {
        @Override
        public byte[] bytes() {
            return xml;
        }

        @Override
        public String toString() {
            return "Result (" + xml.length + " bytes)";
        }
    }

    /**
     * エラー。The request could not be processed at all.
     *
     * @param text for the desk, then {@code " / "} and what the vendor looks at
     */
    record Failure(String code, String text) implements Verdict {
        public static Failure of(String code, String deskText, String vendorText) {
            return new Failure(code, deskText + " / " + vendorText);
        }

        public static Failure of(Outcome outcome, String detail) {
            return of(
                    outcome.code(),
                    outcome.deskText(),
                    outcome.vendorText() + (detail.isEmpty() ? "" : " (" + detail + ")"));
        }

        public static Failure of(Fault fault) {
            return of(fault.outcome(), (fault.path() + " " + fault.detail()).strip());
        }

        /** 窓口向け。The first part of the text. */
        public String deskText() {
            int end = text.indexOf(" / ");
            return end < 0 ? text : text.substring(0, end);
        }

        @Override
        public byte[] bytes() {
            return new ErrorFile(code, text).bytes();
        }

        static Failure parse(byte[] bytes) {
            String line = new String(bytes, StandardCharsets.UTF_8).strip();
            int blank = line.indexOf(' ');
            return blank < 0 ? new Failure(line, "") : new Failure(line.substring(0, blank), line.substring(blank + 1));
        }
    }

    /** ファイル内容。What is written. */
    byte[] bytes();
}
