package jp.tashika.insurer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTableTest {

    @ParameterizedTest(name = "「{0}」は {1} 桁")
    @CsvSource({"abc, 3", "'1,234 人', 8", "資格, 4", "ｶﾅ, 2", "カナ, 4", "'', 0"})
    void measuresPlaces(String text, int places) {
        assertThat(TextTable.width(text)).isEqualTo(places);
    }

    @Test
    @DisplayName("全角と半角が混じっても桁がそろう")
    void keepsColumnsInLine() {
        StringWriter text = new StringWriter();
        new TextTable().line("資格取得", "1 人").line("氏名の変更", "12,345 人", "1.00 %").print(new PrintWriter(text, true));
        assertThat(text.toString().lines()).containsExactly("  資格取得         1 人", "  氏名の変更  12,345 人  1.00 %");
    }
}
