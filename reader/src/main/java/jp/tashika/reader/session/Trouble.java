package jp.tashika.reader.session;

import jp.tashika.vocabulary.outcome.Outcome;

/**
 * できない理由。Which thing is wrong, by the code under which its texts are kept.
 *
 * @param code such as {@code TSK-READ0000001}; also one of the centre's that this version does not know
 */
public record Trouble(String code) {

    public static Trouble of(Outcome outcome) {
        return new Trouble(outcome.code());
    }

    public boolean is(Outcome outcome) {
        return code.equals(outcome.code());
    }
}
