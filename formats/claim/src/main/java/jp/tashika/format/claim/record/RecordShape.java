package jp.tashika.format.claim.record;

/** 行の形。What a line of a claim file turned out to be. */
public enum RecordShape {
    /** レコード。A record of the kind of claims that is read. */
    KNOWN,
    /** 未知のレコード。Text whose id this kind of claims does not have; kept as it is. */
    UNKNOWN,
    /** 空行。Nothing but a line end. */
    BLANK,
    /** 長すぎる行の一部。A piece of a line longer than a line may be; kept, but not read. */
    FRAGMENT,
    /** EOF。The byte 0x1A that ends a file. */
    END_MARK
}
