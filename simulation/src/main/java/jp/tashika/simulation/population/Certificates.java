package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.CertificateStatement.Stated;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.vocabulary.time.Age;

/** 証の生成。Which certificates stand beside a coverage that is in force, and the ratio of the elderly. */
final class Certificates {

    private static final int CEILING_PER_MILLE = 40;
    private static final int DISEASE_PER_MILLE = 4;
    private static final IncomeClass[] CLASSES = IncomeClass.values();
    private static final int[] ELDERLY_CLASSES = {140, 0, 560, 200, 100};
    private static final int[] LATE_CLASSES = {70, 200, 380, 220, 130};
    private static final CeilingCategory[] UNDER_70 = {
        CeilingCategory.A01,
        CeilingCategory.A02,
        CeilingCategory.A03,
        CeilingCategory.A04,
        CeilingCategory.A05,
        CeilingCategory.A06
    };
    private static final int[] UNDER_70_WEIGHTS = {40, 110, 390, 270, 180, 10};

    private final LocalDate today;
    private final CertificateYear year;

    Certificates(LocalDate today) {
        this.today = today;
        this.year = CertificateYear.of(today);
    }

    /** 負担割合。What the late elderly pay, by income: the one is checked by the other. */
    static StatedRatio lateElderlyRatio(Draw draw) {
        return ratio(CLASSES[draw.weighted(LATE_CLASSES, 1000)], CopaymentRatio.TEN);
    }

    /** All certificates of a person whose coverage began on {@code acquiredOn} and is in force. */
    List<Stated> of(Draw draw, LocalDate birthdate, LocalDate acquiredOn, Optional<StatedRatio> lateElderly) {
        List<Stated> certificates = new ArrayList<>();
        if (lateElderly.isPresent()) {
            if (draw.chance(CEILING_PER_MILLE)) {
                certificates.add(elderlyCeiling(draw, lateElderly.get().incomeClass(), true, year.term(acquiredOn)));
            }
        } else if (Age.isElderlyShare(birthdate, today)) {
            IncomeClass income = CLASSES[draw.weighted(ELDERLY_CLASSES, 1000)];
            StatedTerm term = elderlyTerm(birthdate, acquiredOn);
            certificates.add(new CertificateStatement.ElderlyShare(term, ratio(income, CopaymentRatio.TWENTY)));
            if (draw.chance(CEILING_PER_MILLE)) {
                certificates.add(elderlyCeiling(draw, income, false, term));
            }
        } else if (draw.chance(CEILING_PER_MILLE)) {
            LocalDate seventy = Age.elderlyShareFrom(birthdate);
            certificates.add(ceiling(draw, year.term(acquiredOn, seventy.minusDays(1))));
        }
        if (draw.chance(DISEASE_PER_MILLE)) {
            certificates.add(disease(draw, birthdate, acquiredOn, certificates));
        }
        return certificates;
    }

    /** 高齢受給者証の期間。From the month after the 70th birthday, or August, to July or the day before the 75th birthday. */
    private StatedTerm elderlyTerm(LocalDate birthdate, LocalDate acquiredOn) {
        LocalDate seventy = Age.elderlyShareFrom(birthdate);
        LocalDate last = Age.lateElderlyFrom(birthdate).minusDays(1);
        return year.term(acquiredOn.isAfter(seventy) ? acquiredOn : seventy, last);
    }

    private static StatedRatio ratio(IncomeClass income, CopaymentRatio usual) {
        return switch (income) {
            case WORKING_LEVEL -> new StatedRatio(CopaymentRatio.THIRTY, income);
            case ABOVE_SET_INCOME -> new StatedRatio(CopaymentRatio.TWENTY, income);
            case GENERAL, LOW_II, LOW_I -> new StatedRatio(usual, income);
        };
    }

    private CertificateStatement.CostCeiling ceiling(Draw draw, StatedTerm term) {
        CeilingCategory category = UNDER_70[draw.weighted(UNDER_70_WEIGHTS, 1000)];
        return switch (category) {
            case A05 ->
                lowIncome(draw, term, draw.chance(100) ? CeilingKind.MEALS : CeilingKind.CEILING_AND_MEALS, category);
            case A06 -> lowIncome(draw, term, CeilingKind.CEILING_AND_MEALS, category);
            default -> new CertificateStatement.CostCeiling(term, CeilingKind.CEILING, category, Optional.empty());
        };
    }

    private CertificateStatement.CostCeiling elderlyCeiling(
            Draw draw, IncomeClass income, boolean late, StatedTerm term) {
        return switch (income) {
            case WORKING_LEVEL ->
                plain(
                        term,
                        draw.one(List.of(
                                CeilingCategory.B01,
                                CeilingCategory.B02,
                                CeilingCategory.B02,
                                CeilingCategory.B03,
                                CeilingCategory.B03)));
            case ABOVE_SET_INCOME -> plain(term, CeilingCategory.B09);
            case GENERAL -> plain(term, late ? CeilingCategory.B10 : CeilingCategory.B04);
            case LOW_II -> lowIncome(draw, term, CeilingKind.CEILING_AND_MEALS, CeilingCategory.B05);
            case LOW_I ->
                lowIncome(
                        draw,
                        term,
                        CeilingKind.CEILING_AND_MEALS,
                        draw.one(List.of(
                                CeilingCategory.B06, CeilingCategory.B06, CeilingCategory.B07, CeilingCategory.B08)));
        };
    }

    private static CertificateStatement.CostCeiling plain(StatedTerm term, CeilingCategory category) {
        return new CertificateStatement.CostCeiling(term, CeilingKind.CEILING, category, Optional.empty());
    }

    /** 長期入院該当年月日 is the first of a month inside the term. */
    private CertificateStatement.CostCeiling lowIncome(
            Draw draw, StatedTerm term, CeilingKind kind, CeilingCategory category) {
        LocalDate month = today.withDayOfMonth(1);
        boolean longStay = draw.chance(80) && !month.isBefore(term.from());
        return new CertificateStatement.CostCeiling(
                term, kind, category, longStay ? Optional.of(month) : Optional.empty());
    }

    private CertificateStatement.DesignatedDisease disease(
            Draw draw, LocalDate birthdate, LocalDate acquiredOn, List<Stated> others) {
        Disease disease = switch (draw.below(50)) {
            case 0 -> Disease.HIV_BY_BLOOD_PRODUCTS;
            case 1, 2, 3 -> Disease.HAEMOPHILIA;
            default -> Disease.DIALYSIS;
        };
        boolean wellOff = disease == Disease.DIALYSIS
                && Age.years(birthdate, today) < 70
                && others.stream().anyMatch(Certificates::isTopCategory);
        return new CertificateStatement.DesignatedDisease(year.term(acquiredOn), disease, wellOff ? 20_000 : 10_000);
    }

    private static boolean isTopCategory(Stated stated) {
        return stated instanceof CertificateStatement.CostCeiling ceiling
                && (ceiling.category() == CeilingCategory.A01 || ceiling.category() == CeilingCategory.A02);
    }
}
