package jp.tashika.core.registration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.time.Age;

/** 証の届出の規則。What of a stated certificate cannot be right for a person of that birth date at that insurer. */
public final class CertificateRules {

    private static final Set<CeilingCategory> ONLY_LATE_ELDERLY = Set.of(CeilingCategory.B09, CeilingCategory.B10);
    private static final int SELF_PAY_YEN = 10_000;
    private static final int SELF_PAY_YEN_HIGH_INCOME = 20_000;

    private final InsurerNumber insurer;
    private final LocalDate birthdate;
    private final List<Fault> faults = new ArrayList<>();

    private CertificateRules(InsurerNumber insurer, LocalDate birthdate) {
        this.insurer = insurer;
        this.birthdate = birthdate;
    }

    /** @return everything that is wrong, empty when the certificate may stand */
    public static List<Fault> check(StatedCertificate stated, InsurerNumber insurer, LocalDate birthdate) {
        CertificateRules rules = new CertificateRules(insurer, birthdate);
        if (stated.until().filter(stated.from()::isAfter).isPresent()) {
            rules.add(Outcome.ROW_DATES_OUT_OF_ORDER, "until");
        }
        if (stated.from().isBefore(birthdate)) {
            rules.add(Outcome.ROW_DATES_OUT_OF_ORDER, "from");
        }
        switch (stated) {
            case StatedCertificate.ElderlyShare share -> rules.elderlyShare(share);
            case StatedCertificate.CostCeiling ceiling -> rules.costCeiling(ceiling);
            case StatedCertificate.DesignatedDisease disease -> rules.designatedDisease(disease);
            case StatedCertificate.FormerCard card ->
                CardRatioRule.fault(insurer, card.ratio(), card.incomeClass()).ifPresent(rules.faults::add);
        }
        return List.copyOf(rules.faults);
    }

    // spec| LIM-003, LIM-008: 70 to 74, of every scheme but 後期高齢者医療; 10 % only for those born by 1944-04-01
    private void elderlyShare(StatedCertificate.ElderlyShare share) {
        if (insurer.isLateElderly() || !Age.isElderlyShare(birthdate, share.from())) {
            add(Outcome.ROW_CATEGORY_NOT_ALLOWED, "from");
        }
        CopaymentRatio ratio = share.ratio();
        if (!IncomeClass.elderlyRatios(birthdate).contains(ratio)) {
            add(Outcome.ROW_RATIO_NOT_ALLOWED, "ratio");
        } else if (!share.incomeClass().elderlyRatio(birthdate).equals(Optional.of(ratio))) {
            add(Outcome.ROW_RATIO_CONTRADICTED, "ratio");
        }
    }

    // spec| LIM-004, LIM-009, LIM-010: A categories under 70, B from 70
    private void costCeiling(StatedCertificate.CostCeiling ceiling) {
        boolean elderly = insurer.isLateElderly() || !ceiling.from().isBefore(Age.elderlyShareFrom(birthdate));
        boolean elderlyCategory = ceiling.category().name().startsWith("B");
        boolean foreign = ONLY_LATE_ELDERLY.contains(ceiling.category()) && !insurer.isLateElderly();
        if (elderly != elderlyCategory || foreign) {
            add(Outcome.ROW_CATEGORY_NOT_ALLOWED, "category");
        }
        if (ceiling.longTermFrom().filter(birthdate::isAfter).isPresent()) {
            add(Outcome.ROW_DATES_OUT_OF_ORDER, "long_term_from");
        }
    }

    // spec| LIM-006, domain rules 8: 10,000 yen; 20,000 for dialysis of people under 70 with high income
    private void designatedDisease(StatedCertificate.DesignatedDisease stated) {
        boolean high = stated.selfPayYen() == SELF_PAY_YEN_HIGH_INCOME
                && stated.disease() == Disease.DIALYSIS
                && stated.from().isBefore(Age.elderlyShareFrom(birthdate));
        if (stated.selfPayYen() != SELF_PAY_YEN && !high) {
            add(Outcome.ROW_CATEGORY_NOT_ALLOWED, "self_pay_yen");
        }
    }

    private void add(Outcome outcome, String column) {
        faults.add(Fault.of(outcome, column));
    }
}
