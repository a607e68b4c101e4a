package jp.tashika.format.oqs.wire;

import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.MessageLimits;
import jp.tashika.format.oqs.message.RequestHead;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.format.xml.Limits;
import jp.tashika.format.xml.SafeXml;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 電文読取。The door in: bytes to messages, tolerant as the interface asks; faults are values, never exceptions.
 *
 * <p>In both encodings, with or without declaration, in any order and with any layout; an empty element is an absent one,
 * an unknown element is passed over. A fault about one person of a request stays with that person's row.
 */
public final class OqsReader {

    private OqsReader() {}

    /** 要求の上限。The largest request of a kind that is read, in bytes: look at a file's size before reading it. */
    public static int requestBytesMax(MessageKind kind) {
        return limits(kind).bytesMax();
    }

    /** 要求見出し。Checks that a request is whole and well-formed, and tells what its header says. */
    public static Decoded<RequestHead> peek(byte[] bytes, MessageKind kind) {
        return SafeXml.read(bytes, limits(kind), RequestReading::peek);
    }

    /** 資格確認要求。OQSsiquc01req. */
    public static Decoded<Envelope<EligibilityRequest>> readEligibilityRequest(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, RequestReading::eligibility);
    }

    /** 資格確認結果。OQSsiquc01res and face. */
    public static Decoded<Envelope<EligibilityResult>> readEligibilityResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, ResultReading::eligibility);
    }

    /** 一括照会要求。OQSmuquc01req. */
    public static Decoded<Envelope<BatchRequest>> readBatchRequest(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.BATCH, RequestReading::batch);
    }

    /** 受付結果。OQSmuquc01res and OQSmuimm01res. */
    public static Decoded<Envelope<BatchReceipt>> readBatchReceipt(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, BatchReading::receipt);
    }

    /** 結果ダウンロード要求。OQSmuquc02req and OQSmuimm02req. */
    public static Decoded<Envelope<BatchFetch>> readBatchFetch(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, RequestReading::fetch);
    }

    /** 一括照会結果。OQSmuquc02res. */
    public static Decoded<Envelope<BatchResult>> readBatchResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.BATCH_RESULT, BatchReading::result);
    }

    /** 照会番号登録要求。OQSsiimm01req. */
    public static Decoded<Envelope<HandleRegistration>> readHandleRegistration(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, HandleReading::registration);
    }

    /** 照会番号登録結果。OQSsiimm01res. */
    public static Decoded<Envelope<HandleRegistrationResult>> readHandleRegistrationResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, HandleReading::result);
    }

    /** 照会番号一括登録要求。OQSmuimm01req. */
    public static Decoded<Envelope<HandleBatch>> readHandleBatch(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.BATCH, HandleReading::batch);
    }

    /** 照会番号一括登録結果。OQSmuimm02res. */
    public static Decoded<Envelope<HandleBatchResult>> readHandleBatchResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.BATCH_RESULT, HandleReading::batchResult);
    }

    /** 薬剤情報・診療情報閲覧要求。YZKsiquc01req. */
    public static Decoded<Envelope<DrugsRequest>> readDrugsRequest(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, RecordsReading::drugsRequest);
    }

    /** 薬剤情報・診療情報閲覧結果。YZKsiquc01res. */
    public static Decoded<Envelope<DrugsResult>> readDrugsResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.RECORDS, RecordsReading::drugsResult);
    }

    /** 特定健診情報閲覧要求。TKKsiquc01req. */
    public static Decoded<Envelope<CheckupsRequest>> readCheckupsRequest(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.SINGLE, RecordsReading::checkupsRequest);
    }

    /** 特定健診情報閲覧結果。TKKsiquc01res. */
    public static Decoded<Envelope<CheckupsResult>> readCheckupsResult(byte[] bytes) {
        return SafeXml.read(bytes, MessageLimits.RECORDS, RecordsReading::checkupsResult);
    }

    private static Limits limits(MessageKind kind) {
        return switch (kind) {
            case BATCH, HANDLE_BATCH -> MessageLimits.BATCH;
            case ELIGIBILITY, HANDLE, BATCH_FETCH, HANDLE_BATCH_FETCH, DRUGS, CHECKUPS -> MessageLimits.SINGLE;
        };
    }
}
