package jp.tashika.format.insurer.row;

import java.time.LocalDate;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 資格の特定。Names one known coverage of the sending insurer, as it was registered last. */
public record CoverageReference(InsuredNumber insured, LocalDate birthdate, LocalDate acquiredOn) {

    /** Personal: only the day of acquisition is shown. */
    @Override
    public String toString() {
        return "CoverageReference[acquired " + acquiredOn + "]";
    }
}
