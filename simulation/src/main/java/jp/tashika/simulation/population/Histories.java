package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.simulation.population.Household.Member;
import jp.tashika.vocabulary.time.Age;

/** 加入の経緯。With which insurers a household was, is and will be, and since when. */
final class Histories {

    private static final int WORKING_UNTIL = 65;
    private static final LocalDate LATE_ELDERLY_SCHEME_BEGAN = LocalDate.of(2008, 4, 1);
    private static final InsurerKind[] WORKING = {
        InsurerKind.ASSOCIATION,
        InsurerKind.UNION,
        InsurerKind.STATE_MUTUAL,
        InsurerKind.LOCAL_MUTUAL,
        InsurerKind.SCHOOL_MUTUAL,
        InsurerKind.SEAMEN,
        InsurerKind.SELF_DEFENCE,
        InsurerKind.TOWN,
        InsurerKind.NATIONAL_UNION
    };
    private static final int[] WORKING_WEIGHTS = {390, 280, 20, 50, 35, 2, 3, 195, 25};
    private static final InsurerKind[] RETIRED = {
        InsurerKind.TOWN, InsurerKind.ASSOCIATION, InsurerKind.UNION, InsurerKind.RETIRED
    };
    private static final int[] RETIRED_WEIGHTS = {760, 150, 80, 10};

    /** Numbers of 後期高齢者 have eight digits; beyond as many people, other insurers take over. */
    private static final long EIGHT_DIGITS = 100_000_000;

    private final Insurers insurers;
    private final LocalDate today;

    Histories(Insurers insurers, LocalDate today) {
        this.insurers = insurers;
        this.today = today;
    }

    /** Of those under 75, who share the insured person's numbers. */
    List<Stint> ofFamily(Draw draw, Member insured) {
        LocalDate grownUp = insured.birthdate().plusYears(18);
        FictionalInsurer insurer = insurer(draw, insured);
        return switch (HistoryKind.of(draw)) {
            case STEADY -> List.of(Stint.since(insurer, 0, later(ago(draw, 30, 5000), grownUp)));
            case CHANGED -> changed(insurer, insurer(draw, insured), draw, ago(draw, 1, 1000), grownUp);
            case CHANGED_TWICE -> {
                LocalDate last = ago(draw, 1, 600);
                LocalDate first = last.minusDays(draw.between(60, 700));
                Stint second = Stint.since(insurer(draw, insured), 1, first).lost(last, LossReason.OTHER_COVERAGE);
                yield List.of(
                        before(insurer, draw, first, grownUp), second, Stint.since(insurer(draw, insured), 2, last));
            }
            case LOST ->
                List.of(Stint.since(insurer, 0, later(ago(draw, 400, 3000), grownUp))
                        .lost(ago(draw, 0, 90), draw.chance(150) ? LossReason.PUBLIC_ASSISTANCE : LossReason.OTHER));
            case LEAVING ->
                changed(insurer, insurer(draw, insured), draw, today.plusDays(draw.between(1, 45)), grownUp);
            case COMING -> List.of(Stint.since(insurer, 0, today.plusDays(draw.between(1, 45))));
            case EXPIRED ->
                List.of(Stint.since(insurer, 0, later(ago(draw, 500, 3000), grownUp))
                        .expired(ago(draw, 1, 100)));
            case WITHHELD ->
                List.of(Stint.since(insurer, 0, later(ago(draw, 30, 5000), grownUp))
                        .withheldForChecking());
        };
    }

    /** Of one person of 75 and over: the late elderly scheme, and what came before it when that is not long ago. */
    List<Stint> ofLateElderly(Draw draw, long index, Member person) {
        LocalDate birthday = Age.lateElderlyFrom(person.birthdate());
        Stint late = Stint.since(lateElderly(draw, index), 3, later(birthday, LATE_ELDERLY_SCHEME_BEGAN));
        Stint now = switch (draw.below(1000) / 5) {
            case 0, 1, 2, 3 -> late.lost(later(ago(draw, 0, 60), birthday), LossReason.DEATH);
            case 4 -> late.withheldForChecking();
            case 5, 6, 7, 8 -> late.from().isBefore(today.minusDays(200)) ? late.expired(ago(draw, 1, 100)) : late;
            default -> late;
        };
        return birthday.isAfter(today.minusYears(3)) ? List.of(untilBirthday(draw, birthday), now) : List.of(now);
    }

    /** 障害認定。Of a person of 65 to 74 who joined the late elderly scheme early. */
    List<Stint> ofDisabled(Draw draw, long index, Member person) {
        LocalDate from = later(ago(draw, 10, 2500), Age.birthday(person.birthdate(), 65));
        return List.of(Stint.since(lateElderly(draw, index), 3, from));
    }

    /** 75歳到達予定。What is added when a person turns 75 within two months: the open stint ends and the next is known. */
    Stint comingLateElderly(Draw draw, long index, LocalDate birthday) {
        return Stint.since(lateElderly(draw, index), 3, birthday);
    }

    private Stint untilBirthday(Draw draw, LocalDate birthday) {
        return Stint.since(
                        draw.oneUnevenly(insurers.of(InsurerKind.TOWN)), 0, birthday.minusDays(draw.between(400, 3000)))
                .lost(birthday, LossReason.OTHER_COVERAGE);
    }

    private static List<Stint> changed(
            FictionalInsurer old, FictionalInsurer next, Draw draw, LocalDate day, LocalDate grownUp) {
        return List.of(before(old, draw, day, grownUp), Stint.since(next, 1, day));
    }

    private static Stint before(FictionalInsurer insurer, Draw draw, LocalDate day, LocalDate grownUp) {
        return Stint.since(insurer, 0, later(day.minusDays(draw.between(200, 3000)), grownUp))
                .lost(day, LossReason.OTHER_COVERAGE);
    }

    private FictionalInsurer insurer(Draw draw, Member insured) {
        boolean working = Age.years(insured.birthdate(), today) < WORKING_UNTIL;
        InsurerKind kind =
                working ? WORKING[draw.weighted(WORKING_WEIGHTS, 1000)] : RETIRED[draw.weighted(RETIRED_WEIGHTS, 1000)];
        return draw.oneUnevenly(insurers.of(kind));
    }

    private FictionalInsurer lateElderly(Draw draw, long index) {
        List<FictionalInsurer> all = insurers.of(InsurerKind.LATE_ELDERLY);
        int half = all.size() / 2;
        return draw.oneUnevenly(index < EIGHT_DIGITS ? all.subList(0, half) : all.subList(half, all.size()));
    }

    private LocalDate ago(Draw draw, int daysMin, int daysMax) {
        return today.minusDays(draw.between(daysMin, daysMax));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
