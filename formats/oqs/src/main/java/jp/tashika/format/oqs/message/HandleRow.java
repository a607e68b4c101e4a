package jp.tashika.format.oqs.message;

import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 登録対象。One number to register: what can be worked on, or what is wrong with it, and the words to give back.
 *
 * @param entry faults here are this row's alone
 */
public record HandleRow(HandleEcho echo, Decoded<HandleEntry> entry) {

    public static HandleRow of(HandleEntry entry) {
        return new HandleRow(HandleEcho.of(entry), Decoded.ok(entry));
    }
}
