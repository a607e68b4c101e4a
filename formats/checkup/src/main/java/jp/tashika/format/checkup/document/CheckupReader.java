package jp.tashika.format.checkup.document;

import java.util.List;
import jp.tashika.format.xml.Limits;
import jp.tashika.format.xml.SafeXml;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 健診結果の読取。Reads one document of results (hc08) in whichever of its name spaces.
 *
 * <p>UTF-8, or what the declaration says; at most {@value #BYTES_MAX} bytes. Safe for any number of threads.
 */
public final class CheckupReader {

    /** 最大の大きさ。A document with every item of the master has a fifth of it. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    private static final Limits LIMITS = new Limits(BYTES_MAX, 24, 30_000, 4_000, 250, 20);

    private CheckupReader() {}

    /**
     * Reads a document.
     *
     * @return the document, or what is wrong with it, at most 20 faults: paths and lines, never what stands there
     */
    public static Decoded<CheckupDocument> read(byte[] bytes) {
        return switch (SafeXml.read(bytes, LIMITS, DocumentReading::read)) {
            case Decoded.Ok<CheckupDocument> ok -> ok;
            case Decoded.Faulty<CheckupDocument>(List<Fault> faults) ->
                Decoded.faulty(faults.stream().map(CheckupReader::ofCheckups).toList());
        };
    }

    /** Faults of XML as those of checkups, whose texts speak to insurers. */
    public static Fault ofCheckups(Fault fault) {
        Outcome outcome = switch (fault.outcome()) {
            case FILE_TOO_LARGE, XML_TOO_DEEP -> Outcome.CHECKUP_DOCUMENT_TOO_LARGE;
            case ENCODING_BROKEN, XML_NOT_WELL_FORMED -> Outcome.CHECKUP_XML_BROKEN;
            case XML_FORBIDDEN -> Outcome.CHECKUP_XML_FORBIDDEN;
            case ELEMENT_TOO_LONG -> Outcome.CHECKUP_VALUE_TOO_LONG;
            case ELEMENT_ILL_FORMED -> Outcome.CHECKUP_VALUE_ILL_FORMED;
            default -> fault.outcome();
        };
        return new Fault(outcome, fault.path(), fault.detail());
    }
}
