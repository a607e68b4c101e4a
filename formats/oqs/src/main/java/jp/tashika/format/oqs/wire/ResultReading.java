package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.PrescriptionForm;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** 単独結果の読取。The answer about one person. */
final class ResultReading {

    static final Layout HEADER = Layout.of(
            PROCESS_EXECUTION_TIME,
            QUALIFICATION_CONFIRMATION_DATE,
            MEDICAL_INSTITUTION_CODE,
            ARBITRARY_FILE_IDENTIFIER,
            REFERENCE_CLASSIFICATION,
            SEGMENT_OF_RESULT,
            ERROR_CODE,
            ERROR_MESSAGE,
            CHARACTER_CODE_IDENTIFIER);
    private static final Layout BODY = Layout.of(
            PRESCRIPTION_ISSUE_SELECT,
            PROCESSING_RESULT_STATUS,
            PROCESSING_RESULT_CODE,
            PROCESSING_RESULT_MESSAGE,
            QUALIFICATION_VALIDITY);

    private ResultReading() {}

    static Decoded<Envelope<EligibilityResult>> eligibility(XmlCursor in) {
        Faults faults = new Faults();
        return Frame.read(
                in,
                faults,
                () -> header(in, faults),
                new Body(in, faults),
                (header, content) -> new EligibilityResult(
                        header,
                        content.prescriptionForm,
                        content.processing,
                        content.validity,
                        content.echo,
                        content.coverages));
    }

    static ResultHeader header(XmlCursor in, Faults faults) {
        Leaves leaves = Leaves.read(HEADER, in, faults);
        return new ResultHeader(
                leaves.requiredTime(PROCESS_EXECUTION_TIME),
                leaves.requiredDate(QUALIFICATION_CONFIRMATION_DATE),
                CommonReading.facility(leaves),
                leaves.mark(ARBITRARY_FILE_IDENTIFIER, CommonReading.FILE_MARK_MAX),
                leaves.required(REFERENCE_CLASSIFICATION, QueryRoute::parse, QueryRoute.NUMBERS),
                leaves.required(SEGMENT_OF_RESULT, SegmentOfResult::parse, SegmentOfResult.ABNORMAL),
                CommonReading.notice(leaves));
    }

    private record Content(
            Optional<PrescriptionForm> prescriptionForm,
            Processing processing,
            Optional<Validity> validity,
            Optional<QueryEcho> echo,
            List<ConfirmedCoverage> coverages) {}

    /** 本体。The body of a single result. */
    private static final class Body implements Frame.Body<Content> {
        private final XmlCursor in;
        private final Faults faults;
        private final Leaves leaves;
        private final List<ConfirmedCoverage> coverages = new ArrayList<>(1);
        private @Nullable QueryEcho echo;

        Body(XmlCursor in, Faults faults) {
            this.in = in;
            this.faults = faults;
            this.leaves = new Leaves(BODY, in, faults);
        }

        @Override
        public boolean take() {
            if (leaves.take()) {
                return true;
            }
            switch (in.name()) {
                case QUALIFICATION_CONFIRM_SEARCH_INFO -> {
                    if (echo != null) {
                        faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
                    }
                    echo = RequestReading.echo(in, faults);
                }
                case RESULT_LIST -> coverages(in, faults, coverages);
                default -> {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Content end() {
            return new Content(
                    leaves.value(PRESCRIPTION_ISSUE_SELECT, PrescriptionForm::parse),
                    CommonReading.processing(leaves),
                    leaves.value(QUALIFICATION_VALIDITY, Validity::parse),
                    Optional.ofNullable(echo),
                    coverages);
        }
    }

    /** Reads a list of coverages into {@code into}. */
    static void coverages(XmlCursor in, Faults faults, List<ConfirmedCoverage> into) {
        while (in.nextChild()) {
            if (in.name().equals(RESULT_OF_QUALIFICATION_CONFIRMATION)) {
                in.ordinal(into.size() + 1);
                into.add(CoverageReading.read(in, faults));
            } else {
                in.skip();
            }
        }
    }
}
