package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 健診の同一性。By what a checkup is replaced or deleted: two documents that agree in all of it speak of the same one.
 *
 * @param insured in the form for comparison, so that full and half width are one
 */
public record CheckupIdentity(
        InsurerNumber insurer,
        InsuredNumber insured,
        LocalDate heldOn,
        Programme programme,
        InstitutionNumber institution) {

    /** The identity of a checkup, whichever way symbol and number are spelled. */
    public static CheckupIdentity of(
            InsurerNumber insurer,
            InsuredNumber insured,
            LocalDate heldOn,
            Programme programme,
            InstitutionNumber institution) {
        InsuredNumber comparable = new InsuredNumber(
                insured.symbol().map(CheckupIdentity::form), form(insured.number()), insured.branch());
        return new CheckupIdentity(insurer, comparable, heldOn, programme, institution);
    }

    private static String form(String text) {
        String form = CanonicalNumber.strict(text);
        return form.isBlank() ? text : form;
    }
}
