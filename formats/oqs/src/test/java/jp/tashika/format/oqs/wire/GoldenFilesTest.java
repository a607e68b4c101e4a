package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.Golden.faults;
import static jp.tashika.format.oqs.wire.Golden.file;
import static jp.tashika.format.oqs.wire.Golden.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.oqs.code.CeilingChange;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.code.DiseaseCategory;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.PrescriptionForm;
import jp.tashika.format.oqs.code.ProcessingStatus;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.Consent;
import jp.tashika.format.oqs.message.ConsentTo;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.EligibilityQuery;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleBatch;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.message.HandleRegistrationResult;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryRow;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.RequestHead;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoldenFilesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final InsurerNumber INSURER = new InsurerNumber("00480012");

    @Tag("ELG-006")
    @Test
    @DisplayName("単一引用符・タグ内の空白・空要素・6桁の保険者番号の要求を読む")
    void readsASloppyRequest() {
        Envelope<EligibilityRequest> read = value(OqsReader.readEligibilityRequest(file("siquc01req-quotes.xml")));
        assertThat(read.encoding()).isEqualTo(Encoding.UTF_8);
        assertThat(read.message())
                .isEqualTo(new EligibilityRequest(
                        DAY,
                        new Sender(Samples.FACILITY, Optional.of(new ClientMark("20261122-1906 &amp; 'a\""))),
                        QueryRow.of(new EligibilityQuery(
                                INSURER,
                                new InsuredNumber(Optional.of("千・１"), "0012345", Optional.empty()),
                                LocalDate.of(1975, 4, 1),
                                CeilingConsent.GIVEN,
                                Optional.empty()))));
        assertThat(read.message().sender().mark().orElseThrow().text()).isEqualTo("20261122-1906 & 'a\"");
    }

    @Tag("ORC-005")
    @Test
    @DisplayName("Shift_JISの要求を読み、写しを同じバイトで返す")
    void readsAndEchoesShiftJis() {
        byte[] bytes = file("siquc01req-sjis.xml");
        Envelope<EligibilityRequest> read = value(OqsReader.readEligibilityRequest(bytes));
        assertThat(read.encoding()).isEqualTo(Encoding.SHIFT_JIS);
        assertThat(value(read.message().asked().query()).insured())
                .isEqualTo(new InsuredNumber(Optional.of("髙﨑"), "１２３", Optional.of("01")));

        EligibilityResult result = new EligibilityResult(
                new jp.tashika.format.oqs.message.ResultHeader(
                        Samples.NOW,
                        DAY,
                        Samples.FACILITY,
                        read.message().sender().mark(),
                        QueryRoute.NUMBERS,
                        SegmentOfResult.NORMAL,
                        jp.tashika.format.oqs.message.Notice.NONE),
                Optional.empty(),
                Processing.NORMAL,
                Optional.of(Validity.NOTHING_FITS),
                Optional.of(read.message().asked().echo()),
                List.of());
        String request = new String(bytes, Encoding.SHIFT_JIS.charset());
        String answer = new String(OqsWriter.standard().write(result, read.encoding()), Encoding.SHIFT_JIS.charset());
        assertThat(request)
                .contains("<ArbitraryFileIdentifier>表示ソ①</ArbitraryFileIdentifier>")
                .contains("<ArbitraryIdentifier>患者0001_1_2</ArbitraryIdentifier>");
        assertThat(answer)
                .contains("<ArbitraryFileIdentifier>表示ソ①</ArbitraryFileIdentifier>")
                .contains("<ArbitraryIdentifier>患者0001_1_2</ArbitraryIdentifier>")
                .contains("<CharacterCodeIdentifier>1</CharacterCodeIdentifier>");
    }

    @Tag("ELG-001")
    @Test
    @DisplayName("順不同の顔認証結果を読む。知らない要素は読み飛ばし、空の集団は無いものとする")
    void readsAFaceResultInAnyOrder() {
        EligibilityResult result = value(OqsReader.readEligibilityResult(file("siquc01res-face.xml")))
                .message();
        assertThat(result.header().route()).isEqualTo(QueryRoute.CARD);
        assertThat(result.header().processedAt()).isEqualTo(LocalDateTime.of(2026, 11, 22, 17, 48, 35));
        assertThat(result.prescriptionForm()).contains(PrescriptionForm.PAPER);
        assertThat(result.validity()).contains(Validity.VALID);
        assertThat(result.echo()).isEmpty();
        ConfirmedCoverage coverage = result.coverages().getFirst();
        assertThat(coverage.insurer()).contains(INSURER);
        assertThat(coverage.insured()).contains(new InsuredNumber(Optional.of("千・１"), "0012345", Optional.of("00")));
        assertThat(coverage.person().name()).isEqualTo("試験　太郎");
        assertThat(coverage.person().postNumber()).contains("999-0001");
        assertThat(coverage.elderlyShare().flatMap(ConfirmedCoverage.ElderlyShare::ratio))
                .contains(new CopaymentRatio(20));
        assertThat(coverage.ceiling())
                .isEqualTo(new ConfirmedCoverage.Ceiling(
                        Optional.of(CeilingConsent.WITHHELD), Optional.empty(), Optional.empty(), Optional.empty()));
        assertThat(coverage.diseases().consent()).contains(ConsentFlag.GIVEN);
        assertThat(coverage.diseases().certificates()).hasSize(1).first().satisfies(disease -> {
            assertThat(disease.category()).contains(DiseaseCategory.CHRONIC_RENAL_FAILURE);
            assertThat(disease.selfPayYen()).contains(10_000);
        });
        LocalDateTime at = LocalDateTime.of(2026, 11, 22, 17, 48, 35);
        assertThat(coverage.consents())
                .isEqualTo(Map.of(
                        ConsentTo.TREATMENT, Consent.given(at, at.plusDays(1)),
                        ConsentTo.SURGERY, Consent.of(ConsentFlag.REFUSED)));
        assertThat(coverage.facilityPart().handle()).contains("00012345");
    }

    @Tag("BAT-005")
    @ParameterizedTest(name = "{0}: 誤りのある行があっても他の行は読める")
    @ValueSource(strings = {"muquc01req.xml", "muquc01req-wrapped.xml"})
    void readsABatchWithABadRow(String name) {
        BatchRequest batch = value(OqsReader.readBatchRequest(file(name))).message();
        assertThat(batch.day()).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(batch.rows()).hasSize(3);
        assertThat(value(batch.rows().get(0).query()).insurer()).isEqualTo(INSURER);
        assertThat(value(batch.rows().get(0).query()).ceilingConsent()).isEqualTo(CeilingConsent.WITHHELD);
        assertThat(batch.rows().get(0).echo().insurer()).contains("  480012");

        QueryRow bad = batch.rows().get(1);
        assertThat(bad.echo().insurer()).contains("ABC");
        assertThat(bad.echo().number()).isEmpty();
        assertThat(bad.echo().birthdate()).contains("19750230");
        assertThat(bad.echo().mark()).contains(ClientMark.of("2_x_1"));
        assertThat(faults(bad.query()))
                .extracting(Fault::outcome)
                .containsExactly(Outcome.ELEMENT_ILL_FORMED, Outcome.ELEMENT_MISSING, Outcome.ELEMENT_ILL_FORMED);
        assertThat(faults(bad.query()))
                .allSatisfy(fault -> assertThat(fault.path())
                        .contains("QualificationConfirmSearchInfo[2]/")
                        .doesNotContain("ABC", "1975"))
                .first()
                .satisfies(fault -> assertThat(fault.path()).endsWith("/InsurerNumber"));

        assertThat(value(batch.rows().get(2).query()).insured().symbol()).isEmpty();
    }

    @Tag("BAT-001")
    @Test
    @DisplayName("受付結果・ダウンロード要求・処理中の結果を読む")
    void readsTheLifeOfABatch() {
        BatchReceipt receipt =
                value(OqsReader.readBatchReceipt(file("muquc01res.xml"))).message();
        ReceptionNumber number = new ReceptionNumber("202611220000000001");
        assertThat(receipt.reception())
                .isEqualTo(new BatchReceipt.Accepted(
                        number, Optional.of(LocalDateTime.of(2026, 11, 22, 18, 0)), Optional.empty()));
        assertThat(value(OqsReader.readBatchFetch(file("muquc02req.xml")))
                        .message()
                        .number())
                .isEqualTo(number);
        BatchResult processing = value(OqsReader.readBatchResult(file("muquc02res-processing.xml")))
                .message();
        assertThat(processing.header().segment()).isEqualTo(SegmentOfResult.PROCESSING);
        assertThat(processing.units()).isEmpty();
    }

    @Tag("BAT-004")
    @Test
    @DisplayName("一括照会結果を読み、同じバイトで書く")
    void readsAndWritesABatchResult() {
        byte[] bytes = file("muquc02res.xml");
        BatchResult result = value(OqsReader.readBatchResult(bytes)).message();
        assertThat(result.header().counts()).contains(new BatchHeader.Counts(2, 1, 1));
        assertThat(result.units()).hasSize(2);
        assertThat(result.units().get(0).validity()).contains(Validity.INVALID);
        assertThat(result.units().get(0).coverages().getFirst().ceiling().change())
                .contains(CeilingChange.CHANGED_OR_UNKNOWN);
        assertThat(result.units().get(0).handles()).containsExactly("00000001");
        assertThat(result.units().get(1).processing().status()).isEqualTo(ProcessingStatus.ERROR);
        assertThat(OqsWriter.standard().write(result, Encoding.UTF_8)).isEqualTo(bytes);
    }

    @Tag("ORC-001")
    @Test
    @DisplayName("照会番号登録の要求と結果を読む")
    void readsHandleMessages() {
        HandleRegistration request =
                value(OqsReader.readHandleRegistration(file("siimm01req.xml"))).message();
        assertThat(value(request.row().entry()))
                .isEqualTo(new HandleEntry(
                        "00012345", INSURER, new InsuredNumber(Optional.of("千・１"), "0012345", Optional.of("01"))));
        HandleRegistrationResult result = value(OqsReader.readHandleRegistrationResult(file("siimm01res.xml")))
                .message();
        assertThat(result.handle()).contains("00012345");
        assertThat(result.processing()).isEqualTo(Processing.NORMAL);
        assertThat(value(OqsReader.readBatchReceipt(file("muimm01res.xml")))
                        .message()
                        .reception())
                .isEqualTo(new BatchReceipt.Accepted(
                        new ReceptionNumber("202611220000000002"), Optional.empty(), Optional.of(Processing.NORMAL)));
    }

    @Tag("ORC-001")
    @Test
    @DisplayName("照会番号一括登録の誤りのある行は写しとともに残る")
    void readsHandleBatches() {
        HandleBatch batch =
                value(OqsReader.readHandleBatch(file("muimm01req.xml"))).message();
        assertThat(batch.rows()).hasSize(2);
        assertThat(batch.rows().get(0).entry()).isInstanceOf(Decoded.Ok.class);
        assertThat(faults(batch.rows().get(1).entry()))
                .containsExactly(Fault.of(
                        Outcome.ELEMENT_MISSING,
                        "XmlMsg/MessageBody/ReferenceNumberRegistrationInfo[2]/ReferenceNumber"));
        assertThat(batch.rows().get(1).echo().number()).contains("222222");

        byte[] bytes = file("muimm02res.xml");
        var result = value(OqsReader.readHandleBatchResult(bytes)).message();
        assertThat(result.units().get(1).processing().status()).isEqualTo(ProcessingStatus.ERROR);
        assertThat(OqsWriter.standard().write(result, Encoding.UTF_8)).isEqualTo(bytes);
    }

    @Test
    @DisplayName("見出しだけを読む")
    void peeksAtRequests() {
        RequestHead head = value(OqsReader.peek(file("siquc01req-sjis.xml"), MessageKind.ELIGIBILITY));
        assertThat(head)
                .isEqualTo(new RequestHead(
                        Encoding.SHIFT_JIS,
                        Optional.of(Samples.FACILITY),
                        Optional.of(ClientMark.of("表示ソ①")),
                        Optional.empty()));
        assertThat(value(OqsReader.peek(file("muquc02req.xml"), MessageKind.BATCH_FETCH))
                        .receptionNumber())
                .contains(new ReceptionNumber("202611220000000001"));
        assertThat(value(OqsReader.peek(file("muquc01req.xml"), MessageKind.BATCH))
                        .mark())
                .contains(ClientMark.of("B-1"));
    }
}
