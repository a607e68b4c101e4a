package jp.tashika.central.answering;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.disclosure.Told;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.outcome.Outcome;

/** 資格確認結果電文。Answers to one query, and to each row of a batch. */
public final class EligibilityAnswers {

    private EligibilityAnswers() {}

    /** 回答。What is told to a query that could be read. */
    public static EligibilityResult answered(EligibilityRequest request, EligibilityQuery query, Reply reply) {
        LocalDateTime at = JapanTime.of(reply.at());
        return new EligibilityResult(
                header(request, at, SegmentOfResult.NORMAL, Notice.NONE),
                Optional.empty(),
                processing(reply.told()),
                validity(reply.told()),
                Optional.of(request.asked().echo()),
                switch (reply.told()) {
                    case Told.Shown shown ->
                        List.of(CoverageAnswers.atCounter(
                                shown,
                                query.ceilingConsent(),
                                at,
                                new ConfirmedCoverage.FacilityPart(query.mark(), reply.handle(), Optional.empty())));
                    case Told.Bare _, Told.Withheld _ -> List.of();
                });
    }

    /**
     * 顔認証結果。What is told to a card, for today.
     *
     * @param mark made by the centre: nobody asked with a file
     * @param consents what the patient answered, refusals too
     */
    public static EligibilityResult byCard(
            FacilityCode facility, ClientMark mark, Reply reply, List<Consent> consents) {
        LocalDateTime at = JapanTime.of(reply.at());
        return new EligibilityResult(
                new ResultHeader(
                        at,
                        at.toLocalDate(),
                        facility,
                        Optional.of(mark),
                        QueryRoute.CARD,
                        SegmentOfResult.NORMAL,
                        Notice.NONE),
                Optional.empty(),
                processing(reply.told()),
                validity(reply.told()),
                Optional.empty(),
                switch (reply.told()) {
                    case Told.Shown shown -> List.of(CoverageAnswers.byCard(shown, consents, reply.handle()));
                    case Told.Bare _, Told.Withheld _ -> List.of();
                });
    }

    /** 入力誤り。To a query of which an item is missing or wrong. */
    public static EligibilityResult faulty(EligibilityRequest request, Outcome fault, Instant at) {
        return new EligibilityResult(
                header(request, JapanTime.of(at), SegmentOfResult.NORMAL, Notice.NONE),
                Optional.empty(),
                Processing.error(fault),
                Optional.empty(),
                Optional.of(request.asked().echo()),
                List.of());
    }

    /** 拒否。To a message that is not worked on at all. */
    public static EligibilityResult refused(EligibilityRequest request, Outcome reason, Instant at) {
        return new EligibilityResult(
                header(request, JapanTime.of(at), SegmentOfResult.ABNORMAL, Notice.of(reason)),
                Optional.empty(),
                Processing.error(reason),
                Optional.empty(),
                Optional.of(request.asked().echo()),
                List.of());
    }

    /** 一括照会の一件。The answer to one row of a batch. */
    public static BatchUnit unit(QueryRow row, Reply reply) {
        return new BatchUnit(
                Optional.of(row.echo()),
                processing(reply.told()),
                validity(reply.told()),
                switch (reply.told()) {
                    case Told.Shown shown -> List.of(CoverageAnswers.inBatch(shown));
                    case Told.Bare _, Told.Withheld _ -> List.of();
                },
                reply.handle().stream().toList());
    }

    /** 一括照会のエラー。To a row of which an item is missing or wrong; the other rows are answered (BAT-005). */
    public static BatchUnit faultyUnit(QueryRow row, Outcome fault) {
        return new BatchUnit(Optional.of(row.echo()), Processing.error(fault), Optional.empty(), List.of(), List.of());
    }

    /** 結果コード。For the audit entry: the validity told, or the code of the error. */
    public static String outcome(Told told) {
        return switch (told) {
            case Told.Shown shown -> WireCodes.validity(shown.answer()).wire();
            case Told.Bare bare -> WireCodes.validity(bare.answer()).wire();
            case Told.Withheld _ -> Outcome.COVERAGE_WITHHELD.code();
        };
    }

    private static ResultHeader header(
            EligibilityRequest request, LocalDateTime at, SegmentOfResult segment, Notice notice) {
        return new ResultHeader(
                at,
                request.day(),
                request.sender().facility(),
                request.sender().mark(),
                QueryRoute.NUMBERS,
                segment,
                notice);
    }

    private static Processing processing(Told told) {
        return switch (told) {
            case Told.Shown _, Told.Bare _ ->
                told.notices().stream().findFirst().map(Processing::normal).orElse(Processing.NORMAL);
            case Told.Withheld _ -> Processing.error(Outcome.COVERAGE_WITHHELD);
        };
    }

    private static Optional<Validity> validity(Told told) {
        return switch (told) {
            case Told.Shown shown -> Optional.of(WireCodes.validity(shown.answer()));
            case Told.Bare bare -> Optional.of(WireCodes.validity(bare.answer()));
            case Told.Withheld _ -> Optional.empty();
        };
    }
}
