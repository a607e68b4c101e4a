package jp.tashika.format.claim.record;

/** 不備の重さ。Whether a claim can be used in spite of a fault. */
public enum Severity {
    /** 注意。Worth telling; what depends on it can be read all the same. */
    WARNING,
    /** エラー。The claim, or the file, cannot be used as it is. */
    ERROR
}
