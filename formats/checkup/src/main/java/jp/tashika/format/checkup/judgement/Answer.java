package jp.tashika.format.checkup.judgement;

/** 三値。Yes, no, or not known because something was not measured or not answered. */
enum Answer {
    /** はい。 */
    YES,
    /** いいえ。 */
    NO,
    /** 不明。 */
    UNKNOWN;

    static Answer of(boolean yes) {
        return yes ? YES : NO;
    }

    /** Yes when either is; not known when that could still make it yes. */
    Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    boolean canBe(boolean yes) {
        return this != (yes ? NO : YES);
    }
}
