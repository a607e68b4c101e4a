package jp.tashika.reader.accuracy;

/** 精度設定の読取結果。What became of a file of settings. */
public sealed interface AccuracyReading {

    /** 採用。To be used. */
    record Accepted(AccuracyFile file) implements AccuracyReading {}

    /** 拒否。Not to be used; {@code detail} names the item, where there is one, and may be empty. */
    record Refused(AccuracyFault fault, String detail) implements AccuracyReading {

        /** 理由の文。For whoever set it up. */
        public String sentence() {
            return "精度設定ファイルを使えません。" + fault.sentence() + (detail.isEmpty() ? "" : "（" + detail + "）");
        }
    }
}
