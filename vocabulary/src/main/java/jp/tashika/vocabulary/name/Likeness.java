package jp.tashika.vocabulary.name;

import java.text.Normalizer;

/**
 * 氏名の一致。How two spellings of a name agree.
 *
 * <p>● is a wildcard of exactly one character and never proof: a name agrees on what is readable, or not at all.
 */
public enum Likeness {
    /** 一致。The same characters, blanks and variation selectors aside. */
    SAME,
    /** 異体字で一致。The same once both are written for a claim (髙橋 and 高橋). */
    SAME_BUT_SPELLING,
    /** ●を除いて一致。The same where both can be read. */
    SAME_WHERE_READABLE,
    /** 比較不能。Not one character can be read on both sides. */
    UNREADABLE,
    /** 不一致。Different. */
    DIFFERENT;

    /** Compares two spellings of a name. */
    public static Likeness of(String one, String other) {
        int[] left = comparable(one);
        int[] right = comparable(other);
        if (left.length != right.length || left.length == 0) {
            return DIFFERENT;
        }
        boolean respelt = false;
        int readable = 0;
        for (int i = 0; i < left.length; i++) {
            boolean wild = left[i] == ExchangeForm.BULLET || right[i] == ExchangeForm.BULLET;
            if (wild) {
                continue;
            }
            readable++;
            if (left[i] != right[i]) {
                if (!spelling(left[i]).equals(spelling(right[i]))) {
                    return DIFFERENT;
                }
                respelt = true;
            }
        }
        if (readable == 0) {
            return UNREADABLE;
        }
        if (readable < left.length) {
            return SAME_WHERE_READABLE;
        }
        return respelt ? SAME_BUT_SPELLING : SAME;
    }

    /** Whether the two may be one person's name, so that a member of staff should look. */
    public boolean isPossible() {
        return this != DIFFERENT && this != UNREADABLE;
    }

    private static int[] comparable(String name) {
        return Normalizer.normalize(ExchangeForm.withoutSelectors(name), Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isSpaceChar(c) && !Character.isWhitespace(c))
                .map(Character::toUpperCase)
                .toArray();
    }

    private static String spelling(int codePoint) {
        ClaimSafeForm form = ClaimSafeForm.of(Character.toString(codePoint));
        return form.isComplete() ? form.text() : Character.toString(codePoint);
    }
}
