package jp.tashika.format.oqs.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasksTest {

    private static final FacilityCode FACILITY = new FacilityCode("4810000001");

    @Tag("SEC-003")
    @Test
    void nothingPersonalIsPrinted() {
        EligibilityQuery query = new EligibilityQuery(
                InsurerNumber.of("480012"),
                new InsuredNumber(Optional.of("記号ヒミツ"), "99887766", Optional.of("01")),
                LocalDate.of(1975, 4, 1),
                CeilingConsent.GIVEN,
                Optional.of(ClientMark.of("患者ヒミツ")));
        HandleEntry entry = new HandleEntry("番号ヒミツ", query.insurer(), query.insured());
        ConfirmedCoverage coverage = ConfirmedCoverage.of(
                        CardClass.GENERAL,
                        "架空組合",
                        new ConfirmedCoverage.Person(
                                Optional.of("世帯主ヒミツ"),
                                "氏名ヒミツ",
                                Optional.empty(),
                                Optional.of("ｶﾅﾋﾐﾂ"),
                                Optional.empty(),
                                Sex.MALE,
                                Optional.empty(),
                                query.birthdate(),
                                Optional.of("住所ヒミツ"),
                                Optional.empty()),
                        ConfirmedCoverage.Term.since(LocalDate.of(2020, 4, 1)))
                .withNumbers(query.insurer(), query.insured())
                .withFacilityPart(
                        new ConfirmedCoverage.FacilityPart(Optional.empty(), Optional.of("照会番号ヒミツ"), Optional.empty()));
        ResultHeader header = new ResultHeader(
                LocalDate.of(2026, 11, 22).atStartOfDay(),
                LocalDate.of(2026, 11, 22),
                FACILITY,
                query.mark(),
                QueryRoute.NUMBERS,
                SegmentOfResult.NORMAL,
                Notice.NONE);
        Sender sender = new Sender(FACILITY, query.mark());
        for (Object message : List.of(
                new EligibilityRequest(header.day(), sender, QueryRow.of(query)),
                new BatchRequest(header.day(), sender, List.of(QueryRow.of(query))),
                new EligibilityResult(
                        header,
                        Optional.empty(),
                        Processing.NORMAL,
                        Optional.empty(),
                        Optional.of(QueryEcho.of(query)),
                        List.of(coverage)),
                new BatchUnit(
                        Optional.of(QueryEcho.of(query)),
                        Processing.NORMAL,
                        Optional.empty(),
                        List.of(coverage),
                        List.of("照会番号ヒミツ")),
                new HandleRegistration(sender, HandleRow.of(entry)),
                new HandleRegistrationResult(header, Optional.of("番号ヒミツ"), Processing.NORMAL),
                new HandleUnit(HandleEcho.of(entry), Processing.NORMAL),
                coverage.person(),
                coverage.facilityPart())) {
            assertThat(message.toString()).doesNotContain("ヒミツ", "ﾋﾐﾂ", "99887766", "1975", "480012");
        }
    }

    @Test
    void echoesMakeOnlyReadableInsurerNumbersEightPlacesWide() {
        QueryEcho echo = new QueryEcho(
                Optional.of("480012"),
                Optional.of(" "),
                Optional.of("1"),
                Optional.empty(),
                Optional.of("x"),
                Optional.empty(),
                Optional.empty());
        assertThat(echo.insurer()).contains("  480012");
        assertThat(echo.symbol()).isEmpty();
        assertThat(new HandleEcho(
                                Optional.empty(),
                                Optional.of("48"),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .insurer())
                .contains("48");
    }

    @ParameterizedTest(name = "{0} は {1} %")
    @CsvSource({"010, 10", "020, 20", "030, 30", "000, 0", "100, 100", "005, 5"})
    void ratiosAreThreeDigits(String wire, int percent) {
        assertThat(CopaymentRatio.parse(wire)).contains(new CopaymentRatio(percent));
        assertThat(new CopaymentRatio(percent).wire()).isEqualTo(wire);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "0010", "101", "-10", "1 0", "０１０", "abc"})
    void otherRatiosAreNone(String wire) {
        assertThat(CopaymentRatio.parse(wire)).isEmpty();
    }

    @Test
    void impossibleValuesAreNotMade() {
        assertThatThrownBy(() -> new CopaymentRatio(101)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientMark("a<b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ClientMark("&nbsp;")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReceptionNumber(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReceptionNumber("1".repeat(101))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new HandleEntry(
                        "1".repeat(51),
                        InsurerNumber.of("480012"),
                        new InsuredNumber(Optional.empty(), "1", Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsAndMapsAreCopied() {
        List<QueryRow> rows = new java.util.ArrayList<>();
        BatchRequest request = new BatchRequest(LocalDate.EPOCH, Sender.of(FACILITY), rows);
        rows.add(new QueryRow(
                new QueryEcho(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                Decoded.faulty(Fault.of(Outcome.ELEMENT_MISSING, ""))));
        assertThat(request.rows()).isEmpty();
        assertThat(new Processing(ProcessingStatus.NORMAL, Optional.of(" "), Optional.of("")))
                .isEqualTo(Processing.NORMAL);
    }
}
