package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.Iterator;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.message.ResultHeader;

/** 結果の書出し。All results. */
final class ResultWriting {

    private ResultWriting() {}

    static void eligibility(Writing out, EligibilityResult result) {
        out.open(XML_MSG);
        header(out, result.header());
        out.open(MESSAGE_BODY);
        out.code(PRESCRIPTION_ISSUE_SELECT, result.prescriptionForm());
        out.processing(result.processing());
        out.code(QUALIFICATION_VALIDITY, result.validity());
        if (result.echo().isPresent()) {
            RequestWriting.echo(out, result.echo().get());
        }
        if (!result.coverages().isEmpty()) {
            out.open(RESULT_LIST);
            result.coverages().forEach(coverage -> CoverageWriting.write(out, coverage));
            out.close(RESULT_LIST);
        }
        end(out);
    }

    static void handle(Writing out, HandleRegistrationResult result) {
        out.open(XML_MSG);
        header(out, result.header());
        out.open(MESSAGE_BODY);
        out.text(REFERENCE_NUMBER, result.handle());
        out.processing(result.processing());
        end(out);
    }

    static void receipt(Writing out, BatchReceipt receipt) {
        out.open(XML_MSG);
        out.open(MESSAGE_HEADER);
        out.time(PROCESS_EXECUTION_TIME, receipt.processedAt());
        out.sender(receipt.sender());
        out.code(SEGMENT_OF_RESULT, receipt.segment());
        out.notice(receipt.notice());
        characterCode(out, receipt.processedAt().isPresent());
        out.close(MESSAGE_HEADER);
        out.open(MESSAGE_BODY);
        switch (receipt.reception()) {
            case BatchReceipt.Accepted(var number, var at, var processing) -> {
                out.text(RECEPTION_NUMBER, number.text());
                out.time(RECEPTION_DATE_TIME, at);
                processing.ifPresent(out::processing);
            }
            case BatchReceipt.Refused(var processing) -> processing.ifPresent(out::processing);
        }
        end(out);
    }

    static void batch(Writing out, BatchHeader header, Iterator<BatchUnit> units) {
        out.open(XML_MSG);
        header(out, header);
        out.open(MESSAGE_BODY);
        units.forEachRemaining(unit -> unit(out, unit));
        end(out);
    }

    static void handles(Writing out, BatchHeader header, Iterator<HandleUnit> units) {
        out.open(XML_MSG);
        header(out, header);
        out.open(MESSAGE_BODY);
        units.forEachRemaining(unit -> {
            out.open(BULK_REGISTRATION_UNIT);
            RequestWriting.echo(out, unit.echo());
            out.processing(unit.processing());
            out.close(BULK_REGISTRATION_UNIT);
        });
        end(out);
    }

    private static void unit(Writing out, BatchUnit unit) {
        out.open(BULK_CONFIRM_UNIT);
        if (unit.echo().isPresent()) {
            RequestWriting.echo(out, unit.echo().get());
        }
        out.processing(unit.processing());
        out.code(QUALIFICATION_VALIDITY, unit.validity());
        unit.coverages().forEach(coverage -> CoverageWriting.write(out, coverage));
        unit.handles().forEach(handle -> out.text(REFERENCE_NUMBER, handle));
        out.close(BULK_CONFIRM_UNIT);
    }

    private static void header(Writing out, ResultHeader header) {
        out.open(MESSAGE_HEADER);
        out.time(PROCESS_EXECUTION_TIME, header.processedAt());
        out.date(QUALIFICATION_CONFIRMATION_DATE, header.day());
        out.text(MEDICAL_INSTITUTION_CODE, header.facility().digits());
        out.mark(ARBITRARY_FILE_IDENTIFIER, header.mark());
        out.code(REFERENCE_CLASSIFICATION, header.route());
        out.code(SEGMENT_OF_RESULT, header.segment());
        out.notice(header.notice());
        out.characterCode();
        out.close(MESSAGE_HEADER);
    }

    private static void header(Writing out, BatchHeader header) {
        out.open(MESSAGE_HEADER);
        out.time(PROCESS_EXECUTION_TIME, header.processedAt());
        out.date(QUALIFICATION_CONFIRMATION_DATE, header.day());
        out.sender(header.sender());
        out.text(RECEPTION_NUMBER, header.number().text());
        out.code(SEGMENT_OF_RESULT, header.segment());
        out.notice(header.notice());
        if (header.counts().isPresent()) {
            BatchHeader.Counts counts = header.counts().get();
            out.count(NUMBER_OF_PROCESSING_RESULT, counts.all());
            out.count(NUMBER_OF_NORMAL_PROCESSING, counts.normal());
            out.count(NUMBER_OF_ERROR, counts.errors());
        }
        characterCode(out, header.processedAt().isPresent());
        out.close(MESSAGE_HEADER);
    }

    /** The headers of 照会番号一括登録 have neither the time nor the encoding. */
    private static void characterCode(Writing out, boolean timed) {
        if (timed) {
            out.characterCode();
        }
    }

    private static void end(Writing out) {
        out.close(MESSAGE_BODY);
        out.close(XML_MSG);
    }
}
