package jp.tashika.simulation.care;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.simulation.population.FictionalFacility;

/**
 * 処方箋。What a doctor prescribed, and the pharmacy that handed it out.
 *
 * @param prescriber whose prescription it is
 * @param prescribedOn 処方箋交付年月日
 * @param dispensedOn 調剤年月日, the same day or a little later
 * @param programme the public programme that pays a part, its two digits of 法別
 */
public record Prescription(
        FictionalFacility prescriber,
        LocalDate prescribedOn,
        FictionalFacility pharmacy,
        LocalDate dispensedOn,
        List<Course> courses,
        Optional<String> programme) {

    public Prescription {
        courses = List.copyOf(courses);
    }
}
