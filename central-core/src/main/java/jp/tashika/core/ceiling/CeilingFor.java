package jp.tashika.core.ceiling;

import jp.tashika.core.registry.CeilingCategory;

/** 限度額の行の対象。What a row of ceilings.tsv is for. */
enum CeilingFor {
    A01,
    A02,
    A03,
    A04,
    A05,
    A06,
    B01,
    B02,
    B03,
    B04,
    B05,
    B06,
    B07,
    B08,
    B09,
    B10,
    /** 配慮措置。一般Ⅱ, outpatients of the insurance alone, for three years from the second share of two tenths. */
    B09_EASED,
    /** 公費併用。The part paid together with a programme that has ceilings of its own. */
    PROGRAMME_UNDER_70,
    PROGRAMME_FROM_70,
    /** 生活保護との併用。 */
    ASSISTANCE_UNDER_70,
    ASSISTANCE_FROM_70,
    /** 特定疾病。 */
    DISEASE,
    /** 特定疾病、上位所得の人工透析。 */
    DISEASE_HIGH_INCOME;

    static CeilingFor of(CeilingCategory category) {
        return valueOf(category.name());
    }
}
