package jp.tashika.insurer;

/** 終了コード。What a script learns from the end of the command. */
final class ExitCode {

    /** 済み。Done: checked without a fault, committed, shown. */
    static final int DONE = 0;

    /** 拒否。Rows or files are faulty, or the centre refused. */
    static final int REFUSED = 1;

    /** 使えない。Wrong use, settings, or no line to the centre. */
    static final int UNUSABLE = 2;

    /** 保留。Held until an operator of the centre has looked. */
    static final int HELD = 3;

    /** 未確定。Compared, not committed. */
    static final int NOT_COMMITTED = 4;

    private ExitCode() {}
}
