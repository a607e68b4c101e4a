package jp.tashika.central.answering;

import java.time.Instant;
import java.time.LocalDateTime;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.HandleRow;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.vocabulary.outcome.Outcome;

/** 照会番号登録結果電文。How the registration of a facility's own number ended. */
public final class HandleAnswers {

    private HandleAnswers() {}

    /** 登録済。Registered. */
    public static HandleRegistrationResult registered(HandleRegistration request, Instant at) {
        return result(request, at, SegmentOfResult.NORMAL, Notice.NONE, Processing.NORMAL);
    }

    /** 登録不可。Not registered, because of this row. */
    public static HandleRegistrationResult failed(HandleRegistration request, Outcome reason, Instant at) {
        return result(request, at, SegmentOfResult.NORMAL, Notice.NONE, Processing.error(reason));
    }

    /** 拒否。Not worked on at all. */
    public static HandleRegistrationResult refused(HandleRegistration request, Outcome reason, Instant at) {
        return result(request, at, SegmentOfResult.ABNORMAL, Notice.of(reason), Processing.error(reason));
    }

    /** 一括登録の一件。Registered. */
    public static HandleUnit unit(HandleRow row) {
        return new HandleUnit(row.echo(), Processing.NORMAL);
    }

    /** 一括登録の一件。Not registered. */
    public static HandleUnit failedUnit(HandleRow row, Outcome reason) {
        return new HandleUnit(row.echo(), Processing.error(reason));
    }

    private static HandleRegistrationResult result(
            HandleRegistration request, Instant at, SegmentOfResult segment, Notice notice, Processing processing) {
        LocalDateTime time = JapanTime.of(at);
        return new HandleRegistrationResult(
                new ResultHeader(
                        time,
                        time.toLocalDate(),
                        request.sender().facility(),
                        request.sender().mark(),
                        QueryRoute.NUMBERS,
                        segment,
                        notice),
                request.row().echo().handle(),
                processing);
    }
}
