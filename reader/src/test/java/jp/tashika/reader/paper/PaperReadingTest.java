package jp.tashika.reader.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("紙の証の行から項目を読む")
class PaperReadingTest {

    private static PaperContent read(String... lines) {
        return PaperReading.of(
                Arrays.stream(lines).map(line -> new PaperLine(line, 90)).toList());
    }

    private static String shown(PaperContent content, PaperItem item) {
        return content.item(item)
                .map(read -> read.text() + " " + read.check() + " " + read.sureness())
                .orElse("なし");
    }

    @Test
    @Tag("OCR-001")
    @Tag("OCR-002")
    @DisplayName("公費受給者証の全項目")
    void certificate() {
        PaperContent content = read(
                "子ども医療費受給者証",
                "公費負担者番号　８０１３７１５１",
                "受給者番号 1234566",
                "氏名　試験　太郎",
                "生年月日 令和元年5月1日",
                "有効期間 令和７年４月１日から令和８年３月３１日まで",
                "自己負担上限額 2,500円");
        assertThat(content.kind()).isEqualTo(PaperKind.PUBLIC_EXPENSE);
        assertThat(content.isUsable()).isTrue();
        assertThat(content.items())
                .extracting(item -> item.item() + "=" + item.text() + " " + item.check())
                .containsExactly(
                        "SCHEME_NAME=子ども医療費受給者証 NONE",
                        "FUNDER_NUMBER=80137151 FITS",
                        "RECIPIENT_NUMBER=1234566 FITS",
                        "NAME=試験太郎 NONE",
                        "BIRTHDATE=20190501 FITS",
                        "VALID_FROM=20250401 FITS",
                        "VALID_UNTIL=20260331 FITS",
                        "SELF_PAY_MAX=2500 FITS");
        assertThat(content.items()).allMatch(ReadItem::readsSurely);
    }

    @Test
    @Tag("OCR-014")
    @DisplayName("保険証の全項目")
    void insuranceCard() {
        PaperContent content = read(
                "健康保険被保険者証", "記号 12-34 番号 567 (枝番)02", "氏名 試験花子", "保険者番号 01130012", "保険者名称 試験健康保険組合", "一部負担金の割合 3割");
        assertThat(content.kind()).isEqualTo(PaperKind.INSURANCE_CARD);
        assertThat(content.items())
                .extracting(item -> item.item() + "=" + item.text())
                .containsExactly(
                        "SCHEME_NAME=健康保険被保険者証",
                        "INSURER_NUMBER=01130012",
                        "SYMBOL=12-34",
                        "NUMBER=567",
                        "BRANCH=02",
                        "NAME=試験花子",
                        "COPAYMENT_RATIO=3");
    }

    @Test
    @DisplayName("医療券は見出しで分かる")
    void ticket() {
        PaperContent content = read("生活保護法医療券・調剤券", "公費負担者番号 12481018", "受給者番号 0000018", "有効期間 令和8年4月1日から令和8年4月30日");
        assertThat(content.kind()).isEqualTo(PaperKind.MEDICAL_TICKET);
    }

