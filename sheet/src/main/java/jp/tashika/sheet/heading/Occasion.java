package jp.tashika.sheet.heading;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * 作成の場面。When a sheet is made and for whom.
 *
 * @param asker who asked, as the patient will read it in their own record: a facility, and a person of it where known
 */
public record Occasion(LocalDateTime madeAt, String asker) {

    /** @throws IllegalArgumentException when nobody is named */
    public Occasion {
        if (asker.isBlank()) {
            throw new IllegalArgumentException("nobody is named");
        }
    }

    public LocalDate today() {
        return madeAt.toLocalDate();
    }
}
