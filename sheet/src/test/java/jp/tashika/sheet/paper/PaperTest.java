package jp.tashika.sheet.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import jp.tashika.sheet.heading.Samples;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("紙の票")
class PaperTest {

    private static final Paper PAPER = new Paper();

    /** Where whoever looks at the sheets finds them. */
    private static final Path LOOKED_AT = Path.of("target", "sheets");

    private static DrugSheet drugs(DrugsResult result) {
        return DrugSheet.of(
                result, Samples.drugsRequest(), DrugSheet.Scope.of(Samples.drugsRequest()), Samples.OCCASION);
    }

    private static CheckupSheet checkups() {
        return CheckupSheet.of(Samples.fiveCheckups(), Samples.checkupsRequest(), Samples.OCCASION);
    }

    private static PDDocument opened(String name, byte[] pdf) throws IOException {
        Files.createDirectories(LOOKED_AT);
        Files.write(LOOKED_AT.resolve(name + ".pdf"), pdf);
        return Loader.loadPDF(pdf);
    }

    private static String text(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document);
    }

    @Test
    @Tag("MED-001")
    @DisplayName("薬剤の紙から、本人・薬・医療機関の文字を取り出せる")
    void drugsAsText() throws IOException {
        try (PDDocument document = opened("drugs", PAPER.print(drugs(Samples.threeYears(60))))) {
            String text = text(document);
            assertThat(text).contains("試験　太郎", "シケン", "アムロジピンＯＤ錠５ｍｇ「見本」", "見本薬局", "架空中央病院", "28日分", "腹腔鏡下胆嚢摘出術");
            assertThat(text).contains("1 / " + document.getNumberOfPages());
        }
    }

    @Test
    @DisplayName("健診の紙から、値・基準・判定の文字を取り出せる")
    void checkupsAsText() throws IOException {
        try (PDDocument document = opened("checkups", PAPER.print(checkups()))) {
            assertThat(text(document)).contains("収縮期血圧", "148", "▲▲", "130未満", "基準該当", "2026/06/14");
        }
    }

    @Test
    @DisplayName("書体はすべて部分だけ埋め込まれ、PDF/AとPDF/UAの印がある")
    void embedsFonts() throws IOException {
        try (PDDocument document = opened("fonts", PAPER.print(checkups()))) {
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansJP.*");
                }
            }
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ja");
            String metadata = new String(
                    document.getDocumentCatalog().getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid", "pdfuaid");
        }
    }
}
