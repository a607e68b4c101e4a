package jp.tashika.format.checkup.document;

import java.util.Optional;

/**
 * 集計情報。The sums of an archive with settlement (su08), in yen, each 0 to {@value #YEN_MAX}.
 *
 * @param subjects people, 0 to {@value #SUBJECTS_MAX}
 * @param costYen 単価計
 * @param paymentYen 窓口負担計
 * @param otherProgrammeYen 他健診負担計
 * @param claimYen 請求計
 */
public record ExchangeSummary(
        ServiceKind service,
        int subjects,
        int costYen,
        int paymentYen,
        Optional<Integer> otherProgrammeYen,
        int claimYen)
        implements CheckupFile {

    public static final int SUBJECTS_MAX = 999_999;
    public static final int YEN_MAX = 999_999_999;

    public ExchangeSummary {
        if (!isWithin(subjects, SUBJECTS_MAX)
                || !isWithin(costYen, YEN_MAX)
                || !isWithin(paymentYen, YEN_MAX)
                || !isWithin(otherProgrammeYen.orElse(0), YEN_MAX)
                || !isWithin(claimYen, YEN_MAX)) {
            throw new IllegalArgumentException("a sum out of its range");
        }
    }

    private static boolean isWithin(int number, int max) {
        return number >= 0 && number <= max;
    }
}
