package jp.tashika.sheet.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.Sex;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

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
            String metadata =
                    new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
            assertThat(metadata).contains("pdfaid", "pdfuaid");
        }
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = PDFAFlavour.class,
            names = {"PDFA_2_A", "PDFUA_1"})
    @DisplayName("独立した検査に通る")
    void passesIndependentValidation(PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (byte[] pdf : List.of(PAPER.print(drugs(Samples.threeYears(20))), PAPER.print(checkups()))) {
            try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                    PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                assertThat(validator.validate(parser).getTestAssertions())
                        .extracting(assertion -> assertion.getRuleId() + " " + assertion.getMessage())
                        .isEmpty();
            }
        }
    }

    @Test
    @DisplayName("書体にない字は●になり、そう断る。異体字の選択は消える")
    void rareCharacters() throws IOException {
        String name = "髙﨑 \uD842\uDFB7\uDB40\uDD00 \uD87E\uDC00\uD883\uDEEF";
        DrugsResult result = new DrugsResult(
                Samples.header(Samples.person(name, Sex.FEMALE)),
                Samples.threeYears(2).months());

        try (PDDocument document = opened("rare", PAPER.print(drugs(result)))) {
            assertThat(text(document))
                    .contains("髙﨑 \uD842\uDFB7", "●", "この紙の書体にない文字")
                    .doesNotContain("\uD883\uDEEF");
        }
    }

    @Test
    @DisplayName("書ける字だけなら、●の断りはない")
    void noBulletNotice() throws IOException {
        try (PDDocument document = opened("plain", PAPER.print(drugs(Samples.threeYears(2))))) {
            assertThat(text(document)).doesNotContain("●", "この紙の書体にない文字");
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</head></style>",
                "<img src=\"http://192.0.2.1/x.png\"/>",
                "&amp; <!-- ]]> \" '",
                "制御文字 \u0001\u0008\u001F",
                "対でない \uD842",
                " role=\"img\" aria-label=\"x\""
            })
    @DisplayName("薬の名が何であっても文字として出て、外へは何も取りに行かない")
    void hostileNames(String drug) throws IOException {
        DrugsResult result = Samples.drugs(Samples.month(
                Samples.TODAY, Samples.HOSPITAL, Optional.empty(), Samples.oral("薬" + drug, "成分", "1", 7)));

        try (PDDocument document = opened("hostile", PAPER.print(drugs(result)))) {
            String visible = drug.codePoints()
                    .map(c -> c < ' ' || (c >= 0xD800 && c <= 0xDFFF) ? '●' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(text(document).replaceAll("\\s", "")).contains(visible.replaceAll("\\s", ""));
        }
    }

    @Test
    @DisplayName("断られた閲覧も、登録のない閲覧も、そう書かれた紙になる")
    void emptySheets() throws IOException {
        DrugsResult refused = new DrugsResult(Samples.refusal("同意の有効期間が過ぎています。"), List.of());
        try (PDDocument document = opened("refused", PAPER.print(drugs(refused)))) {
            assertThat(text(document)).contains("閲覧できませんでした", "同意の有効期間が過ぎています");
        }
        CheckupSheet none = CheckupSheet.of(Samples.checkups(), Samples.checkupsRequest(), Samples.OCCASION);
        try (PDDocument document = opened("none", PAPER.print(none))) {
            assertThat(text(document)).contains("登録されていません");
        }
    }
}
