package jp.tashika.format.checkup.wire;

import java.util.List;
import java.util.function.Predicate;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.NameSpace;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.Limits;
import jp.tashika.format.xml.SafeXml;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 健診ファイルの読取。Reads documents of results (hc08) and the files sent with them, in whichever of their name spaces.
 *
 * <p>UTF-8, or what the declaration says; at most {@value #BYTES_MAX} bytes. Safe for any number of threads.
 */
public final class CheckupReader {

    /** 最大の大きさ。A document with every item of the master has a fifth of it. */
    public static final int BYTES_MAX = 2 * 1024 * 1024;

    private static final Limits LIMITS = new Limits(BYTES_MAX, 24, 30_000, 4_000, 250, 20);

    private CheckupReader() {}

    /**
     * Reads a document of results.
     *
     * @return the document, or what is wrong with it, at most 20 faults: paths and lines, never what stands there
     */
    public static Decoded<CheckupDocument> read(byte[] bytes) {
        return read(bytes, DocumentReading.ROOT::equals).map(CheckupDocument.class::cast);
    }

    /** Reads the index of an archive (ix08). */
    public static Decoded<ExchangeIndex> readIndex(byte[] bytes) {
        return read(bytes, ExchangeReading.INDEX::equals).map(ExchangeIndex.class::cast);
    }

    /** Reads the summary of an archive (su08). */
    public static Decoded<ExchangeSummary> readSummary(byte[] bytes) {
        return read(bytes, ExchangeReading.SUMMARY::equals).map(ExchangeSummary.class::cast);
    }

    /** Reads whichever file of an archive it is, going by its root element. */
    public static Decoded<CheckupFile> readAny(byte[] bytes) {
        return read(bytes, _ -> true);
    }

    private static Decoded<CheckupFile> read(byte[] bytes, Predicate<String> root) {
        return switch (SafeXml.read(bytes, LIMITS, in -> file(in, root))) {
            case Decoded.Ok<CheckupFile> ok -> ok;
            case Decoded.Faulty<CheckupFile>(List<Fault> faults) ->
                Decoded.faulty(faults.stream().map(CheckupReader::ofCheckups).toList());
        };
    }

    private static Decoded<CheckupFile> file(XmlCursor in, Predicate<String> root) {
        Walk walk = new Walk(in, new Faults());
        if (!in.nextChild() || NameSpace.of(in.namespace()).isEmpty()) {
            walk.fault(Outcome.CHECKUP_ROOT_WRONG, "name space");
            return walk.faults().faulty();
        }
        return root.test(in.name()) ? known(walk) : unknown(walk);
    }

    private static Decoded<CheckupFile> known(Walk walk) {
        ExchangeReading exchange = new ExchangeReading(walk);
        return switch (walk.in().name()) {
            case DocumentReading.ROOT -> DocumentReading.read(walk);
            case ExchangeReading.INDEX -> exchange.index().map(Decoded::ok).orElseGet(walk.faults()::faulty);
            case ExchangeReading.SUMMARY -> exchange.summary().map(Decoded::ok).orElseGet(walk.faults()::faulty);
            default -> settlement(walk);
        };
    }

    private static Decoded<CheckupFile> settlement(Walk walk) {
        for (SettlementFile known : SettlementFile.values()) {
            if (known.root().equals(walk.in().name())) {
                walk.in().skip();
                return Decoded.ok(known);
            }
        }
        return unknown(walk);
    }

    private static Decoded<CheckupFile> unknown(Walk walk) {
        walk.fault(Outcome.CHECKUP_ROOT_WRONG, "root element");
        return walk.faults().faulty();
    }

    /** Faults of XML as those of checkups, whose texts speak to insurers. */
    private static Fault ofCheckups(Fault fault) {
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
