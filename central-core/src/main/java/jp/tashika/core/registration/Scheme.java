package jp.tashika.core.registration;

import java.util.Set;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 制度。Which schemes the registry takes (SYS-004): employees' insurance, 国民健康保険 and 後期高齢者医療. */
public final class Scheme {

    private static final Set<String> CODES = Set.of(
            "00", "01", "02", "03", "04", "06", "07", "31", "32", "33", "34", "39", "63", "67", "72", "73", "74", "75");

    private Scheme() {}

    /** Whether an insurer of this number may register: a scheme of the three families, with a right check digit. */
    public static boolean mayRegister(InsurerNumber insurer) {
        return CODES.contains(insurer.schemeCode()) && insurer.hasRightCheckDigit();
    }
}
