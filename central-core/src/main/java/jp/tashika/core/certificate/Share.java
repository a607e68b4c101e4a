package jp.tashika.core.certificate;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.vocabulary.time.Age;

/** 一部負担金割合の判定。The share a person pays on a day, by age and by what the insurer stated (domain rules 6). */
public final class Share {

    private Share() {}

    /**
     * The share on {@code day}; empty when it depends on income and no insurer stated it, or when the coverage does not
     * hold: nothing is claimed then.
     */
    // spec| LIM-014: age and income define the ratio
    public static Optional<CopaymentRatio> on(Coverage coverage, LocalDate day) {
        LocalDate birthdate = coverage.bearer().birthdate();
        if (!coverage.period().covers(day)) {
            return Optional.empty();
        }
        if (coverage.insurer().number().isLateElderly()) {
            return coverage.cardOn(day).ratio();
        }
        if (Age.isPreschool(birthdate, day)) {
            return Optional.of(CopaymentRatio.TWENTY);
        }
        if (day.isBefore(Age.elderlyShareFrom(birthdate))) {
            return Optional.of(CopaymentRatio.THIRTY);
        }
        return CertificatesInForce.on(coverage, day).elderlyShare().map(Certificate.ElderlyShare::ratio);
    }
}
