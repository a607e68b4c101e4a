package jp.tashika.format.checkup.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuidanceLevelTest {

    private static final String USUAL = " BMI22 FPG90 TG100 HDL60 SBP120 DBP70 喫煙- 薬-";

    /** Class (1) by waist and class (2) by BMI; columns: risks and smoking. */
    @Tag("CHK-005")
    @ParameterizedTest(name = "リスク{0}・喫煙{1}: 腹囲の階層は{2}、BMIの階層は{3}")
    @CsvSource(textBlock = """
            0, -, 情報提供,   情報提供
            0, +, 情報提供,   情報提供
            1, -, 動機付け,   動機付け
            1, +, 積極的,     動機付け
            2, -, 積極的,     動機付け
            2, +, 積極的,     積極的
            3, -, 積極的,     積極的
            3, +, 積極的,     積極的
            """)
    void judgesByTheTable(int risks, String smoking, String byWaist, String byBmi) {
        String values = " FPG" + (risks > 0 ? 100 : 99) + " TG" + (risks > 1 ? 150 : 149) + " HDL40 SBP"
                + (risks > 2 ? 130 : 129) + " DBP84 薬- 喫煙" + smoking;
        assertThat(GuidanceLevel.of(Values.of("男 50 腹囲85 BMI20" + values))).isEqualTo(ofLabel(byWaist));
        assertThat(GuidanceLevel.of(Values.of("男 50 腹囲84.9 BMI25" + values))).isEqualTo(ofLabel(byBmi));
        assertThat(GuidanceLevel.of(Values.of("男 50 腹囲84.9 BMI24.9" + values))).isEqualTo(GuidanceLevel.INFORMATION);
        GuidanceLevel elder = GuidanceLevel.of(Values.of("男 65 腹囲85 BMI20" + values));
        assertThat(elder)
                .isEqualTo(ofLabel(byWaist) == GuidanceLevel.INTENSIVE ? GuidanceLevel.MOTIVATIONAL : ofLabel(byWaist));
    }

    @Tag("CHK-005")
    @ParameterizedTest(name = "{0}: {1} は {2}")
    @CsvSource(delimiter = '|', textBlock = """
            服薬中はリスクによらない       | 男 50 腹囲120 BMI40 FPG300 TG500 HDL20 SBP200 DBP120 喫煙+ 血圧薬+ | 情報提供
            脂質の薬                       | 男 50 腹囲120 FPG300 喫煙+ 脂質薬+                | 情報提供
            血糖の薬                       | 男 50 腹囲120 FPG300 喫煙+ 血糖薬+                | 情報提供
            64歳                           | 男 64 腹囲85 FPG100 TG150 SBP130 喫煙- 薬-        | 積極的
            65歳                           | 男 65 腹囲85 FPG100 TG150 SBP130 喫煙- 薬-        | 動機付け
            女 腹囲89.9 BMI24.9            | 女 50 腹囲89.9 BMI24.9 FPG100 TG150 SBP130 喫煙- 薬- | 情報提供
            女 腹囲90                      | 女 50 腹囲90 BMI20 FPG100 TG149 HDL40 SBP129 DBP84 喫煙- 薬- | 動機付け
            内臓脂肪面積が腹囲より先       | 男 50 脂肪99 腹囲120 BMI24 FPG100 TG150 SBP130 喫煙- 薬- | 情報提供
            内臓脂肪面積100                | 女 50 脂肪100 腹囲60 BMI20 FPG99 TG149 HDL39 SBP129 DBP84 喫煙- 薬- | 動機付け
            HbA1c 5.6                      | 男 50 腹囲85 HbA1c5.6 TG149 HDL40 SBP129 DBP84 喫煙- 薬- | 動機付け
            HbA1cは空腹時血糖より後        | 男 50 腹囲85 FPG99 HbA1c6.5 TG149 HDL40 SBP129 DBP84 喫煙- 薬- | 情報提供
            随時血糖はほかがないとき       | 男 50 腹囲85 随時血糖100 TG149 HDL40 SBP129 DBP84 喫煙- 薬- | 動機付け
            随時血糖はHbA1cより後          | 男 50 腹囲85 HbA1c5.5 随時血糖200 TG149 HDL40 SBP129 DBP84 喫煙- 薬- | 情報提供
            随時中性脂肪175は第4期から     | 男 50 腹囲85 FPG99 随時TG175 HDL40 SBP129 DBP84 喫煙- 薬- | 動機付け
            随時中性脂肪174                | 男 50 腹囲85 FPG99 随時TG174 HDL40 SBP129 DBP84 喫煙- 薬- | 情報提供
            HDL 39                         | 男 50 腹囲85 FPG99 TG149 HDL39 SBP129 DBP84 喫煙- 薬- | 動機付け
            拡張期85                       | 男 50 腹囲85 FPG99 TG149 HDL40 SBP129 DBP85 喫煙- 薬- | 動機付け
            喫煙だけではリスクにならない   | 男 50 腹囲85 FPG99 TG149 HDL40 SBP129 DBP84 喫煙+ 薬- | 情報提供
            """)
    void judges(String title, String values, String label) {
        assertThat(GuidanceLevel.of(Values.of(values))).isEqualTo(ofLabel(label));
    }

    @ParameterizedTest(name = "{0}: {1} は {2}")
    @CsvSource(delimiter = '|', textBlock = """
            何も分からない                 | 男 50                                             | 判定不能
            服薬だけ分かり服薬中           | 男 50 血圧薬+                                     | 情報提供
            体格がすべて不明               | 男 50 FPG100 TG100 HDL60 SBP120 DBP70 喫煙- 薬-   | 判定不能
            体格が不明でもリスクなし       | 男 50 FPG90 TG100 HDL60 SBP120 DBP70 喫煙+ 薬-    | 情報提供
            腹囲が小さくBMIが不明          | 男 50 腹囲70 FPG100 TG100 HDL60 SBP120 DBP70 喫煙- 薬- | 判定不能
            喫煙が不明で変わりうる         | 男 50 腹囲85 FPG100 TG149 HDL40 SBP129 DBP84 薬-  | 判定不能
            喫煙が不明でも変わらない       | 男 50 腹囲85 FPG100 TG150 HDL40 SBP129 DBP84 薬-  | 積極的
            65歳で喫煙が不明でも変わらない | 男 65 腹囲85 FPG100 TG149 HDL40 SBP129 DBP84 薬-  | 動機付け
            服薬が不明で積極的になりうる   | 男 50 腹囲85 FPG100 TG150 HDL40 SBP129 DBP84 喫煙- | 判定不能
            服薬が不明でも情報提供         | 男 50 腹囲70 BMI20                                | 情報提供
            血圧が不明で変わりうる         | 男 50 腹囲85 FPG99 TG149 HDL40 喫煙- 薬-          | 判定不能
            第三版に随時中性脂肪はない     | 第三版 男 50 腹囲85 FPG99 随時TG175 HDL40 SBP129 DBP84 喫煙- 薬- | 判定不能
            """)
    void whatIsMissingIsNotGuessed(String title, String values, String label) {
        assertThat(GuidanceLevel.of(Values.of(values))).isEqualTo(ofLabel(label));
    }

    private static GuidanceLevel ofLabel(String label) {
        return switch (label) {
            case "積極的" -> GuidanceLevel.INTENSIVE;
            case "動機付け" -> GuidanceLevel.MOTIVATIONAL;
            case "情報提供" -> GuidanceLevel.INFORMATION;
            case "判定不能" -> GuidanceLevel.UNDECIDABLE;
            default -> throw new IllegalArgumentException(label);
        };
    }

    @Test
    void codesAreThoseOfTheList() {
        for (GuidanceLevel one : GuidanceLevel.values()) {
            assertThat(GuidanceLevel.parse(one.code())).contains(one);
        }
        assertThat(GuidanceLevel.parse("0")).isEmpty();
        assertThat(GuidanceLevel.parse("5")).isEmpty();
        assertThat(GuidanceLevel.of(Values.of("男 50 腹囲70" + USUAL))).isEqualTo(GuidanceLevel.INFORMATION);
    }
}
