package jp.tashika.core.medication;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import jp.tashika.core.claim.CareFacility;
import jp.tashika.core.claim.ClaimKey;
import jp.tashika.core.consent.ConsentTo;

/**
 * 薬剤情報。What was dispensed, one drug on one day (MED-002).
 *
 * @param source the claim it was taken from; what is claimed again under it replaces this
 * @param group which prescription of the claim it belongs to, counted from 1
 * @param dispensedOn 調剤年月日
 * @param prescribedOn 処方年月日
 * @param dispenser the facility that handed it out
 * @param prescriber 処方医療機関; absent when a pharmacy's claim does not name it
 * @param place 処方区分
 * @param use 使用区分
 * @param drug 医薬品名 and 成分名
 * @param usage 用法; absent where a claim does not write it down
 * @param dosage 用量
 * @param quantity 調剤数量, days, times or portions, by the use
 */
public record MedicationRecord(
        ClaimKey source,
        YearMonth careMonth,
        int group,
        LocalDate dispensedOn,
        Optional<LocalDate> prescribedOn,
        CareFacility dispenser,
        Optional<CareFacility> prescriber,
        PrescriptionPlace place,
        UseKind use,
        Drug drug,
        Optional<String> usage,
        Dosage dosage,
        int quantity) {

    /**
     * 医薬品名と成分名。What the drug is called.
     *
     * @param name the bare code when the master does not know it
     * @param ingredientKey the same for drugs of one ingredient
     * @param missing whether the master does not know the code
     */
    public record Drug(
            String code, String name, Optional<String> ingredient, Optional<String> ingredientKey, boolean missing) {

        static Drug of(String code, Optional<DrugEntry> entry) {
            return entry.map(known -> new Drug(code, known.name(), known.ingredient(), known.ingredientKey(), false))
                    .orElseGet(() -> new Drug(code, code, Optional.empty(), Optional.empty(), true));
        }
    }

    /**
     * 用量。How much: a day's for oral medicine, one dose's when taken as needed, all of it for external use.
     *
     * @param dose 1回用量
     */
    public record Dosage(Optional<BigDecimal> amount, Optional<BigDecimal> dose, Optional<String> unit) {}

    /** 必要な同意。Consent to drugs. */
    public static ConsentTo needs() {
        return ConsentTo.MEDICATION;
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "MedicationRecord[masked]";
    }
}