    @ParameterizedTest(name = "{0} → {2}")
    @CsvSource({
        // as printed
        "公費負担者番号 80137151, FUNDER_NUMBER, 80137151 FITS 90",
        "負担者番号:80137151, FUNDER_NUMBER, 80137151 FITS 90",
        "公費負担者番号 8 0 1 3 7 1 5 1, FUNDER_NUMBER, 80137151 FITS 90",
        "公費負担者番号 |8|0|1|3|7|1|5|1|, FUNDER_NUMBER, 80137151 FITS 90",
        "公 費 負 担 者 番 号 80137151 受 給 者 番 号 1234566, RECIPIENT_NUMBER, 1234566 FITS 90",
        // signs taken for digits: less sure
        "公費負担者番号 8O137151, FUNDER_NUMBER, 80137151 FITS 70",
        "公費負担者番号 80l37l5l, FUNDER_NUMBER, 80137151 FITS 70",
        "公費負担者番号 BOl37l5l, FUNDER_NUMBER, 80137151 FITS 70",
        // a digit wrong, missing, too many: kept as it was read, and unsure
        "公費負担者番号 80137152, FUNDER_NUMBER, 80137152 FAILS 40",
        "公費負担者番号 8O137152, FUNDER_NUMBER, 8O137152 FAILS 40",
        "公費負担者番号 8013715, FUNDER_NUMBER, 8013715 FAILS 40",
        "公費負担者番号 801371510, FUNDER_NUMBER, 801371510 FAILS 40",
        "公費負担者番号 読めない, FUNDER_NUMBER, 読めない FAILS 40",
        "公費負担者番号 OOOOOOOO, FUNDER_NUMBER, OOOOOOOO FAILS 40",
        "公費負担者番号, FUNDER_NUMBER, なし",
        "受給者番号 1234567, RECIPIENT_NUMBER, 1234567 FAILS 40",
        "受給者番号 123456, RECIPIENT_NUMBER, 123456 FAILS 40",
        "公費負担者番号 80137151 受給者番号 123456, RECIPIENT_NUMBER, 123456 NONE 40",
        "公費負担者番号 54136015 受給者番号 123456, RECIPIENT_NUMBER, 123456 FAILS 40",
        "公費負担者番号 80137152 受給者番号 123456, RECIPIENT_NUMBER, 123456 FAILS 40",
        // insurers: six digits, eight digits, padded; the published wrong sample
        "保険者番号 138057, INSURER_NUMBER, 138057 FITS 90",
        "保険者番号 01130012, INSURER_NUMBER, 01130012 FITS 90",
        "保検者番号 01130012, INSURER_NUMBER, 01130012 FITS 90",
        "保険者番号 01120032, INSURER_NUMBER, 01120032 FAILS 40",
        "保険者番号 1234567, INSURER_NUMBER, 1234567 FAILS 40",
        "保険者番号 39130001, INSURER_NUMBER, 39130001 FAILS 40",
        // one number is not taken for another
        "被保険者番号 12345678, INSURER_NUMBER, なし",
        "被保険者番号 12345678, NUMBER, 12345678 NONE 90",
        "交付番号 80137151, FUNDER_NUMBER, なし",
        "電話番号 01130012, INSURER_NUMBER, なし",
        "交付番号 1, NUMBER, なし",
        "保険者番号 01130012, NUMBER, なし",
        // without a label: by scheme and check digit, less sure
        "80137151, FUNDER_NUMBER, 80137151 FITS 60",
        "01130012, INSURER_NUMBER, 01130012 FITS 60",
        "80137152, FUNDER_NUMBER, なし",
        "99000007, FUNDER_NUMBER, なし",
        "180137151, FUNDER_NUMBER, なし",
        // symbol and number
        "記号・番号 試48・123, SYMBOL, 試48 NONE 90",
        "記号・番号 試48・123, NUMBER, 123 NONE 90",
        "記号番号 48123, NUMBER, 48123 NONE 40",
        "記号番号 48123, SYMBOL, なし",
        "枝番 02, BRANCH, 02 NONE 90",
        "枝番号 O2, BRANCH, 02 NONE 70",
        "枝番 2, BRANCH, 2 FAILS 40",
        "枝番 002, BRANCH, 002 FAILS 40",
        // dates
        "生年月日 昭和64年1月7日, BIRTHDATE, 19890107 FITS 90",
        "生年月日 昭和64年1月8日, BIRTHDATE, 昭和64年1月8日 FAILS 40",
        "生年月日 令和元年5月1日, BIRTHDATE, 20190501 FITS 90",
        "生年月日 平成31年4月30日, BIRTHDATE, 20190430 FITS 90",
        "生年月日 平成31年5月1日, BIRTHDATE, 平成31年5月1日 FAILS 40",
        "生年月日 2001年2月29日, BIRTHDATE, 2001年2月29日 FAILS 40",
        "生年月日 2000/2/29, BIRTHDATE, 20000229 FITS 90",
        "生年月日 H12.2.29, BIRTHDATE, 20000229 FITS 90",
        "生年月日 令和7年13月1日, BIRTHDATE, 令和7年13月1日 FAILS 40",
        "生年月日 令和?年1月1日, BIRTHDATE, 令和?年1月1日 FAILS 40",
        "生年月日 平成1O年1O月1O日, BIRTHDATE, 19981010 FITS 90",
        "有効期限 令和8年3月31日, VALID_UNTIL, 20260331 FITS 90",
        "有効期限 令和8年3月31日, VALID_FROM, なし",
        "有効期限 令和8年2月30日, VALID_UNTIL, 令和8年2月30日 FAILS 40",
        "有効期間 令和8年4月1日から令和8年3月31日まで, VALID_UNTIL, 20260331 FAILS 40",
        "有効期間 令和7年4月1日から, VALID_FROM, 20250401 FITS 90",
        "有効期間 令和7年4月1日から, VALID_UNTIL, なし",
        "有効期間 令和7年4月1日から令和8年3月 まで, VALID_UNTIL, 令和7年4月1日から令和8年3月まで FAILS 40",
        "有効期間 自 令和7年4月1日 至 令和8年3月31日, VALID_UNTIL, 20260331 FITS 90",
        // shares and sums
        "負担割合 2割, COPAYMENT_RATIO, 2 FITS 90",
        "一部負担金の割合 三割, COPAYMENT_RATIO, 3 FITS 90",
        "負担割合 30%, COPAYMENT_RATIO, 3 FITS 90",
        "負担割合 割, COPAYMENT_RATIO, 割 FAILS 40",
        "負担割合 35%, COPAYMENT_RATIO, 35% FAILS 40",
        "自己負担上限額 5000円, SELF_PAY_MAX, 5000 FITS 90",
        "自己負担限度額 なし, SELF_PAY_MAX, なし FAILS 40",
        "'自己負担上限月額 10,000円', SELF_PAY_MAX, 10000 FITS 90",
        // a date is no number of a payer, whatever its last digit
        "20260410, FUNDER_NUMBER, なし"
    })
    @Tag("OCR-002")
    @DisplayName("一行から")
    void oneLine(String line, PaperItem item, String expected) {
        assertThat(shown(read(line), item)).isEqualTo(expected);
    }

