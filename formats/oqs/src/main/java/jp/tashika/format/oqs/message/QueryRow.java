package jp.tashika.format.oqs.message;

import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 照会対象者。One person asked for: what can be worked on, or what is wrong with it, and the words to give back.
 *
 * @param query faults here are this person's alone; the others of a batch are answered
 */
public record QueryRow(QueryEcho echo, Decoded<EligibilityQuery> query) {

    public static QueryRow of(EligibilityQuery query) {
        return new QueryRow(QueryEcho.of(query), Decoded.ok(query));
    }
}
