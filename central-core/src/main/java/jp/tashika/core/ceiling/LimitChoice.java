package jp.tashika.core.ceiling;

import java.util.Optional;
import jp.tashika.core.claim.CareSetting;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Disease;

/** 限度額の選択。Which ceilings hold for a question (domain rules 7 and 8). */
final class LimitChoice {

    private static final long DISEASE_YEN_LOW = 10_000;
    private static final long DISEASE_YEN_HIGH = 20_000;

    private final Question question;
    private final Explanation why;
    private final AgeGroup group;
    private final Optional<CeilingCategory> category;

    LimitChoice(Question question, Explanation why) {
        this.question = question;
        this.why = why;
        this.group = question.ageGroup();
        this.category = category();
        state();
    }

    Optional<CeilingCategory> chosen() {
        return category;
    }

    /** The ceiling of what the insurance pays alone, or of the whole month. */
    Bounds plain() {
        return halved(eased().orElseGet(() -> ofCategory(isRepeated()))).and(disease());
    }

    /** The ceiling of the part that the programme pays too. */
    Bounds combined(Programme.Rule rule) {
        Bounds own = switch (rule) {
            case OWN_CATEGORY -> ofCategory(isRepeated() && question.setting() == CareSetting.INPATIENT);
            case ASSISTANCE ->
                ofRow(group == AgeGroup.UNDER_70 ? CeilingFor.ASSISTANCE_UNDER_70 : CeilingFor.ASSISTANCE_FROM_70);
            case FIXED, FIRST, LOCAL ->
                ofRow(group == AgeGroup.UNDER_70 ? CeilingFor.PROGRAMME_UNDER_70 : CeilingFor.PROGRAMME_FROM_70);
        };
        return halved(own).and(disease());
    }

    private Optional<CeilingCategory> category() {
        Patient patient = question.patient();
        if (patient.category().filter(shown -> !group.has(shown)).isPresent()) {
            why.unknown(Unknown.CATEGORY_OF_OTHER_AGE);
        }
        return patient.category().filter(group::has).or(() -> switch (group) {
            case UNDER_70 -> Optional.empty();
            case FROM_70 -> Optional.of(byRatio(patient));
        });
    }

    // spec| domain rules 8: 一般 and 現役並みⅢ have no certificate, their category follows from the ratio
    private CeilingCategory byRatio(Patient patient) {
        if (patient.ratio() == CopaymentRatio.THIRTY) {
            return CeilingCategory.B01;
        }
        CeilingCategory late = patient.ratio() == CopaymentRatio.TWENTY ? CeilingCategory.B09 : CeilingCategory.B10;
        return patient.lateElderlyFrom().isPresent()
                        && CeilingTable.find(CeilingFor.of(late), question.setting(), question.month())
                                .isPresent()
                ? late
                : CeilingCategory.B04;
    }

    private void state() {
        why.fact(
                Step.Kind.CATEGORY,
                group.label() + "、適用区分は" + category.map(CategoryName::of).orElse("不明"));
        if (category.isEmpty()) {
            why.unknown(Unknown.CATEGORY);
        }
        if (question.patient().repeated().isEmpty() && category.isPresent()) {
            why.unknown(Unknown.REPETITION);
        }
        if (question.patient().isHalved(question.month())) {
            why.fact(Step.Kind.HALVED, "75歳到達月のため、限度額は半額");
        }
    }

    private boolean isRepeated() {
        return question.patient().repeated().orElse(false);
    }

    // spec| domain rules 7.2: outpatients of the insurance alone, no designated disease
    private Optional<Bounds> eased() {
        boolean may = category.filter(CeilingCategory.B09::equals).isPresent()
                && question.programmes().isEmpty()
                && question.disease().isEmpty();
        return may
                ? rows(false).find(CeilingFor.B09_EASED).map(row -> {
                    why.fact(Step.Kind.EASED, "一般Ⅱの外来の配慮措置（2025年9月まで）");
                    return row.bounds();
                })
                : Optional.empty();
    }

    private Bounds ofCategory(boolean repeated) {
        return category.map(own -> rows(repeated).of(CeilingFor.of(own), why)).orElse(Bounds.NONE);
    }

    private Bounds ofRow(CeilingFor holder) {
        return rows(false).of(holder, why);
    }

    private RowBounds rows(boolean repeated) {
        return new RowBounds(question.month(), question.setting(), repeated);
    }

    private Bounds disease() {
        return question.disease().map(care -> halved(disease(care))).orElse(Bounds.NONE);
    }

    // spec| domain rules 8: 20,000 for dialysis under 70 in ア or イ
    private Bounds disease(DiseaseCare care) {
        why.fact(Step.Kind.DISEASE, "特定疾病の療養");
        if (care.statedYen().isPresent()) {
            return Bounds.known(Formula.flat(care.statedYen().get()));
        }
        if (care.disease() != Disease.DIALYSIS || group == AgeGroup.FROM_70) {
            return ofRow(CeilingFor.DISEASE);
        }
        if (category.isEmpty()) {
            why.unknown(Unknown.DISEASE_LIMIT);
            return new Bounds(Limit.of(Formula.flat(DISEASE_YEN_LOW)), Limit.of(Formula.flat(DISEASE_YEN_HIGH)));
        }
        boolean high = category.get() == CeilingCategory.A01 || category.get() == CeilingCategory.A02;
        return ofRow(high ? CeilingFor.DISEASE_HIGH_INCOME : CeilingFor.DISEASE);
    }

    private Bounds halved(Bounds bounds) {
        return question.patient().isHalved(question.month()) ? bounds.halved() : bounds;
    }
}
