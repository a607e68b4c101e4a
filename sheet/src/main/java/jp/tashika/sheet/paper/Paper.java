package jp.tashika.sheet.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import jp.tashika.pages.look.Templates;
import jp.tashika.sheet.checkup.CheckupSheet;
import jp.tashika.sheet.drug.DrugSheet;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * 紙。Makes a sheet into a PDF: A4 across, PDF/A-2a and PDF/UA, with the fonts it needs and nothing from elsewhere.
 *
 * <p>Safe for any number of threads; one is enough for a process, for it holds the fonts.
 */
public final class Paper {

    private static final String FAMILY = "Noto Sans JP";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final int EXPECTED_BYTES = 256 * 1024;

    static {
        // nothing personal in a log: what the library says may quote what it could not set
        XRLog.setLoggingEnabled(false);
    }

    private final Templates templates = Templates.of("jte.sheet");
    private final Typeface regular = Typeface.of("regular.ttf");
    private final Typeface bold = Typeface.of("bold.ttf");
    private final String style =
            resource("/META-INF/resources/tashika/sheet.css") + resource("/jp/tashika/sheet/paper/paper.css");
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** @throws PaperException when the PDF cannot be made */
    public byte[] print(DrugSheet sheet) {
        return print("paper-drugs", hasBullets -> new Sheet.Drugs(sheet, hasBullets));
    }

    /** @throws PaperException when the PDF cannot be made */
    public byte[] print(CheckupSheet sheet) {
        return print("paper-checkups", hasBullets -> new Sheet.Checkups(sheet, hasBullets));
    }

    /** What no font has is seen in the text as a whole: so no place where text comes in can be forgotten. */
    private byte[] print(String template, Function<Boolean, Sheet> sheet) {
        String html = templates.render(template, sheet.apply(false));
        boolean isWritable = regular.hasAll(html);
        return pdf(isWritable ? html : regular.writable(templates.render(template, sheet.apply(true))));
    }

    private byte[] pdf(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(EXPECTED_BYTES);
        try (PDDocument document = new PDDocument();
                TrueTypeFont plain = regular.parsed();
                TrueTypeFont strong = bold.parsed()) {
            new PdfRendererBuilder()
                    .usePDDocument(document)
                    .usePdfUaAccessibility(true)
                    .usePdfAConformance(PdfAConformance.PDFA_2_A)
                    .useColorProfile(colours)
                    .useFont(within(document, plain), FAMILY, REGULAR, FontStyle.NORMAL, true)
                    .useFont(within(document, strong), FAMILY, BOLD, FontStyle.NORMAL, true)
                    .useSVGDrawer(new TrendDrawer())
                    .addDOMMutator(Paper::sayDrawings)
                    .useExternalResourceAccessControl(
                            (address, kind) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                    .withProducer("Tashika")
                    .withHtmlContent(html.replace("</head>", "<style>" + style + "</style></head>"), null)
                    .toStream(out)
                    .run();
        } catch (IOException e) {
            throw new PaperException("no PDF could be made of a sheet", e);
        }
        return out.toByteArray();
    }

    /** Only the glyphs that are used go into the document. */
    private static PDFontSupplier within(PDDocument document, TrueTypeFont font) throws IOException {
        return new PDFontSupplier(PDType0Font.load(document, font, true));
    }

    /** The library takes what a drawing says from {@code alt}. */
    private static void sayDrawings(Document document) {
        NodeList drawings = document.getElementsByTagName("svg");
        for (int i = 0; i < drawings.getLength(); i++) {
            if (drawings.item(i) instanceof Element drawing) {
                drawing.setAttribute("alt", drawing.getAttribute("aria-label"));
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
