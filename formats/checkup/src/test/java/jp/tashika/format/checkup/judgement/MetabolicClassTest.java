package jp.tashika.format.checkup.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetabolicClassTest {

    @Tag("CHK-004")
    @ParameterizedTest(name = "{0}: {1} は {2}")
    @CsvSource(delimiter = '|', textBlock = """
            男 腹囲が基準未満              | 男 腹囲84.9 FPG200 TG500 HDL20 SBP200 DBP120 薬+ | 非該当
            男 腹囲85、リスクなし          | 男 腹囲85 FPG109 TG149 HDL40 SBP129 DBP84 薬-    | 非該当
            女 腹囲が基準未満              | 女 腹囲89.9 FPG110 TG150 HDL39 SBP130 DBP85 薬-  | 非該当
            女 腹囲90、リスク三つ          | 女 腹囲90 FPG110 TG150 HDL39 SBP130 DBP85 薬-    | 基準該当
            血糖だけ                       | 男 腹囲85 FPG110 TG149 HDL40 SBP129 DBP84 薬-    | 予備群該当
            HbA1cは空腹時血糖がないとき    | 男 腹囲85 HbA1c6.0 TG149 HDL40 SBP129 DBP84 薬-  | 予備群該当
            HbA1cは空腹時血糖より後        | 男 腹囲85 FPG109 HbA1c6.5 TG149 HDL40 SBP129 DBP84 薬- | 非該当
            HbA1c 5.9                      | 男 腹囲85 HbA1c5.9 TG149 HDL40 SBP129 DBP84 薬-  | 非該当
            血糖の薬                       | 男 腹囲85 FPG90 TG149 HDL40 SBP129 DBP84 血圧薬- 血糖薬+ 脂質薬- | 予備群該当
            中性脂肪だけ                   | 男 腹囲85 FPG109 TG150 HDL40 SBP129 DBP84 薬-    | 予備群該当
            HDLだけ                        | 男 腹囲85 FPG109 TG149 HDL39 SBP129 DBP84 薬-    | 予備群該当
            中性脂肪とHDLで脂質一つ        | 男 腹囲85 FPG109 TG150 HDL39 SBP129 DBP84 薬-    | 予備群該当
            脂質の薬と血圧の薬             | 男 腹囲85 FPG109 TG149 HDL40 SBP129 DBP84 血圧薬+ 血糖薬- 脂質薬+ | 基準該当
            収縮期だけ                     | 男 腹囲85 FPG109 TG149 HDL40 SBP130 DBP84 薬-    | 予備群該当
            拡張期だけ                     | 男 腹囲85 FPG109 TG149 HDL40 SBP129 DBP85 薬-    | 予備群該当
            血糖と血圧                     | 男 腹囲85 FPG110 TG149 HDL40 SBP130 DBP84 薬-    | 基準該当
            内臓脂肪面積が先               | 男 脂肪99.9 腹囲120 FPG110 TG150 SBP130 薬-      | 非該当
            内臓脂肪面積100                | 女 脂肪100 腹囲60 FPG110 TG150 HDL39 SBP130 薬-  | 基準該当
            年齢は関わらない               | 男 70 腹囲85 FPG110 TG150 HDL39 SBP130 DBP85 薬- | 基準該当
            """)
    void judges(String title, String values, String label) {
        assertThat(MetabolicClass.of(Values.of(values))).isEqualTo(ofLabel(label));
    }

    @ParameterizedTest(name = "{0}: {1} は {2}")
    @CsvSource(delimiter = '|', textBlock = """
            何も分からない                 | 男                                              | 判定不能
            腹囲だけ                       | 男 腹囲90                                       | 判定不能
            腹囲が基準未満なら足りる       | 男 腹囲70                                       | 非該当
            腹囲がなくリスクもない         | 男 FPG90 TG100 HDL50 SBP120 DBP70 薬-           | 非該当
            腹囲がなくリスクがある         | 男 FPG110 TG100 HDL50 SBP120 DBP70 薬-          | 判定不能
            二つ分かれば残りは要らない     | 男 腹囲85 FPG110 SBP130                         | 基準該当
            一つ分かり残りが不明           | 男 腹囲85 FPG110                                | 判定不能
            服薬が不明でも変わらない       | 男 腹囲85 FPG110 TG150 HDL40 SBP129 DBP84       | 基準該当
            服薬が不明で変わりうる         | 男 腹囲85 FPG110 TG149 HDL40 SBP129 DBP84       | 判定不能
            拡張期だけ不明                 | 男 腹囲85 FPG109 TG149 HDL40 SBP129 薬-         | 判定不能
            随時中性脂肪では決めない       | 男 腹囲85 FPG109 随時TG400 HDL40 SBP129 DBP84 薬- | 判定不能
            """)
    void whatIsMissingIsNotGuessed(String title, String values, String label) {
        assertThat(MetabolicClass.of(Values.of(values))).isEqualTo(ofLabel(label));
    }

    private static MetabolicClass ofLabel(String label) {
        return switch (label) {
            case "基準該当" -> MetabolicClass.MEETS;
            case "予備群該当" -> MetabolicClass.BORDERLINE;
            case "非該当" -> MetabolicClass.DOES_NOT_MEET;
            case "判定不能" -> MetabolicClass.UNDECIDABLE;
            default -> throw new IllegalArgumentException(label);
        };
    }

    @Test
    void codesAreThoseOfTheList() {
        for (MetabolicClass one : MetabolicClass.values()) {
            assertThat(MetabolicClass.parse(one.code())).contains(one);
        }
        assertThat(MetabolicClass.parse("0")).isEmpty();
        assertThat(MetabolicClass.parse("5")).isEmpty();
        assertThat(MetabolicClass.parse("")).isEmpty();
    }
}
