package jp.tashika.format.oqs.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.code.QueryRoute;
import jp.tashika.format.oqs.code.SegmentOfResult;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.code.Validity;
import jp.tashika.format.oqs.message.BatchFetch;
import jp.tashika.format.oqs.message.BatchHeader;
import jp.tashika.format.oqs.message.BatchReceipt;
import jp.tashika.format.oqs.message.BatchResult;
import jp.tashika.format.oqs.message.BatchUnit;
import jp.tashika.format.oqs.message.ClientMark;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.message.HandleBatchResult;
import jp.tashika.format.oqs.message.HandleEcho;
import jp.tashika.format.oqs.message.HandleUnit;
import jp.tashika.format.oqs.message.Notice;
import jp.tashika.format.oqs.message.Processing;
import jp.tashika.format.oqs.message.QueryEcho;
import jp.tashika.format.oqs.message.ReceptionNumber;
import jp.tashika.format.oqs.message.ResultHeader;
import jp.tashika.format.oqs.message.Sender;
import jp.tashika.format.xml.Unmappable;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out, byte for byte. */
@Tag("IFC-001")
class StrictOutTest {

    private static final OqsWriter WRITER = OqsWriter.standard();

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static EligibilityResult with(List<ConfirmedCoverage> coverages, Validity validity) {
        return new EligibilityResult(
                Samples.header(),
                Optional.empty(),
                Processing.NORMAL,
                Optional.of(validity),
                Optional.of(QueryEcho.of(Samples.query())),
                coverages);
    }

    private static ConfirmedCoverage plain(String name, Optional<String> kana) {
        ConfirmedCoverage.Person person = new ConfirmedCoverage.Person(
                Optional.empty(),
                name,
                Optional.of("　"),
                kana,
                Optional.of(""),
                Sex.MALE,
                Optional.empty(),
                LocalDate.of(1975, 4, 1),
                Optional.empty(),
                Optional.empty());
        return ConfirmedCoverage.of(
                CardClass.GENERAL, "架空県国民健康保険組合", person, ConfirmedCoverage.Term.since(LocalDate.of(2020, 4, 1)));
    }

