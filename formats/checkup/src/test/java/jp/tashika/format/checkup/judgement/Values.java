package jp.tashika.format.checkup.judgement;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.item.Edition;

/** Measurements written as words: {@code 男 50 腹囲85 FPG110 喫煙+ 血圧薬-}; what is not written was not measured. */
final class Values {

    private Values() {}

    static Measurements of(String words) {
        Map<String, String> values = new HashMap<>();
        for (String word : words.strip().split("[ 　]+")) {
            int digits = 0;
            while (digits < word.length() && "0123456789.+-".indexOf(word.charAt(digits)) < 0) {
                digits++;
            }
            if (word.startsWith("HbA")) {
                digits = 5;
            }
            values.put(word.substring(0, digits), word.substring(digits));
        }
        return new Measurements(
                values.containsKey("女") ? Sex.FEMALE : Sex.MALE,
                Integer.parseInt(values.getOrDefault("", "50")),
                values.containsKey("第三版") ? Edition.THIRD : Edition.FOURTH,
                new Measurements.Body(number(values, "脂肪"), number(values, "腹囲"), number(values, "BMI")),
                new Measurements.Blood(
                        number(values, "FPG"),
                        number(values, "随時血糖"),
                        number(values, "HbA1c"),
                        number(values, "TG"),
                        number(values, "随時TG"),
                        number(values, "HDL")),
                new Measurements.Pressure(number(values, "SBP"), number(values, "DBP")),
                new Measurements.Habits(
                        sign(values, "血圧薬"), sign(values, "血糖薬"), sign(values, "脂質薬"), sign(values, "喫煙")));
    }

    private static Optional<BigDecimal> number(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(BigDecimal::new);
    }

    private static Optional<Boolean> sign(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name))
                .or(() -> Optional.ofNullable(values.get("薬")).filter(_ -> name.endsWith("薬")))
                .map("+"::equals);
    }
}
