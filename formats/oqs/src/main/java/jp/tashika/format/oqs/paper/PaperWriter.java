package jp.tashika.format.oqs.paper;

import static jp.tashika.format.oqs.paper.PaperTags.*;

import java.time.format.DateTimeFormatter;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.xml.Unmappable;
import jp.tashika.format.xml.XmlOut;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.paper.PaperKind;

/** 紙の証の書出し。Strict: one order, what is absent left out. */
public final class PaperWriter {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss");

    private PaperWriter() {}

    /** 読取結果。 */
    public static byte[] write(PaperMessage message, Encoding encoding) {
        XmlOut out = XmlOut.inMemory(encoding.xml(), Unmappable.STANDARD);
        out.open(XML_MSG);
        out.open(MESSAGE_HEADER);
        out.leaf(PROCESS_EXECUTION_TIME, SECONDS.format(message.head().readAt()));
        out.leaf(MEDICAL_INSTITUTION_CODE, message.head().facility().digits());
        out.leaf(REFERENCE_CLASSIFICATION, route(message.kind()));
        out.leaf(CHARACTER_CODE_IDENTIFIER, encoding.wire());
        out.leaf(FACE_FILE_NAME, message.head().faceFile());
        out.close(MESSAGE_HEADER);
        out.open(MESSAGE_BODY);
        message.handle().ifPresent(handle -> out.leaf(REFERENCE_NUMBER, handle));
        registered(out, message.registered());
        out.open(PAPER);
        out.leaf(PAPER_CLASSIFICATION, wire(message.kind()));
        message.items().forEach(item -> item(out, item));
        out.close(PAPER);
        out.close(MESSAGE_BODY);
        out.close(XML_MSG);
        return out.toBytes();
    }

    private static String route(PaperKind kind) {
        return kind == PaperKind.INSURANCE_CARD ? ROUTE_CARD : ROUTE_OTHER;
    }

    private static void registered(XmlOut out, PaperMessage.Registered registered) {
        if (registered.insurer().isEmpty() && registered.insured().isEmpty()) {
            return;
        }
        out.open(REGISTERED);
        registered.insurer().map(InsurerNumber::padded).ifPresent(number -> out.leaf(INSURER_NUMBER, number));
        registered.insured().ifPresent(insured -> {
            insured.symbol().ifPresent(symbol -> out.leaf(INSURED_CARD_SYMBOL, symbol));
            out.leaf(INSURED_IDENTIFICATION_NUMBER, insured.number());
            insured.branch().ifPresent(branch -> out.leaf(INSURED_BRANCH_NUMBER, branch));
        });
        out.close(REGISTERED);
    }

    private static void item(XmlOut out, PaperMessage.Compared item) {
        out.open(ITEM);
        out.leaf(ITEM_NAME, wire(item.read().item()));
        out.leaf(ITEM_TEXT, item.read().text());
        out.leaf(SURENESS, Integer.toString(item.read().sureness()));
        out.leaf(CHECK, wire(item.read().check()));
        out.leaf(COMPARISON, item.comparison().wire());
        out.close(ITEM);
    }

    /** 取込結果。As a receipt computer writes it. */
    public static byte[] write(PaperAnswer answer, Encoding encoding) {
        XmlOut out = XmlOut.inMemory(encoding.xml(), Unmappable.STANDARD);
        out.open(XML_MSG);
        out.open(MESSAGE_BODY);
        out.leaf(UPDATE_RESULT, answer.wire());
        out.close(MESSAGE_BODY);
        out.close(XML_MSG);
        return out.toBytes();
    }
}