    @Test
    @DisplayName("値は下の行にもある")
    void below() {
        assertThat(shown(read("公費負担者番号", "80137151"), PaperItem.FUNDER_NUMBER)).isEqualTo("80137151 FITS 90");
        assertThat(shown(read("公費負担者番号", "氏名 試験太郎"), PaperItem.FUNDER_NUMBER)).isEqualTo("なし");
    }

    @Test
    @DisplayName("二度あれば、検証に合う方、確かな方を取る")
    void theBetterOfTwo() {
        PaperContent content = PaperReading.of(List.of(
                new PaperLine("公費負担者番号 80137152", 99),
                new PaperLine("公費負担者番号 80137151", 50),
                new PaperLine("公費負担者番号 80137155", 99)));
        assertThat(shown(content, PaperItem.FUNDER_NUMBER)).isEqualTo("80137151 FITS 50");
        assertThat(content.item(PaperItem.FUNDER_NUMBER).map(ReadItem::readsSurely))
                .isEqualTo(Optional.of(false));
    }

    @Test
    @DisplayName("証でないものからは何も読まない")
    void nothing() {
        for (String line : List.of("", "   ", "お知らせ", "2026年4月1日", "本日休診", "12345", "○○○○○○○○")) {
            PaperContent content = read(line);
            assertThat(content.isUsable()).isFalse();
            assertThat(content.items()).isEmpty();
            assertThat(content.kind()).isEqualTo(PaperKind.UNKNOWN);
        }
        assertThat(PaperReading.of(List.of()).items()).isEmpty();
    }

    @Test
    @DisplayName("文字列表現に内容を出さない")
    void nothingIsShown() {
        PaperContent content = read("公費負担者番号 80137151", "氏名 試験太郎");
        assertThat(content + " " + content.items() + new PaperLine("試験太郎", 3))
                .doesNotContain("80137151")
                .doesNotContain("試験");
        assertThat(content.item(PaperItem.NAME).map(ReadItem::check)).contains(ItemCheck.NONE);
    }
}
