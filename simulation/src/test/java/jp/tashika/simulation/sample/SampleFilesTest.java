package jp.tashika.simulation.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.format.oqs.message.BatchRequest;
import jp.tashika.format.oqs.message.EligibilityRequest;
import jp.tashika.format.oqs.message.Envelope;
import jp.tashika.format.oqs.message.HandleRegistration;
import jp.tashika.format.oqs.wire.OqsReader;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.SamplePeople;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SampleFilesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final FacilityCode FACILITY = FictionalFacility.of(0).code();
    private static final SamplePeople SAMPLES = SamplePeople.of(Insurers.of(Insurers.DEFAULT_COUNT), TODAY);
    private static final List<SampleRequest> REQUESTS = SampleRequests.of(SAMPLES, FACILITY, TODAY);

    @TempDir
    Path folder;

    @Test
    void theListHasTheColumnsAndAnAnswerInEveryRow() throws IOException {
        Path file = folder.resolve(SampleCsv.PEOPLE);
        SampleCsv.writePeople(SAMPLES, FACILITY, TODAY, file);
        assertThat(Files.readString(file))
                .startsWith("InstitutionCode,InsurerNumber,InsuredCardSymbol,InsuredIdentificationNumber,"
                        + "InsuredBranchNumber,Birthdate,QualificationValidity,Note\n")
                .doesNotContain("\r");
        List<NamedCsvRecord> rows = rows(file);
        assertThat(rows).hasSizeGreaterThan(90).allSatisfy(row -> {
            assertThat(row.getField("InstitutionCode")).isEqualTo(FACILITY.digits());
            assertThat(InsurerNumber.parse(row.getField("InsurerNumber"))
                            .orElseThrow()
                            .hasRightCheckDigit())
                    .isTrue();
            assertThat(row.getField("InsuredIdentificationNumber")).isNotBlank();
            assertThat(row.getField("InsuredBranchNumber")).matches("(\\d\\d)?");
            assertThat(row.getField("Birthdate")).matches("(19|20)\\d{6}");
            assertThat(row.getField("QualificationValidity")).matches("[1-5]");
            assertThat(row.getField("Note")).endsWith("（2026-11-22 の答え）");
        });
        assertThat(rows.stream()
                        .map(row -> row.getField("QualificationValidity"))
                        .distinct())
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        assertThat(rows.getFirst().getFields().subList(2, 5)).containsExactly("0001", "111111", "01");
    }

    @Test
    void errorsHaveAListOfTheirOwn() throws IOException {
        Path file = folder.resolve(SampleCsv.ERRORS);
        SampleCsv.writeErrors(SAMPLES, FACILITY, file);
        assertThat(rows(file))
                .hasSize(2)
                .allSatisfy(row ->
                        assertThat(row.getField("ProcessingResultCode")).isEqualTo(Outcome.COVERAGE_WITHHELD.code()));
    }

    private static List<NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }

    @ParameterizedTest(name = "{0} の要求は一人ずつある")
    @EnumSource(Encoding.class)
    void everyQueryIsARequestInBothEncodings(Encoding encoding) {
        List<SampleRequest> singles =
                singles().filter(request -> request.encoding() == encoding).toList();
        assertThat(singles).hasSameSizeAs(SAMPLES.queries());
        for (int i = 0; i < singles.size(); i++) {
            Envelope<EligibilityRequest> read =
                    ok(OqsReader.readEligibilityRequest(singles.get(i).bytes()));
            assertThat(read.encoding()).isEqualTo(encoding);
            assertThat(read.message().sender().facility()).isEqualTo(FACILITY);
            assertThat(read.message().asked().query())
                    .isInstanceOfSatisfying(
                            Decoded.Ok.class,
                            ok -> assertThat(ok.value().toString()).isNotBlank());
            assertThat(singles.get(i).validity())
                    .isEqualTo(SAMPLES.queries().get(i).expected().validity());
        }
    }

    @Test
    void theBatchHoldsEveryoneAndTheRegistrationTheFirst() {
        SampleRequest batch = one(MessageKind.BATCH);
        Envelope<BatchRequest> read = ok(OqsReader.readBatchRequest(batch.bytes()));
        assertThat(read.message().rows()).hasSameSizeAs(SAMPLES.queries());
        assertThat(read.encoding()).isEqualTo(Encoding.SHIFT_JIS);
        Envelope<HandleRegistration> handle =
                ok(OqsReader.readHandleRegistration(one(MessageKind.HANDLE).bytes()));
        assertThat(handle.message().row().echo().handle()).isEqualTo(Optional.of("SAMPLE-0001"));
        assertThat(batch.toString()).isEqualTo("SampleRequest[OQSmuquc01req_samplebatch.xml]");
    }

    @Test
    void filesHaveTheirNames() throws IOException {
        SampleRequests.write(REQUESTS, folder);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSameSizeAs(REQUESTS)
                    .contains(
                            "OQSsiquc01req_sample001u.xml",
                            "OQSsiquc01req_sample001s.xml",
                            "OQSmuquc01req_samplebatch.xml",
                            "OQSsiimm01req_samplehandle.xml");
        }
    }

    private static Stream<SampleRequest> singles() {
        return REQUESTS.stream().filter(request -> request.name().kind() == MessageKind.ELIGIBILITY);
    }

    private static SampleRequest one(MessageKind kind) {
        List<SampleRequest> found = REQUESTS.stream()
                .filter(request -> request.name().kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static <T> T ok(Decoded<T> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Ok.class);
        return ((Decoded.Ok<T>) decoded).value();
    }
}
