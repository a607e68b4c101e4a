package jp.tashika.card.certificate;

import java.time.Instant;
import java.time.LocalDate;

/** 証明書の期間。What the dates of a certificate alone say of it on a day (domain rules 12). */
public sealed interface Term {

    /** 期間内。It says something on that day. */
    sealed interface Open extends Term {}

    /** 期間外。It says nothing on that day. */
    sealed interface Closed extends Term {}

    /** 利用可。Good for everything, to the end of its last day. */
    record Usable(LocalDate lastDay) implements Open {}

    /** まもなく期限。Good for everything, but to be renewed: it expires within three months. */
    record ExpiresSoon(LocalDate lastDay) implements Open {}

    /**
     * 猶予。Expired, and still good for eligibility alone: no medical information, no consent.
     *
     * @param graceUntil the last day of this
     */
    record Grace(LocalDate lastDay, LocalDate graceUntil) implements Open {}

    /** 開始前。Its first day is still to come. */
    record NotYet(LocalDate firstDay) implements Closed {}

    /** 期限切れ。Grace is over too, or there was none. */
    record Over(LocalDate lastDay) implements Closed {}

    /** How long before its last day a certificate may be renewed, and its holder is told. */
    int WARNING_MONTHS = 3;

    static Term of(AuthenticationCertificate certificate, Carrier carrier, GraceFrom graceFrom, Instant moment) {
        LocalDate lastDay = certificate.lastDay();
        if (moment.isBefore(certificate.from())) {
            return new NotYet(AuthenticationCertificate.day(certificate.from()));
        }
        LocalDate today = AuthenticationCertificate.day(moment);
        if (!moment.isAfter(certificate.until())) {
            boolean isSoon = today.isAfter(lastDay.minusMonths(WARNING_MONTHS));
            return isSoon ? new ExpiresSoon(lastDay) : new Usable(lastDay);
        }
        LocalDate graceUntil = graceFrom.lastDay(lastDay);
        return carrier == Carrier.CARD && !today.isAfter(graceUntil)
                ? new Grace(lastDay, graceUntil)
                : new Over(lastDay);
    }
}
