package jp.tashika.vocabulary.number;

/** 検証番号。The check digit of insurer, facility and public-expense numbers (domain rules 1.1): Luhn from the right. */
public final class CheckDigit {

    private CheckDigit() {}

    /**
     * The digit that belongs behind {@code body}.
     *
     * @param body ASCII digits, at least one; leading zeros do not change the result
     * @return 0 to 9
     */
    public static int of(CharSequence body) {
        int sum = 0;
        boolean twice = true;
        for (int i = body.length() - 1; i >= 0; i--) {
            int digit = body.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new IllegalArgumentException("not a digit at " + i);
            }
            int product = twice ? digit * 2 : digit;
            sum += product / 10 + product % 10;
            twice = !twice;
        }
        return (10 - sum % 10) % 10;
    }

    /** Whether the last digit of {@code number} is the check digit of those before it. */
    public static boolean fits(CharSequence number) {
        int last = number.length() - 1;
        return last >= 1 && of(number.subSequence(0, last)) == number.charAt(last) - '0';
    }
}
