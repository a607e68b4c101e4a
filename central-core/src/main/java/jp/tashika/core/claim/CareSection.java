package jp.tashika.core.claim;

import java.util.Optional;

/** 診療識別。The two digits by which a claim sorts its lines, such as 21 for oral medicine or 50 for surgery. */
public record CareSection(int code) {

    public CareSection {
        if (code < 1 || code > 99) {
            throw new IllegalArgumentException("two digits from 01: " + code);
        }
    }

    /** Empty for a blank, by which a line goes on with the group above, and for what is no number. */
    public static Optional<CareSection> parse(String text) {
        String digits = text.strip();
        return digits.matches("0[1-9]|[1-9]\\d")
                ? Optional.of(new CareSection(Integer.parseInt(digits)))
                : Optional.empty();
    }
}
