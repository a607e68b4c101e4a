package jp.tashika.reader.fake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.wire.OqsWriter;
import jp.tashika.vocabulary.number.FacilityCode;

/** Real face messages about people who do not exist. */
final class FaceMessages {

    private FaceMessages() {}

    static byte[] of(String name, LocalDateTime now) {
        ConfirmedCoverage.Person person = new ConfirmedCoverage.Person(
                Optional.of(name),
                name,
                Optional.empty(),
                Optional.of("ｼｹﾝ ﾀﾛｳ"),
                Optional.empty(),
                Sex.MALE,
                Optional.empty(),
                LocalDate.of(1960, 1, 5),
                Optional.of("架空県試験市一丁目２番３号"),
                Optional.of("999-0001"));
        ConfirmedCoverage coverage = ConfirmedCoverage.of(
                CardClass.GENERAL, "架空県国民健康保険組合", person, ConfirmedCoverage.Term.since(LocalDate.of(2020, 4, 1)));
        ResultHeader header = new ResultHeader(
                now,
                now.toLocalDate(),
                new FacilityCode("4810000018"),
                Optional.empty(),
                QueryRoute.CARD,
                SegmentOfResult.NORMAL,
                Notice.NONE);
        return OqsWriter.standard()
                .write(
                        new EligibilityResult(
                                header,
                                Optional.empty(),
                                Processing.NORMAL,
                                Optional.of(Validity.VALID),
                                Optional.empty(),
                                List.of(coverage)),
                        Encoding.UTF_8);
    }
}