    @Test
    @DisplayName("ある項目だけを規定の順に書く")
    void writesOnlyWhatIsThereInTheOrderOfTheInterface() {
        EligibilityResult result = with(
                List.of(plain("試験　太郎", Optional.of("シケン　タロウ"))
                        .withElderlyShare(new ConfirmedCoverage.ElderlyShare(
                                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()))),
                Validity.VALID);
        assertThat(utf8(WRITER.write(result, Encoding.UTF_8))).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <XmlMsg>
                        <MessageHeader>
                        <ProcessExecutionTime>20261122093015</ProcessExecutionTime>
                        <QualificationConfirmationDate>20261122</QualificationConfirmationDate>
                        <MedicalInstitutionCode>4810000001</MedicalInstitutionCode>
                        <ArbitraryFileIdentifier>ArnHCeDfNjMCFzg=</ArbitraryFileIdentifier>
                        <ReferenceClassification>2</ReferenceClassification>
                        <SegmentOfResult>1</SegmentOfResult>
                        <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
                        </MessageHeader>
                        <MessageBody>
                        <ProcessingResultStatus>1</ProcessingResultStatus>
                        <QualificationValidity>1</QualificationValidity>
                        <QualificationConfirmSearchInfo>
                        <InsurerNumber>  480012</InsurerNumber>
                        <InsuredCardSymbol>千・１</InsuredCardSymbol>
                        <InsuredIdentificationNumber>0012345</InsuredIdentificationNumber>
                        <InsuredBranchNumber>01</InsuredBranchNumber>
                        <Birthdate>19750401</Birthdate>
                        <LimitApplicationCertificateRelatedConsFlg>1</LimitApplicationCertificateRelatedConsFlg>
                        <ArbitraryIdentifier>P001_1</ArbitraryIdentifier>
                        </QualificationConfirmSearchInfo>
                        <ResultList>
                        <ResultOfQualificationConfirmation>
                        <InsuredCardClassification>01</InsuredCardClassification>
                        <Name>試験　太郎</Name>
                        <NameKana>ｼｹﾝ ﾀﾛｳ</NameKana>
                        <Sex1>1</Sex1>
                        <Birthdate>19750401</Birthdate>
                        <QualificationDate>20200401</QualificationDate>
                        <InsuredCardValidDate>20200401</InsuredCardValidDate>
                        <InsurerName>架空県国民健康保険組合</InsurerName>
                        </ResultOfQualificationConfirmation>
                        </ResultList>
                        </MessageBody>
                        </XmlMsg>
                        """);
    }

    @Test
    @DisplayName("該当なしは結果リストを書かない")
    void omitsTheListWhenThereIsNoCoverage() {
        assertThat(utf8(WRITER.write(with(List.of(), Validity.NOTHING_FITS), Encoding.UTF_8)))
                .contains("<QualificationValidity>4</QualificationValidity>")
                .doesNotContain("ResultList");
    }

    @Test
    @DisplayName("全体のエラーは見出しにコードと文言を書く")
    void writesErrorsIntoTheHeader() {
        EligibilityResult result = new EligibilityResult(
                new ResultHeader(
                        Samples.NOW,
                        Samples.DAY,
                        Samples.FACILITY,
                        Optional.empty(),
                        QueryRoute.NUMBERS,
                        SegmentOfResult.ABNORMAL,
                        Notice.of(Outcome.FACILITY_FOREIGN)),
                Optional.empty(),
                Processing.error(Outcome.FACILITY_FOREIGN),
                Optional.empty(),
                Optional.empty(),
                List.of());
        assertThat(utf8(WRITER.write(result, Encoding.SHIFT_JIS)))
                .contains("encoding=\"Shift_JIS\" standalone=\"no\"?>")
                .containsSubsequence(
                        "<SegmentOfResult>9</SegmentOfResult>\n",
                        "<ErrorCode>TSK-AUTH0000006</ErrorCode>\n<ErrorMessage>",
                        "</ErrorMessage>\n<CharacterCodeIdentifier>1</CharacterCodeIdentifier>\n",
                        "<ProcessingResultStatus>2</ProcessingResultStatus>\n",
                        "<ProcessingResultCode>TSK-AUTH0000006</ProcessingResultCode>\n")
                .doesNotContain("ArbitraryFileIdentifier", "QualificationValidity", "SearchInfo");
    }

    @Test
    @DisplayName("カナは半角、漢字はそのまま、Shift_JISにない字は番号か代わりの字")
    void writesNamesInTheirForms() {
        EligibilityResult result = with(List.of(plain("𠮷田　髙﨑", Optional.of("ヨシダ　ガッコウ"))), Validity.VALID);
        assertThat(new String(WRITER.write(result, Encoding.SHIFT_JIS), Encoding.SHIFT_JIS.charset()))
                .contains("<Name>&#134071;田　髙﨑</Name>", "<NameKana>ﾖｼﾀﾞ ｶﾞｯｺｳ</NameKana>");
        OqsWriter substituting = new OqsWriter(new Unmappable.Substitute("●"));
        assertThat(new String(substituting.write(result, Encoding.SHIFT_JIS), Encoding.SHIFT_JIS.charset()))
                .contains("<Name>●田　髙﨑</Name>");
        assertThat(utf8(substituting.write(result, Encoding.UTF_8))).contains("<Name>𠮷田　髙﨑</Name>");
    }

    @Test
    @DisplayName("保険者番号は8桁、6桁のものは前に空白2つ")
    void padsInsurerNumbersWithBlanks() {
        ConfirmedCoverage coverage = plain("試験　太郎", Optional.empty())
                .withNumbers(new InsurerNumber("39480012"), Samples.query().insured());
        assertThat(utf8(WRITER.write(with(List.of(coverage), Validity.VALID), Encoding.UTF_8)))
                .contains("<InsurerNumber>39480012</InsurerNumber>", "<InsurerNumber>  480012</InsurerNumber>");
    }

    @Test
    @DisplayName("受付結果")
    void writesReceipts() {
        BatchReceipt receipt = new BatchReceipt(
                Optional.of(Samples.NOW),
                new Sender(Samples.FACILITY, Optional.of(ClientMark.of("B-1"))),
                Optional.of(SegmentOfResult.NORMAL),
                Notice.NONE,
                new BatchReceipt.Accepted(new ReceptionNumber("1"), Optional.of(Samples.NOW), Optional.empty()));
        assertThat(utf8(WRITER.write(receipt, Encoding.UTF_8))).endsWith("""
                        <XmlMsg>
                        <MessageHeader>
                        <ProcessExecutionTime>20261122093015</ProcessExecutionTime>
                        <MedicalInstitutionCode>4810000001</MedicalInstitutionCode>
                        <ArbitraryFileIdentifier>B-1</ArbitraryFileIdentifier>
                        <SegmentOfResult>1</SegmentOfResult>
                        <CharacterCodeIdentifier>0</CharacterCodeIdentifier>
                        </MessageHeader>
                        <MessageBody>
                        <ReceptionNumber>1</ReceptionNumber>
                        <ReceptionDateTime>20261122093015</ReceptionDateTime>
                        </MessageBody>
                        </XmlMsg>
                        """);
        BatchReceipt refused = new BatchReceipt(
                Optional.empty(),
                Sender.of(Samples.FACILITY),
                Optional.of(SegmentOfResult.ABNORMAL),
                Notice.of(Outcome.BATCH_EMPTY),
                new BatchReceipt.Refused(Optional.of(Processing.error(Outcome.BATCH_EMPTY))));
        assertThat(utf8(WRITER.write(refused, Encoding.UTF_8)))
                .contains("<SegmentOfResult>9<", "<ProcessingResultStatus>2<")
                .doesNotContain("ReceptionNumber", "CharacterCodeIdentifier");
    }

    @Test
    @DisplayName("ダウンロード要求")
    void writesFetches() {
        assertThat(utf8(WRITER.write(
                        new BatchFetch(Sender.of(Samples.FACILITY), new ReceptionNumber("R-1")), Encoding.UTF_8)))
                .isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                        <XmlMsg>
                        <MessageHeader>
                        <MedicalInstitutionCode>4810000001</MedicalInstitutionCode>
                        </MessageHeader>
                        <MessageBody>
                        <ReceptionNumber>R-1</ReceptionNumber>
                        </MessageBody>
                        </XmlMsg>
                        """);
    }

    private static BatchHeader batchHeader() {
        return new BatchHeader(
                Optional.of(Samples.NOW),
                Optional.of(Samples.DAY),
                Sender.of(Samples.FACILITY),
                new ReceptionNumber("R-1"),
                SegmentOfResult.NORMAL,
                Notice.NONE,
                Optional.of(new BatchHeader.Counts(10_000, 10_000, 0)));
    }

    @Tag("BAT-007")
    @ParameterizedTest(name = "1万件の結果を {0} で少しずつ書く")
    @EnumSource
    void streamsBatchesInPieces(Encoding encoding) {
        BatchUnit unit = new BatchUnit(
                Optional.of(QueryEcho.of(Samples.query())),
                Processing.NORMAL,
                Optional.of(Validity.VALID),
                List.of(plain("試験　太郎", Optional.of("ｼｹﾝ ﾀﾛｳ"))),
                List.of("K-1"));
        int[] written = {0};
        int[] atMost = {0};
        ByteArrayOutputStream sink = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                atMost[0] = Math.max(atMost[0], length);
                super.write(bytes, from, length);
            }
        };
        Iterator<BatchUnit> units = Stream.generate(() -> unit)
                .limit(10_000)
                .peek(_ -> written[0]++)
                .iterator();
        WRITER.writeBatchResult(batchHeader(), units, encoding, sink);
        assertThat(written[0]).isEqualTo(10_000);
        assertThat(atMost[0]).isLessThan(128 * 1024);
        List<BatchUnit> all = IntStream.range(0, 10_000).mapToObj(_ -> unit).toList();
        BatchResult whole = new BatchResult(batchHeader(), all);
        assertThat(sink.toByteArray()).isEqualTo(WRITER.write(whole, encoding));
        assertThat(Golden.value(OqsReader.readBatchResult(sink.toByteArray())).message())
                .isEqualTo(whole);
    }

    @Tag("ORC-001")
    @Test
    @DisplayName("照会番号一括登録の結果も少しずつ書く")
    void streamsHandleBatches() {
        HandleUnit unit = new HandleUnit(
                new HandleEcho(
                        Optional.of("1"), Optional.empty(), Optional.empty(), Optional.of("2"), Optional.empty()),
                Processing.NORMAL);
        ByteArrayOutputStream sink = new ByteArrayOutputStream();
        WRITER.writeHandleBatchResult(batchHeader(), List.of(unit, unit).iterator(), Encoding.UTF_8, sink);
        assertThat(sink.toByteArray())
                .isEqualTo(WRITER.write(new HandleBatchResult(batchHeader(), List.of(unit, unit)), Encoding.UTF_8));
    }

    @Test
    void aFullDiskIsNotSilent() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };
        assertThatThrownBy(() -> WRITER.writeBatchResult(
                        batchHeader(), List.<BatchUnit>of().iterator(), Encoding.UTF_8, full))
                .isInstanceOf(UncheckedIOException.class);
    }
}
