/**
 * 薬剤情報。What drugs a person got, taken from the claims of all facilities (MED-001 to MED-008).
 *
 * <p>{@link jp.tashika.core.medication.MedicationExtraction} reads a {@link jp.tashika.core.claim.Claim}; names come from
 * a {@link jp.tashika.core.medication.DrugCatalogue} that is handed in. What can not be taken is told with its reason,
 * never dropped in silence.
 */
@NullMarked
package jp.tashika.core.medication;

import org.jspecify.annotations.NullMarked;
