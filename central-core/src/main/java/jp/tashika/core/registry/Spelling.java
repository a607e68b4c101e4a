package jp.tashika.core.registry;

import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 表記の照合。How closely two spellings of 記号 and 番号 must agree (domain rules 1.5). */
enum Spelling {
    /** 厳密。Only what merely looks different is folded; leading zeros of 番号 count. */
    STRICT {
        @Override
        String symbol(InsuredNumber insured) {
            return CanonicalNumber.strict(insured.symbol().orElse(""));
        }

        @Override
        String number(InsuredNumber insured) {
            return CanonicalNumber.strict(insured.number());
        }
    },
    /** 寛容。Leading zeros of 番号, and hyphens and middle dots of 記号, are ignored as well. */
    LOOSE {
        @Override
        String symbol(InsuredNumber insured) {
            return CanonicalNumber.looseSymbol(insured.symbol().orElse(""));
        }

        @Override
        String number(InsuredNumber insured) {
            return CanonicalNumber.looseNumber(insured.number());
        }
    };

    abstract String symbol(InsuredNumber insured);

    abstract String number(InsuredNumber insured);

    /** 枝番。Two digits; the same in both spellings. */
    static String branch(String typed) {
        String digits = CanonicalNumber.strict(typed);
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
