package jp.tashika.simulation.claim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.simulation.care.Care;
import jp.tashika.simulation.population.FictionalCoverage;
import jp.tashika.vocabulary.name.ClaimSafeForm;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** レセプトの様式。What all kinds of claims have in common: the person, who pays, and the days. */
final class ClaimForm {

    /** 食事療養。Yen of one meal, as the mini-master has it. */
    static final int MEAL_YEN = 640;

    private static final int NAME_CHARACTERS = 20;
    private static final int KANA_CHARACTERS = 40;

    /** 生活保護の法別。 */
    private static final String ASSISTANCE = "12";

    private static final String AT_THE_DESK = "01";

    private final ClaimDraft draft;
    private final Layouts layouts;
    private final Optional<String> programme;

    ClaimForm(ClaimDraft draft, Optional<String> programme) {
        this.draft = draft;
        this.layouts = Layouts.of(draft.kind(), Edition.WESTERN);
        this.programme = draft.shown().coverage().isEmpty() ? Optional.of(ASSISTANCE) : programme;
    }

    Layouts layouts() {
        return layouts;
    }

    RecordBuilder record(String id) {
        return RecordBuilder.of(layouts.record(id));
    }

    /** 負担区分。Who bears care with or without a public programme. */
    String bearers(boolean withProgramme) {
        return draft.shown().coverage().isEmpty() ? "5" : withProgramme ? "2" : "1";
    }

    /** レセプト共通。 */
    RecordBuilder common(int number) {
        PersonStatement person = draft.patient().statement();
        RecordBuilder common = record("RE")
                .put(ClaimFields.NUMBER, number)
                .put(ClaimFields.CLAIM_TYPE, ClaimTypes.of(draft, programme.isPresent() ? 1 : 0))
                .put(ClaimFields.MONTH, draft.month())
                .put(ClaimFields.PATIENT_NAME, written(person.name(), NAME_CHARACTERS))
                .put(ClaimFields.SEX, draft.patient().isFemale() ? "2" : "1")
                .put(ClaimFields.BIRTHDATE, person.birthdate())
                .put(ClaimFields.CHART_NUMBER, "F" + draft.patient().person().index());
        person.kana().ifPresent(kana -> common.put(ClaimFields.PATIENT_KANA, written(kana, KANA_CHARACTERS)));
        return common;
    }

    /**
     * 保険者・公費・資格確認・受診日。
     *
     * @param points borne by the insurance
     * @param ofProgramme borne by the public programme, too
     */
    List<UkeRecord> costBearers(long points, long ofProgramme) {
        List<UkeRecord> records = new ArrayList<>();
        Set<LocalDate> days = draft.days();
        draft.shown()
                .coverage()
                .ifPresent(coverage ->
                        records.add(insurer(coverage, days.size(), points).build()));
        programme.ifPresent(scheme ->
                records.add(programme(scheme, days.size(), ofProgramme).build()));
        Optional<String> branch = draft.shown()
                .coverage()
                .flatMap(coverage -> coverage.statement().insured().branch());
        if (draft.shown().coverage().isPresent()) {
            records.add(confirmed("1", branch));
        }
        if (programme.isPresent()) {
            records.add(confirmed("2", Optional.empty()));
        }
        if (draft.shown().coverage().isPresent()) {
            records.add(visits("1", days));
        }
        if (programme.isPresent()) {
            records.add(visits("2", days));
        }
        return records;
    }

    private RecordBuilder insurer(FictionalCoverage coverage, int days, long points) {
        InsuredNumber insured = coverage.statement().insured();
        RecordBuilder insurer = record("HO")
                .put(ClaimFields.INSURER_NUMBER, coverage.insurer().number())
                .put(ClaimFields.INSURED_NUMBER, inOneWidth(insured.number()))
                .put(ClaimFields.DAYS_COUNT, days)
                .put(ClaimFields.POINTS, points);
        insured.symbol().ifPresent(symbol -> insurer.put(ClaimFields.SYMBOL, inOneWidth(symbol)));
        stay().ifPresent(stay -> meals(insurer, stay));
        return insurer;
    }

    private Optional<Care.Stay> stay() {
        return draft.cares().getFirst() instanceof Care.Stay stay ? Optional.of(stay) : Optional.empty();
    }

    private static void meals(RecordBuilder bearer, Care.Stay stay) {
        bearer.put(ClaimFields.MEAL_COUNT, stay.meals()).put(ClaimFields.MEAL_YEN, (long) stay.meals() * MEAL_YEN);
    }

    private RecordBuilder programme(String scheme, int days, long points) {
        String prefecture = draft.facility().code().prefecture();
        String body = scheme + prefecture + "601";
        String recipient = Long.toString(1_000_000 + draft.patient().person().index() % 1_000_000)
                .substring(1);
        RecordBuilder record = record("KO")
                .put(ClaimFields.PUBLIC_NUMBER, InsurerNumber.of(body + CheckDigit.of(body)))
                .put(ClaimFields.RECIPIENT_NUMBER, recipient + CheckDigit.of(recipient))
                .put(ClaimFields.DAYS_COUNT, days)
                .put(ClaimFields.POINTS, points);
        if (draft.shown().coverage().isEmpty()) {
            stay().ifPresent(stay -> meals(record, stay));
        }
        return record;
    }

    private UkeRecord confirmed(String bearer, Optional<String> branch) {
        RecordBuilder record = record("SN").put(ClaimFields.BEARER, bearer).put(ClaimFields.CONFIRMATION, AT_THE_DESK);
        branch.ifPresent(digits -> record.put(ClaimFields.BRANCH, digits));
        return record.build();
    }

    private UkeRecord visits(String bearer, Set<LocalDate> days) {
        RecordBuilder record = record("JD").put(ClaimFields.BEARER, bearer);
        days.forEach(day -> record.put(ClaimFields.DAY.get(day.getDayOfMonth() - 1), 1));
        return record.build();
    }

    /** In characters a claim can carry, no more than there is room for. */
    static String written(String name, int max) {
        String safe = ClaimSafeForm.of(name).text();
        return safe.length() <= max ? safe : safe.substring(0, max);
    }

    /** A field is all half-width or all full-width: what mixes both is widened. */
    static String inOneWidth(String text) {
        boolean half = text.chars().anyMatch(ClaimForm::isHalf);
        boolean full = text.chars().anyMatch(c -> !isHalf(c));
        if (!half || !full) {
            return text;
        }
        StringBuilder wide = new StringBuilder(text.length());
        text.chars().forEach(c -> wide.append(c == ' ' ? '　' : isHalf(c) ? (char) (c + 0xFEE0) : (char) c));
        return wide.toString();
    }

    private static boolean isHalf(int c) {
        return c < 0x7F;
    }
}
