package jp.tashika.central.record;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.central.usecase.Registry;
import jp.tashika.central.visit.ConsentBook;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.claim.ViewingPeriod;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.medication.MedicationExtraction;
import jp.tashika.core.treatment.TreatmentExtraction;
import jp.tashika.vocabulary.person.PersonKey;

/** 薬剤情報・診療情報の閲覧。Shows a facility what claims tell of a person's drugs and treatments. */
public final class ViewDrugs {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final RecordAccess access;
    private final CareRecords records;
    private final Clock businessClock;

    /** @param businessClock of the day by which records are ready, and over */
    public ViewDrugs(
            Registry registry,
            ConsentBook consents,
            CareRecords records,
            Ledger ledger,
            Ids ids,
            Clock businessClock,
            boolean lenient) {
        this.access = new RecordAccess(registry, consents, ledger, ids, lenient);
        this.records = records;
        this.businessClock = businessClock;
    }

    /**
     * Care of these months.
     *
     * @param until included, not before {@code from}
     * @param withTreatments treatments and surgeries too, each as far as it is consented to
     */
    public Viewed<List<CareRecord>> view(
            RecordQuestion question, YearMonth from, YearMonth until, boolean withTreatments) {
        Set<ConsentTo> any = withTreatments
                ? EnumSet.of(ConsentTo.MEDICATION, ConsentTo.TREATMENT, ConsentTo.SURGERY)
                : EnumSet.of(ConsentTo.MEDICATION);
        return access.view(question, Deed.DRUGS_VIEW, any, (person, held) -> look(person, from, until, held));
    }

    private List<CareRecord> look(PersonKey person, YearMonth from, YearMonth until, Set<ConsentTo> held) {
        LocalDate day = LocalDate.now(businessClock.withZone(JAPAN));
        return records.find(person, from, until, day, held).stream()
                .map(record -> visible(record, day))
                .filter(record -> !record.isEmpty())
                .toList();
    }

    // spec| MED-003, MED-008: what is older than may be seen is not shown, be it kept or not
    private static CareRecord visible(CareRecord record, LocalDate day) {
        ViewingPeriod drugs = MedicationExtraction.VIEWING;
        ViewingPeriod treatments = TreatmentExtraction.VIEWING;
        return record.keeping(drugs.includes(record.careMonth(), day), treatments.includes(record.careMonth(), day));
    }
}
