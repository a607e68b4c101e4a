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
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.xml.Unmappable;
import jp.tashika.format.xml.XmlOut;

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

    /** 資格確認要求。OQSsiquc01req. */
    public byte[] write(EligibilityRequest request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.eligibility(out, request));
    }

    /** 資格確認結果。OQSsiquc01res and face. */
    public byte[] write(EligibilityResult result, Encoding encoding) {
        return write(encoding, out -> ResultWriting.eligibility(out, result));
    }

    /** 一括照会要求。OQSmuquc01req. */
    public byte[] write(BatchRequest request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.batch(out, request));
    }

    /** 受付結果。OQSmuquc01res and OQSmuimm01res. */
    public byte[] write(BatchReceipt receipt, Encoding encoding) {
        return write(encoding, out -> ResultWriting.receipt(out, receipt));
    }

    /** 結果ダウンロード要求。OQSmuquc02req and OQSmuimm02req. */
    public byte[] write(BatchFetch request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.fetch(out, request));
    }

    /** 一括照会結果。OQSmuquc02res. */
    public byte[] write(BatchResult result, Encoding encoding) {
        return write(
                encoding,
                out -> ResultWriting.batch(out, result.header(), result.units().iterator()));
    }

    /** 照会番号登録要求。OQSsiimm01req. */
    public byte[] write(HandleRegistration request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.handle(out, request));
    }

    /** 照会番号登録結果。OQSsiimm01res. */
    public byte[] write(HandleRegistrationResult result, Encoding encoding) {
        return write(encoding, out -> ResultWriting.handle(out, result));
    }

    /** 照会番号一括登録要求。OQSmuimm01req. */
    public byte[] write(HandleBatch request, Encoding encoding) {
        return write(encoding, out -> RequestWriting.handles(out, request));
    }

    /** 照会番号一括登録結果。OQSmuimm02res. */
    public byte[] write(HandleBatchResult result, Encoding encoding) {
        return write(
                encoding,
                out -> ResultWriting.handles(
                        out, result.header(), result.units().iterator()));
    }

    /** 薬剤情報・診療情報閲覧要求。YZKsiquc01req. */
    public byte[] write(DrugsRequest request, Encoding encoding) {
        return write(encoding, out -> RecordsWriting.drugsRequest(out, request));
    }

    /** 薬剤情報・診療情報閲覧結果。YZKsiquc01res. */
    public byte[] write(DrugsResult result, Encoding encoding) {
        return write(encoding, out -> RecordsWriting.drugsResult(out, result));
    }

    /** 特定健診情報閲覧要求。TKKsiquc01req. */
    public byte[] write(CheckupsRequest request, Encoding encoding) {
        return write(encoding, out -> RecordsWriting.checkupsRequest(out, request));
    }

    /** 特定健診情報閲覧結果。TKKsiquc01res. */
    public byte[] write(CheckupsResult result, Encoding encoding) {
        return write(encoding, out -> RecordsWriting.checkupsResult(out, result));
    }

    /** 一括照会結果。OQSmuquc02res, piece by piece: no more than one unit is held; a sink that fails ends in an unchecked exception. */
    public void writeBatchResult(BatchHeader header, Iterator<BatchUnit> units, Encoding encoding, OutputStream sink) {
        stream(encoding, sink, out -> ResultWriting.batch(out, header, units));
    }

    /** 照会番号一括登録結果。OQSmuimm02res, piece by piece: no more than one unit is held; a sink that fails ends in an unchecked exception. */
    public void writeHandleBatchResult(
            BatchHeader header, Iterator<HandleUnit> units, Encoding encoding, OutputStream sink) {
        stream(encoding, sink, out -> ResultWriting.handles(out, header, units));
    }

    private byte[] write(Encoding encoding, Consumer<Writing> message) {
        XmlOut out = XmlOut.inMemory(encoding.xml(), unmappable);
        message.accept(new Writing(out));
        return out.toBytes();
    }

    private void stream(Encoding encoding, OutputStream sink, Consumer<Writing> message) {
        XmlOut out = XmlOut.to(sink, encoding.xml(), unmappable);
        message.accept(new Writing(out));
        out.flush();
    }
}
