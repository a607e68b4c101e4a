package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.vocabulary.time.Period;

/** 架空の資格。One coverage of one person at one insurer, as that insurer states it, with its certificates. */
public record FictionalCoverage(
        FictionalInsurer insurer, CoverageStatement statement, List<CertificateStatement.Stated> certificates) {

    public FictionalCoverage {
        certificates = List.copyOf(certificates);
    }

    public Period period() {
        return new Period(statement.acquiredOn(), statement.loss().map(StatedLoss::lostOn));
    }

    /** 有効期限切れ。Whether the certificate of the coverage may no longer be used. */
    public boolean isExpired(LocalDate day) {
        return statement.card().until().filter(day::isAfter).isPresent();
    }
}
