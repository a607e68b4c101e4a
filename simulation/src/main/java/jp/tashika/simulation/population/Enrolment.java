package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.simulation.population.Household.Member;
import jp.tashika.vocabulary.time.Age;

/** 加入。Enrols the members of a household with their insurers: numbers, terms, statements. */
final class Enrolment {

    private static final int CARD_PER_MILLE = 780;
    private static final int DISABLED_PER_MILLE = 15;
    private static final int DAYS_AHEAD = 60;

    private final long seed;
    private final LocalDate today;
    private final Histories histories;
    private final Certificates certificates;

    Enrolment(long seed, Insurers insurers, LocalDate today) {
        this.seed = seed;
        this.today = today;
        this.histories = new Histories(insurers, today);
        this.certificates = new Certificates(today);
    }

    List<FictionalPerson> enrol(Household household) {
        Draw draw = Draw.of(seed, household.firstIndex(), 2);
        int insured = insuredPosition(household);
        List<Stint> family = insured < 0
                ? List.of()
                : histories.ofFamily(draw, household.members().get(insured));
        List<FictionalPerson> people = new ArrayList<>(household.members().size());
        for (int position = 0; position < household.members().size(); position++) {
            people.add(person(household, position, insured, family));
        }
        return people;
    }

    /** The first who is not of the late elderly; the others share that person's numbers. */
    private int insuredPosition(Household household) {
        List<Member> members = household.members();
        for (int position = 0; position < members.size(); position++) {
            if (!Age.isLateElderly(members.get(position).birthdate(), today)) {
                return position;
            }
        }
        return -1;
    }

    private FictionalPerson person(Household household, int position, int insured, List<Stint> family) {
        long index = household.firstIndex() + position;
        Draw draw = Draw.of(seed, index, 3);
        Member member = household.members().get(position);
        PersonStatement statement = statement(draw, household, member);
        List<FictionalCoverage> coverages = new ArrayList<>(2);
        for (Stint stint : stints(draw, index, member, family)) {
            coverages.add(coverage(draw, household, position, insured, statement, stint));
        }
        IndividualNumber individual = FictionalPerson.individual(index);
        return new FictionalPerson(index, individual, coverages, card(draw, individual, statement));
    }

    private List<Stint> stints(Draw draw, long index, Member member, List<Stint> family) {
        LocalDate birthday = Age.lateElderlyFrom(member.birthdate());
        if (!birthday.isAfter(today)) {
            return histories.ofLateElderly(draw, index, member);
        }
        boolean mayBeDisabled = Age.years(member.birthdate(), today) >= 65;
        if (mayBeDisabled && draw.chance(DISABLED_PER_MILLE)) {
            return histories.ofDisabled(draw, index, member);
        }
        List<Stint> own = new ArrayList<>(3);
        family.forEach(stint -> stint.notBefore(member.birthdate()).ifPresent(own::add));
        if (own.isEmpty()) {
            // born after the family's loss: enrolled anew from birth
            own.add(Stint.since(family.getLast().insurer(), family.getLast().slot(), member.birthdate()));
        }
        if (!birthday.isAfter(today.plusDays(DAYS_AHEAD)) && own.getLast().isOpen()) {
            if (own.getLast().from().isBefore(birthday)) {
                own.add(own.removeLast().lost(birthday, LossReason.OTHER_COVERAGE));
            } else {
                own.removeLast();
            }
            own.add(histories.comingLateElderly(draw, index, birthday));
        }
        return own;
    }

    private FictionalCoverage coverage(
            Draw draw, Household household, int position, int insured, PersonStatement person, Stint stint) {
        FictionalInsurer insurer = stint.insurer();
        boolean late = insurer.kind() == InsurerKind.LATE_ELDERLY;
        long index = household.firstIndex() + position;
        // those of 75 and over had numbers of their own before, too
        boolean alone = late || Age.isLateElderly(person.birthdate(), today);
        boolean self = alone || position == insured;
        Optional<StatedRatio> ratio = late ? Optional.of(Certificates.lateElderlyRatio(draw)) : Optional.empty();
        CoverageStatement statement = new CoverageStatement(
                alone
                        ? Numbers.ofPerson(insurer, index, stint.slot())
                        : Numbers.ofFamily(insurer, household.firstIndex() + insured, stint.slot(), position - insured),
                person,
                stint.from(),
                stint.loss(),
                classification(draw, insurer),
                late ? Optional.empty() : Optional.of(self ? Relation.SELF : Relation.FAMILY),
                self
                        ? Optional.empty()
                        : Optional.of(household.members().get(insured).name().text()),
                card(stint),
                ratio,
                stint.withheld());
        FictionalCoverage bare = new FictionalCoverage(insurer, statement, List.of());
        return bare.period().covers(today)
                ? new FictionalCoverage(
                        insurer, statement, certificates.of(draw, person.birthdate(), stint.from(), ratio))
                : bare;
    }

    /** Certificates of 国民健康保険 and of the late elderly end on 31 July, the others stay open. */
    private StatedTerm card(Stint stint) {
        boolean yearly = stint.insurer().kind().isNational() || stint.insurer().kind() == InsurerKind.LATE_ELDERLY;
        LocalDate judgedOn = stint.from().isAfter(today) ? stint.from() : today;
        Optional<LocalDate> usual = yearly && stint.isOpen()
                ? Optional.of(CertificateYear.of(judgedOn).until())
                : Optional.empty();
        // a child born since then has a newer certificate
        Optional<LocalDate> expired = stint.cardUntil().filter(last -> !last.isBefore(stint.from()));
        return new StatedTerm(Optional.of(stint.from()), stint.from(), expired.or(() -> usual));
    }

    private static CardClassification classification(Draw draw, FictionalInsurer insurer) {
        return switch (insurer.kind()) {
            case SELF_DEFENCE -> CardClassification.SELF_DEFENSE_FORCES;
            case RETIRED -> CardClassification.SPECIAL_RETIRED;
            case TOWN ->
                switch (draw.below(200)) {
                    case 0 -> CardClassification.SPECIAL_MEDICAL_EXPENSES;
                    case 1, 2, 3 -> CardClassification.SHORT_TERM;
                    default -> CardClassification.GENERAL;
                };
            default -> CardClassification.GENERAL;
        };
    }

    private static PersonStatement statement(Draw draw, Household household, Member member) {
        boolean foreign =
                member.name().text().charAt(0) >= 'Ａ' && member.name().text().charAt(0) <= 'Ｚ';
        boolean known = foreign && draw.chance(600);
        boolean onBack = draw.chance(3);
        Sex sex = member.female() ? Sex.FEMALE : Sex.MALE;
        return new PersonStatement(
                member.name().text(),
                Optional.of(member.name().kana()),
                known ? Optional.of("試験　次郎") : Optional.empty(),
                known ? Optional.of("シケン　ジロウ") : Optional.empty(),
                onBack ? Sex.UNSET : sex,
                onBack ? Optional.of(sex) : Optional.empty(),
                member.birthdate(),
                Optional.of(household.address()),
                Optional.of(household.postNumber()));
    }

    private static Optional<CardLink> card(Draw draw, IndividualNumber individual, PersonStatement person) {
        return draw.chance(CARD_PER_MILLE)
                ? Optional.of(Numbers.cardLink(individual, person.birthdate()))
                : Optional.empty();
    }
}
