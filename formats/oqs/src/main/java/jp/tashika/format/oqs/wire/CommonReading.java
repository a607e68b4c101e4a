package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.Optional;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 共通部分の読取。What all messages have in common. */
final class CommonReading {

    static final int FILE_MARK_MAX = 50;
    static final int ROW_MARK_MAX = 100;
    static final int SYMBOL_MAX = 20;
    static final int CODE_MAX = 20;
    static final int NAME_MAX = 200;
    static final int TEXT_MAX = 1_000;

    private static final FacilityCode NO_FACILITY = new FacilityCode("0000000000");

    private CommonReading() {}

    static Sender sender(Leaves header) {
        return new Sender(facility(header), header.mark(ARBITRARY_FILE_IDENTIFIER, FILE_MARK_MAX));
    }

    static FacilityCode facility(Leaves header) {
        return header.required(MEDICAL_INSTITUTION_CODE, FacilityCode::parse, NO_FACILITY);
    }

    static Notice notice(Leaves header) {
        return new Notice(header.text(ERROR_CODE, CODE_MAX), header.text(ERROR_MESSAGE, TEXT_MAX));
    }

    static Processing processing(Leaves leaves) {
        return processing(
                leaves, leaves.required(PROCESSING_RESULT_STATUS, ProcessingStatus::parse, ProcessingStatus.ERROR));
    }

    static Processing processing(Leaves leaves, ProcessingStatus status) {
        return new Processing(
                status,
                leaves.text(PROCESSING_RESULT_CODE, CODE_MAX),
                leaves.text(PROCESSING_RESULT_MESSAGE, TEXT_MAX));
    }

    /** Symbol, number and branch; the number is required. */
    static InsuredNumber insured(Leaves leaves) {
        Optional<String> symbol = leaves.text(INSURED_CARD_SYMBOL, SYMBOL_MAX);
        String number = leaves.requiredText(INSURED_IDENTIFICATION_NUMBER, SYMBOL_MAX);
        Optional<String> branch = leaves.value(INSURED_BRANCH_NUMBER, CommonReading::branch);
        // the stand-in never gets out: a missing number is a fault
        return new InsuredNumber(symbol, number.isEmpty() ? "-" : number, branch);
    }

    /** 枝番。Two digits. */
    static Optional<String> branch(String text) {
        return Digits.count(text).filter(_ -> text.length() == 2).map(_ -> text);
    }
}
