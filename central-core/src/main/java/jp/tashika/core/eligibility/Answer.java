package jp.tashika.core.eligibility;

import jp.tashika.core.registry.Coverage;

/** 照会結果。All that a query can be answered with (資格有効性, OQSCD006). */
public sealed interface Answer {

    /** 有効。In force on the day asked about. */
    record InForce(Coverage coverage) implements Answer {}

    /** 無効。Lost on that day, and nothing newer is in force. */
    record Lost(Coverage last) implements Answer {}

    /** 無効（有効期限切れ）。Not lost, but the certificate may no longer be used. */
    record Expired(Coverage coverage) implements Answer {}

    /** 無効（資格取得前）。Registered already, but begins after the day asked about. */
    record NotYet(Coverage coming) implements Answer {}

    /** 無効（新しい資格あり）。Lost; a newer one exists, whose content numbers alone may not see. */
    record Superseded(Coverage last) implements Answer {}

    /** 該当資格なし。Nothing on record fits. */
    record NothingFits() implements Answer {}

    /** 複数該当。More than one person fits what was typed in. */
    record SeveralFit() implements Answer {}
}
