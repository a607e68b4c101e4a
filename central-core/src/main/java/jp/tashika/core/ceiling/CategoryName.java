package jp.tashika.core.ceiling;

import jp.tashika.core.registry.CeilingCategory;

/** 適用区分の名。How a category is written for a reader (domain rules 7.1). */
final class CategoryName {

    private CategoryName() {}

    static String of(CeilingCategory category) {
        return switch (category) {
            case A01 -> "区分ア";
            case A02 -> "区分イ";
            case A03 -> "区分ウ";
            case A04 -> "区分エ";
            case A05 -> "区分オ";
            case A06 -> "区分オ（境界層）";
            case B01 -> "現役並みⅢ";
            case B02 -> "現役並みⅡ";
            case B03 -> "現役並みⅠ";
            case B04 -> "一般";
            case B05 -> "低所得Ⅱ";
            case B06 -> "低所得Ⅰ";
            case B07 -> "低所得Ⅰ（老齢福祉年金）";
            case B08 -> "低所得Ⅰ（境界層）";
            case B09 -> "一般Ⅱ";
            case B10 -> "一般Ⅰ";
        };
    }
}
