package jp.tashika.sheet.drug;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.sheet.heading.Absence;
import jp.tashika.sheet.heading.Heading;
import jp.tashika.sheet.heading.Occasion;
import jp.tashika.sheet.heading.Wanted;
import jp.tashika.sheet.heading.Written;

/**
 * 薬剤・診療の票。All that a page and a PDF show of drugs, treatments and surgery: values ready to be written.
 *
 * @param refused why the centre told nothing; all else is empty then
 * @param none why there is no drug
 * @param notice what the centre says beside its result
 * @param timeLines twelve months each, newest first
 * @param overlaps of ingredients between places, newest first
 * @param rows every drug, newest first
 */
public record DrugSheet(
        Heading heading,
        Optional<Absence> refused,
        Optional<Absence> none,
        Optional<String> notice,
        List<TimeLine> timeLines,
        List<Overlap> overlaps,
        List<DrugRow> rows,
        ActTable surgeries,
        ActTable treatments) {

    private static final Absence NO_DRUGS =
            Absence.nothingRegistered("この期間の薬剤情報", "薬剤情報はレセプトから作られます。先月の分は、おおむね今月の11日から見られます。");

    public DrugSheet {
        timeLines = List.copyOf(timeLines);
        overlaps = List.copyOf(overlaps);
        rows = List.copyOf(rows);
    }

    /**
     * 診療の範囲。What may be shown beside the drugs.
     *
     * @param treatments 診療情報
     * @param surgeries 手術情報, which is agreed to by itself
     */
    public record Scope(Wanted treatments, Wanted surgeries) {

        /** What a request asks for, where nothing is known of consents. */
        public static Scope of(DrugsRequest request) {
            Wanted wanted = request.includesTreatments() ? Wanted.SHOWN : Wanted.NOT_ASKED;
            return new Scope(wanted, wanted);
        }
    }

    public static DrugSheet of(DrugsResult result, DrugsRequest request, Scope scope, Occasion occasion) {
        LocalDate today = occasion.today();
        List<Supply> supplies = Supply.of(result);
        Overlaps overlaps = Overlaps.among(supplies);
        Acts acts = Acts.of(result, today);
        boolean isTold = result.header().isNormal();
        return new DrugSheet(
                heading(result, request, occasion),
                isTold
                        ? Optional.empty()
                        : Optional.of(Absence.refused(result.header().message())),
                isTold && supplies.isEmpty() ? Optional.of(NO_DRUGS) : Optional.empty(),
                isTold ? result.header().message() : Optional.empty(),
                TimeLines.of(supplies, overlaps, request.from(), request.until()),
                overlaps.shown(),
                supplies.stream()
                        .sorted(Comparator.comparing(Supply::since).reversed())
                        .map(supply -> DrugRow.of(supply, overlaps, today))
                        .toList(),
                acts.surgeries(scope.surgeries()),
                acts.treatments(scope.treatments()));
    }

    private static Heading heading(DrugsResult result, DrugsRequest request, Occasion occasion) {
        return Heading.of(
                request.includesTreatments() ? "薬剤情報・診療情報" : "薬剤情報",
                Written.month(request.from()) + "診療分から" + Written.month(request.until()) + "診療分まで",
                result.header(),
                request.query(),
                occasion);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "DrugSheet[***]";
    }
}
