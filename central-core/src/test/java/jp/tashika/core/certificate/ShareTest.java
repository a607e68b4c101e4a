package jp.tashika.core.certificate;

import static jp.tashika.core.Fictional.COMPANY;
import static jp.tashika.core.Fictional.LATE_ELDERLY;
import static jp.tashika.core.Fictional.coverage;
import static jp.tashika.core.Fictional.term;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.core.Fictional;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTest {

    @Tag("LIM-014")
    @Tag("AGE-001")
    @Tag("ELG-007")
    @ParameterizedTest(name = "{0} 生まれ・{1}・高齢受給者証 {2}・証の割合 {3} の人は {4} に {5} 割")
    @CsvSource(textBlock = """
            2000-02-02, 社保, なし, なし, 2000-02-02, 2
            2000-02-02, 社保, なし, なし, 2006-03-31, 2
            2000-02-02, 社保, なし, なし, 2006-04-01, 3
            2000-06-02, 社保, なし, なし, 2006-04-01, 2
            2000-06-02, 社保, なし, なし, 2007-03-31, 2
            2000-06-02, 社保, なし, なし, 2007-04-01, 3
            2000-04-01, 社保, なし, なし, 2006-03-31, 2
            2000-04-01, 社保, なし, なし, 2006-04-01, 3
            2000-04-02, 社保, なし, なし, 2006-04-01, 2
            1950-05-12, 社保, 20,   なし, 2020-05-31, 3
            1950-05-12, 社保, 20,   なし, 2020-06-01, 2
            1950-05-12, 社保, 30,   なし, 2020-06-01, 3
            1950-05-01, 社保, 20,   なし, 2020-04-30, 3
            1950-05-01, 社保, 20,   なし, 2020-05-01, 2
            1950-05-12, 社保, なし, なし, 2020-06-01, 不明
            1950-05-12, 社保, 20,   なし, 2025-05-11, 2
            1950-05-12, 社保, 20,   なし, 2025-05-12, 不明
            1950-05-12, 後期, なし, 10,   2025-05-12, 1
            1950-05-12, 後期, なし, 20,   2025-05-12, 2
            1950-05-12, 後期, なし, 30,   2025-05-12, 3
            1950-05-12, 後期, なし, なし, 2025-05-12, 不明
            1955-05-12, 後期, なし, 10,   2021-05-12, 1
            1955-05-12, 後期, 30,   10,   2025-12-12, 1
            2000-02-02, 社保, なし, なし, 1989-12-31, 不明
            """)
    void shareByAgeAndCertificate(String born, String scheme, String elderly, String own, String day, String expected) {
        Fictional.Draft draft =
                coverage("S", "1990-01-01", "").born(born).insurer(scheme.equals("後期") ? LATE_ELDERLY : COMPANY);
        ratio(elderly).ifPresent(ratio -> draft.holding(new Certificate.ElderlyShare(term("2015-01-01", ""), ratio)));
        ratio(own).ifPresent(draft::ratio);
        assertThat(Share.on(draft.make(), LocalDate.parse(day)))
                .isEqualTo(expected.equals("不明") ? Optional.empty() : ratio(expected + "0"));
    }

    @ParameterizedTest(name = "{0} の割合は {1} 割")
    @CsvSource({"2024-07-31, 1", "2024-08-01, 2", "2025-07-31, 2", "2025-08-01, 3", "2026-01-01, 3"})
    @Tag("LIM-014")
    @Tag("ELG-021")
    @DisplayName("後期高齢者の割合は、その日の証に書かれたもの")
    void shareByTheCardOfTheDay(String day, String expected) {
        Coverage renewed = coverage("S", "2022-05-12", "")
                .born("1947-05-12")
                .insurer(LATE_ELDERLY)
                .beside("2022-05-12", "2024-07-31", CopaymentRatio.TEN)
                .beside("2024-08-01", "2025-07-31", CopaymentRatio.TWENTY)
                .cardFrom("2025-08-01")
                .ratio(CopaymentRatio.THIRTY)
                .make();
        assertThat(Share.on(renewed, LocalDate.parse(day))).isEqualTo(ratio(expected + "0"));
    }

    private static Optional<CopaymentRatio> ratio(String percent) {
        return switch (percent) {
            case "なし" -> Optional.empty();
            case "10" -> Optional.of(CopaymentRatio.TEN);
            case "20" -> Optional.of(CopaymentRatio.TWENTY);
            case "30" -> Optional.of(CopaymentRatio.THIRTY);
            default -> throw new IllegalArgumentException(percent);
        };
    }
}
