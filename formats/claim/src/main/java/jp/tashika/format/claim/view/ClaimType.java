package jp.tashika.format.claim.view;

import java.util.Optional;

/**
 * レセプト種別。Four digits that say by which scheme, with how many public programmes, for whom and whether in hospital.
 *
 * @param digits point table, scheme, how many bear the cost, patient and admission
 */
public record ClaimType(String digits) {

    /** 本保険。The scheme a claim is billed under. */
    public enum Scheme {
        /** 医保・国保。Insurance. */
        INSURANCE,
        /** 公費。Public programmes alone. */
        PUBLIC,
        /** 後期高齢者。Medical care for people of 75 and over. */
        LATE_ELDERLY,
        /** 退職者。Retired people. */
        RETIRED
    }

    /** 患者の区分。Whose claim it is, by which the share is reckoned. */
    public enum PatientGroup {
        /** 本人・世帯主。The insured person. */
        INSURED,
        /** 未就学者。A child before school. */
        PRESCHOOL,
        /** 家族・その他。A dependant. */
        DEPENDANT,
        /** 高齢受給者・後期高齢者（一般・低所得）。An elderly person. */
        ELDERLY,
        /** 高齢受給者・後期高齢者（7割）。An elderly person with the income of those at work. */
        ELDERLY_HIGH_INCOME
    }

    public ClaimType {
        if (digits.length() != 4 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("4 digits expected, length " + digits.length());
        }
    }

    static Optional<ClaimType> parse(String text) {
        return text.length() == 4 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Optional.of(new ClaimType(text))
                : Optional.empty();
    }

    /** Empty when the second digit is none of 1 to 4. */
    public Optional<Scheme> scheme() {
        return switch (digits.charAt(1)) {
            case '1' -> Optional.of(Scheme.INSURANCE);
            case '2' -> Optional.of(Scheme.PUBLIC);
            case '3' -> Optional.of(Scheme.LATE_ELDERLY);
            case '4' -> Optional.of(Scheme.RETIRED);
            default -> Optional.empty();
        };
    }

    /** 公費の数。How many public programmes take part, 0 to 4. */
    public int publicProgrammes() {
        int bearers = digits.charAt(2) - '0';
        return scheme().filter(Scheme.PUBLIC::equals).isPresent() ? bearers : Math.max(0, bearers - 1);
    }

    /** 入院。Whether the last digit is odd. */
    public boolean isInpatient() {
        return (digits.charAt(3) - '0') % 2 == 1;
    }

    /** Empty for public programmes alone, which do not say. */
    public Optional<PatientGroup> patient() {
        if (scheme().filter(Scheme.PUBLIC::equals).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                switch (digits.charAt(3)) {
                    case '1', '2' -> PatientGroup.INSURED;
                    case '3', '4' -> PatientGroup.PRESCHOOL;
                    case '5', '6' -> PatientGroup.DEPENDANT;
                    case '7', '8' -> PatientGroup.ELDERLY;
                    default -> PatientGroup.ELDERLY_HIGH_INCOME;
                });
    }
}
