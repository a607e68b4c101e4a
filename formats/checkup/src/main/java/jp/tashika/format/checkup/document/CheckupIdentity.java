package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 健診の同一性。By what a checkup is replaced or deleted: two documents that agree in all of it speak of the same one. */
public record CheckupIdentity(
        InsurerNumber insurer,
        InsuredNumber insured,
        LocalDate heldOn,
        Programme programme,
        InstitutionNumber institution) {}
