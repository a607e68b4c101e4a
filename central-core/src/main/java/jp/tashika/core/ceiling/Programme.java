package jp.tashika.core.ceiling;

import java.util.Optional;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.vocabulary.number.SchemeCode;

/**
 * 公費。A programme that pays a part of the month together with the insurance.
 *
 * @param scheme 法別番号
 * @param percent the patient's share under the programme; never more than the share of the insurance is asked for
 * @param limitYen 自己負担上限月額 over all facilities; absent where there is none
 * @param paidElsewhereYen what other facilities took of that limit this month
 * @param cost the part of this facility's month that the programme pays too
 */
public record Programme(
        SchemeCode scheme, int percent, Optional<Long> limitYen, long paidElsewhereYen, MonthCost cost) {

    /** 高額療養費での扱い。How the ceiling of the insurance goes with a programme. */
    enum Rule {
        /** 難病・小児慢性。The person's own category. */
        OWN_CATEGORY,
        /** 生活保護。A ceiling of its own. */
        ASSISTANCE,
        /** その他の国の公費。A ceiling without category. */
        FIXED,
        /** 公費優先。Pays before the insurance; nothing is told here of what then remains. */
        FIRST,
        /** 地方単独。Rules of each prefecture and municipality. */
        LOCAL
    }

    public Programme {
        if (scheme.kind() != SchemeCode.Kind.PUBLIC_EXPENSE) {
            throw new IllegalArgumentException("not a programme: " + scheme.digits());
        }
        if (percent < 0 || percent > CopaymentRatio.THIRTY.percent()) {
            throw new IllegalArgumentException("percent out of bounds: " + percent);
        }
        if (paidElsewhereYen < 0 || limitYen.filter(yen -> yen < 0).isPresent()) {
            throw new IllegalArgumentException("a negative amount");
        }
    }

    // spec| domain rules 1.2 (order of claim) and 7.2 (公費併用)
    Rule rule() {
        return switch (scheme.digits()) {
            case "51", "52", "54" -> Rule.OWN_CATEGORY;
            case "12" -> Rule.ASSISTANCE;
            case "13", "14", "18", "29", "30" -> Rule.FIRST;
            default -> scheme.digits().startsWith("8") ? Rule.LOCAL : Rule.FIXED;
        };
    }

    /** What is left of the programme's own limit for this facility. */
    long roomYen() {
        return Math.max(0, limitYen.orElse(Formula.UNBOUNDED) - paidElsewhereYen);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Programme[masked]";
    }
}
