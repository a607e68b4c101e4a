package jp.tashika.simulation.care;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * 処方の剤。Drugs taken together, in the same way, for so many days or times.
 *
 * @param quantity days of oral medicine, doses of medicine taken when needed, else 1
 */
public record Course(MedicineForm form, Usage usage, int quantity, List<Dose> doses) {

    public Course {
        doses = List.copyOf(doses);
    }

    /** 単位薬剤料。Points of a day, of a dose, or of all of it. */
    public int unitPoints() {
        BigDecimal yen = doses.stream()
                .map(dose -> Formulary.yen(dose.drug()).multiply(dose.quantity()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Formulary.points(yen);
    }

    /** The same as it stands on the claim of a doctor who hands it out. */
    Charge charge() {
        List<ChargedItem> items = new ArrayList<>();
        doses.forEach(dose -> items.add(new ChargedItem.DrugUse(dose.drug(), dose.quantity())));
        items.add(new ChargedItem.Remark(usage.words()));
        return new Charge(form.category(), items, unitPoints());
    }

    static Course oral(Usage usage, int days, Dose... doses) {
        return new Course(MedicineForm.ORAL, usage, days, List.of(doses));
    }

    static Course whenNeeded(Usage usage, int times, Dose dose) {
        return new Course(MedicineForm.WHEN_NEEDED, usage, times, List.of(dose));
    }

    static Course external(Usage usage, Dose dose) {
        return new Course(MedicineForm.EXTERNAL, usage, 1, List.of(dose));
    }
}
