package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import jp.tashika.format.insurer.row.StatedTerm;

/** 証の年度。From 1 August to 31 July: the year for which ratios and categories are judged. */
record CertificateYear(LocalDate from, LocalDate until) {

    static CertificateYear of(LocalDate day) {
        LocalDate august = LocalDate.of(day.getYear(), Month.AUGUST, 1);
        LocalDate from = day.isBefore(august) ? august.minusYears(1) : august;
        return new CertificateYear(from, from.plusYears(1).minusDays(1));
    }

    /** The days of this year on and after {@code first}, up to {@code last}. */
    StatedTerm term(LocalDate first, LocalDate last) {
        LocalDate begins = first.isAfter(from) ? first : from;
        return new StatedTerm(Optional.of(begins), begins, Optional.of(last.isBefore(until) ? last : until));
    }

    StatedTerm term(LocalDate first) {
        return term(first, until);
    }
}
