package jp.tashika.simulation.population;

import java.time.LocalDate;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 見本の照会。What to ask about a sample person, and what has to be answered today.
 *
 * @param note 何を見るか, in Japanese
 */
public record SampleQuery(
        InsurerNumber insurer, InsuredNumber insured, LocalDate birthdate, ExpectedAnswer expected, String note) {

    SampleQuery expecting(ExpectedAnswer other) {
        return new SampleQuery(insurer, insured, birthdate, other, note);
    }

    /** Fictional, but of the form of personal data: only the expected answer is shown. */
    @Override
    public String toString() {
        return "SampleQuery[" + expected + "]";
    }
}
