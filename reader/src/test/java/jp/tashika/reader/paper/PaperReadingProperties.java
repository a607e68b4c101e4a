package jp.tashika.reader.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.ReadItem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

@Label("紙の証の読解はどんな行でも崩れない")
class PaperReadingProperties {

    @Provide
    Arbitrary<List<PaperLine>> lines() {
        Arbitrary<String> words = Arbitraries.of(
                "公費負担者番号", "受給者番号", "保険者番号", "記号", "番号", "・", "枝番", "氏名", "生年月日", "有効期間", "から", "令和", "元", "年", "月",
                "日", "8", "0", "O", "|", "3割", "円", "受給者証", "\uD842", "\u0000", "\u3000");
        Arbitrary<String> texts = Arbitraries.oneOf(
                words.list().ofMaxSize(12).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60));
        return texts.map(text -> new PaperLine(text, 77)).list().ofMaxSize(12);
    }

    @Property
    void anyLinesAreReadWithinBounds(@ForAll("lines") List<PaperLine> lines) {
        PaperContent content = PaperReading.of(lines);
        assertThat(content.items()).extracting(ReadItem::item).doesNotHaveDuplicates();
        assertThat(content.items()).allMatch(item -> item.sureness() <= 77);
        assertThat(content.items())
                .filteredOn(item -> item.check() == ItemCheck.FITS && item.item() == PaperItem.FUNDER_NUMBER)
                .allMatch(item -> item.text().matches("[0-9]{8}") && CheckDigit.fits(item.text()));
    }

    @Property
    void aNumberComesBack(@ForAll @NumericChars @StringLength(7) String body) {
        String number = body + CheckDigit.of(body);
        assertThat(funder(number))
                .isEqualTo(Optional.of(new ReadItem(PaperItem.FUNDER_NUMBER, number, 90, ItemCheck.FITS)));
    }

    @Property
    void oneWrongDigitIsNeverSure(
            @ForAll @NumericChars @StringLength(7) String body,
            @ForAll @IntRange(max = 7) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        char[] digits = (body + CheckDigit.of(body)).toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + by) % 10);
        ReadItem read = funder(new String(digits)).orElseThrow();
        assertThat(read.text()).isEqualTo(new String(digits));
        assertThat(read.check()).isEqualTo(ItemCheck.FAILS);
        assertThat(read.readsSurely()).isFalse();
    }

    @Property
    void aLostDigitIsNeverSure(
            @ForAll @NumericChars @StringLength(7) String body, @ForAll @IntRange(max = 7) int place) {
        String number = body + CheckDigit.of(body);
        assertThat(funder(number.substring(0, place) + number.substring(place + 1))
                        .map(ReadItem::readsSurely))
                .isEqualTo(Optional.of(false));
    }

    @Property(tries = 50)
    void muchTextIsCut(@ForAll @Size(max = 300) List<@StringLength(max = 400) String> texts) {
        String[] lines = texts.toArray(String[]::new);
        assertThat(PaperReading.of(Arrays.stream(lines)
                                .map(line -> new PaperLine("氏名" + line, 90))
                                .toList())
                        .items())
                .allMatch(item -> item.text().length() <= ReadItem.TEXT_MAX);
    }

    private static Optional<ReadItem> funder(String number) {
        return PaperReading.of(List.of(new PaperLine("公費負担者番号 " + number, 90))).item(PaperItem.FUNDER_NUMBER);
    }
}
