package jp.tashika.format.insurer.row;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 証の有効期間の届出。When a certificate was issued and on which days it may be used; whether they are in order is not
 * looked at here.
 *
 * @param from first day
 * @param until last day, included; absent while open
 */
public record StatedTerm(Optional<LocalDate> issuedOn, LocalDate from, Optional<LocalDate> until) {}
