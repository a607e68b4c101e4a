package jp.tashika.format.oqs.wire;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.function.Consumer;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.xml.Unmappable;
import jp.tashika.format.oqs.xml.XmlOut;

/**
 * 電文書出し。The door out: messages to bytes, strict: order of the interface, absent items and groups left out, marks as
 * they came.
 *
 * @param unmappable what stands for a character that Shift_JIS does not have
 */
public record OqsWriter(Unmappable unmappable) {

    private static final OqsWriter STANDARD = new OqsWriter(Unmappable.STANDARD);

    /** 既定。Writes the number of a character that Shift_JIS does not have. */
    public static OqsWriter standard() {
        return STANDARD;
    }

    /** OQSsiquc01req。 */
    public byte[] write(EligibilityRequest request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.eligibility(out, request));
    }

    /** OQSsiquc01res and face。 */
    public byte[] write(EligibilityResult result, Encoding encoding) {
        return write(encoding, out -> ResultWriting.eligibility(out, result));
    }

    /** OQSmuquc01req。 */
    public byte[] write(BatchRequest request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.batch(out, request));
    }

    /** OQSmuquc01res and OQSmuimm01res。 */
    public byte[] write(BatchReceipt receipt, Encoding encoding) {
        return write(encoding, out -> ResultWriting.receipt(out, receipt));
    }

    /** OQSmuquc02req and OQSmuimm02req。 */
    public byte[] write(BatchFetch request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.fetch(out, request));
    }

    /** OQSmuquc02res。 */
    public byte[] write(BatchResult result, Encoding encoding) {
        return write(
                encoding,
                out -> ResultWriting.batch(out, result.header(), result.units().iterator()));
    }

    /** OQSsiimm01req。 */
    public byte[] write(HandleRegistration request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.handle(out, request));
    }

    /** OQSsiimm01res。 */
    public byte[] write(HandleRegistrationResult result, Encoding encoding) {
        return write(encoding, out -> ResultWriting.handle(out, result));
    }

    /** OQSmuimm01req。 */
    public byte[] write(HandleBatch request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.handles(out, request));
    }

    /** OQSmuimm02res。 */
    public byte[] write(HandleBatchResult result, Encoding encoding) {
        return write(
                encoding,
                out -> ResultWriting.handles(
                        out, result.header(), result.units().iterator()));
    }

    /** OQSmuquc02res, piece by piece: no more than one unit is held; a sink that fails ends in an unchecked exception. */
    public void writeBatchResult(BatchHeader header, Iterator<BatchUnit> units, Encoding encoding, OutputStream sink) {
        stream(encoding, sink, out -> ResultWriting.batch(out, header, units));
    }

    /** OQSmuimm02res, piece by piece: no more than one unit is held; a sink that fails ends in an unchecked exception. */
    public void writeHandleBatchResult(
            BatchHeader header, Iterator<HandleUnit> units, Encoding encoding, OutputStream sink) {
        stream(encoding, sink, out -> ResultWriting.handles(out, header, units));
    }

    private byte[] write(Encoding encoding, Consumer<Writing> message) {
        XmlOut out = XmlOut.inMemory(encoding, unmappable);
        message.accept(new Writing(out));
        return out.toBytes();
    }

    private void stream(Encoding encoding, OutputStream sink, Consumer<Writing> message) {
        XmlOut out = XmlOut.to(sink, encoding, unmappable);
        message.accept(new Writing(out));
        out.flush();
    }
}
