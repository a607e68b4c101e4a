package jp.tashika.format.oqs.message;

import java.util.Optional;

/** 一部負担金割合。The share the patient pays, in percent. */
public record CopaymentRatio(int percent) {

    public CopaymentRatio {
        if (percent < 0 || percent > 100) {
            throw new IllegalArgumentException("0 to 100 percent: " + percent);
        }
    }

    /** Reads three digits such as {@code 020}. */
    public static Optional<CopaymentRatio> parse(String wire) {
        if (wire.length() != 3 || !wire.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(wire);
        return percent <= 100 ? Optional.of(new CopaymentRatio(percent)) : Optional.empty();
    }

    /** 電文上の値。Three digits. */
    public String wire() {
        return percent == 100 ? "100" : percent < 10 ? "00" + percent : "0" + percent;
    }
}
