package jp.tashika.format.checkup.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import jp.tashika.format.archive.ZipLimits;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.format.checkup.wire.CheckupReader;
import jp.tashika.format.checkup.wire.CheckupWriter;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReaderTest {

    private static final String TOP = Zips.TOP;
    private static final String CLAIM =
            "<checkupClaim xmlns=\"http://tokuteikenshin.jp/checkup/2007\"><settlement/></checkupClaim>";

    @Test
    @Tag("CHK-002")
    void readsTheLayoutOfTheSpecification() {
        ExchangeSummary summary =
                new ExchangeSummary(ServiceKind.CHECKUP, 1, 10_000, 0, java.util.Optional.empty(), 10_000);
        Zips.Outcome outcome = Zips.indexed(1)
                .with(TOP + "su08_V08.xml", CheckupWriter.write(summary))
                .with(TOP + "DATA/h48100000012025070201000001.xml", Zips.SAMPLE)
                .with(TOP + "CLAIMS/c48100000012025070201000001.xml", CLAIM)
                .with(TOP + "XSD/hc08_V08.xsd", "<schema/>")
                .with(TOP + "XSD/coreschemas/voc_hcgv08.xsd", "<schema/>")
                .read();
        assertThat(outcome.report())
                .isEqualTo(new ArchiveReport(
                        outcome.report().index(), java.util.Optional.of(summary), 1, 1, 0, 2, List.of()));
        assertThat(outcome.report().index()).isPresent();
        assertThat(outcome.documents()).hasSize(1);
        assertThat(outcome.verdicts().getFirst().original()).isEqualTo(Zips.SAMPLE);
        assertThat(outcome.verdicts().getLast().decoded()).isEqualTo(Decoded.ok(SettlementFile.CHECKUP));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "DATA/h48100000012025070201000001.xml",
                "h_4810000001_20250702.xml",
                "anything.XML",
                TOP + "DATA/01480011-1.xml",
                "健診/結果.xml"
            })
    void goesByContentAndNotByName(String name) {
        Zips.Outcome outcome = Zips.indexed(1).with(name, Zips.SAMPLE).read();
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.documents()).hasSize(1);
    }

    @Test
    void theIndexMayStandAnywhere() {
        Zips.Outcome outcome = Zips.empty()
                .with("h1.xml", Zips.SAMPLE)
                .with("what.xml", Zips.index(1))
                .read();
        assertThat(outcome.faults()).isEmpty();
    }

    @Test
    void readsNamesInAnyEncodingAndStoredFiles() {
        assertThat(Zips.indexed(1)
                        .with("健診/結果表.xml", Zips.SAMPLE)
                        .in(Charset.forName("windows-31j"))
                        .stored()
                        .read()
                        .documents())
                .hasSize(1);
    }

    @Test
    void aBadDocumentNeverStopsTheOthers() {
        String sample = Documents.everySituation();
        Zips zips = Zips.indexed(7);
        zips.with("1.xml", sample);
        zips.with("2.xml", sample.replace("value=\"170.0\"", "value=\"?\""));
        zips.with("3.xml", "<<<");
        byte[] large = new byte[CheckupReader.BYTES_MAX + 1];
        new Random(1).nextBytes(large);
        zips.with("4.xml", large);
        zips.with("5.xml", sample.replace("<code code=\"10\"", "<code code=\"21\""));
        zips.with("6.xml", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>");
        zips.with("7.xml", sample);
        Zips.Outcome outcome = zips.read();
        assertThat(outcome.verdicts()).extracting(Zips.Verdict::entry).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(outcome.verdicts().subList(1, 6))
                .extracting(verdict -> verdict.fault().outcome())
                .containsExactly(
                        Outcome.CHECKUP_VALUE_ILL_FORMED,
                        Outcome.CHECKUP_XML_BROKEN,
                        Outcome.CHECKUP_DOCUMENT_TOO_LARGE,
                        Outcome.CHECKUP_KIND_NOT_SERVED,
                        Outcome.CHECKUP_XML_FORBIDDEN);
        assertThat(outcome.documents()).hasSize(2);
        assertThat(outcome.report().refused()).isEqualTo(5);
        assertThat(outcome.report().documents()).isEqualTo(2);
        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.verdicts().get(3).original()).isEmpty();
        assertThat(outcome.verdicts().get(1).original()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "../h1.xml",
                "DATA/../../h1.xml",
                "/etc/h1.xml",
                "C:/h1.xml",
                "DATA\\h1.xml",
                "DATA/./h1.xml",
                "DATA/h\u0001.xml",
                "DATA/h\n1.xml"
            })
    void refusesNamesThatLeadAway(String name) {
        Zips.Outcome outcome = Zips.indexed(2)
                .with(name, Zips.SAMPLE)
                .with("h2.xml", Zips.SAMPLE)
                .read();
        assertThat(outcome.documents()).hasSize(1);
        assertThat(outcome.verdicts().getFirst().fault().outcome()).isEqualTo(Outcome.CHECKUP_ENTRY_NAME_WRONG);
        assertThat(outcome.verdicts().getFirst().original()).isEmpty();
    }

    @Test
    void refusesLongNames() {
        assertThat(Zips.indexed(1)
                        .with("h".repeat(260) + ".xml", Zips.SAMPLE)
                        .read()
                        .documents())
                .isEmpty();
    }

    @Test
    void namesOfPeopleAreNotShown() {
        Zips.Outcome outcome = Zips.indexed(1).with("../試験太郎.xml", Zips.SAMPLE).read();
        Fault fault = outcome.verdicts().getFirst().fault();
        assertThat(fault.path()).isEqualTo("entry 2");
        Fault plain = Zips.indexed(1)
                .with("../h1.xml", Zips.SAMPLE)
                .read()
                .verdicts()
                .getFirst()
                .fault();
        assertThat(plain.path()).isEqualTo("../h1.xml");
    }

    @Test
    void refusesANameTwice() {
        byte[] zip = Zips.indexed(2)
                .with("DATA/h1.xml", Zips.SAMPLE)
                .with("DATA/h2.xml", Zips.SAMPLE)
                .bytes();
        String twice = new String(zip, StandardCharsets.ISO_8859_1).replace("h2.xml", "h1.xml");
        Zips.Outcome outcome = Zips.read(twice.getBytes(StandardCharsets.ISO_8859_1), ArchiveLimits.DEFAULT);
        assertThat(outcome.documents()).hasSize(1);
        assertThat(outcome.verdicts().getLast().fault().outcome()).isEqualTo(Outcome.CHECKUP_ENTRY_REPEATED);
    }

    @Test
    void refusesASecondIndex() {
        Zips.Outcome outcome =
                Zips.indexed(0).with("ix08_again.xml", Zips.index(3)).read();
        assertThat(outcome.faults()).containsExactly(Outcome.CHECKUP_ENTRY_REPEATED);
        assertThat(outcome.report().index().orElseThrow().records()).isZero();
    }

    @Test
    void missesTheIndex() {
        assertThat(Zips.empty().with("h1.xml", Zips.SAMPLE).read().faults())
                .containsExactly(Outcome.CHECKUP_INDEX_MISSING);
        Zips.Outcome broken = Zips.empty()
                .with("h1.xml", Zips.SAMPLE)
                .with("ix08_V08.xml", "<index xmlns=\"urn:hl7-org:v3\"/>")
                .read();
        assertThat(broken.faults()).containsExactly(Outcome.CHECKUP_INDEX_MISSING);
        assertThat(broken.verdicts().getLast().fault().outcome()).isEqualTo(Outcome.CHECKUP_VALUE_MISSING);
        assertThat(broken.documents()).hasSize(1);
    }

    @ParameterizedTest(name = "総ファイル数 {0}、健診2件・決済1件・不備1件: {1}")
    @CsvSource({"1, CHECKUP_COUNT_WRONG", "2,", "3,", "4,", "5, CHECKUP_COUNT_WRONG", "0, CHECKUP_COUNT_WRONG"})
    void countsWhatTheIndexCounts(int records, Outcome fault) {
        Zips.Outcome outcome = Zips.indexed(records)
                .with("h1.xml", Zips.SAMPLE)
                .with("h2.xml", Zips.SAMPLE)
                .with("c1.xml", CLAIM)
                .with("h3.xml", "<a/>")
                .read();
        assertThat(outcome.faults()).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", "PK", "PK\u0003\u0004", "健診", "<?xml version='1.0'?><a/>"})
    void refusesWhatIsNoZip(String text) {
        assertThat(Zips.read(text.getBytes(StandardCharsets.ISO_8859_1), ArchiveLimits.DEFAULT)
                        .faults())
                .containsExactly(Outcome.CHECKUP_ARCHIVE_BROKEN);
    }

    @Test
    void everyTruncationIsNoticed() {
        byte[] zip = Zips.indexed(2)
                .with("h1.xml", Zips.SAMPLE)
                .with("h2.xml", Zips.SAMPLE)
                .bytes();
        int directory = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        for (int length = 0; length < directory; length += 5) {
            assertThat(Zips.read(Arrays.copyOf(zip, length), ArchiveLimits.DEFAULT)
                            .faults())
                    .as("%d bytes", length)
                    .isNotEmpty();
        }
    }

    @Test
    void aFlippedByteIsNoticedOrChangesNothing() {
        byte[] zip = Zips.indexed(1).with("h1.xml", Zips.SAMPLE).bytes();
        for (int at = 0; at < zip.length; at += 3) {
            byte[] flipped = zip.clone();
            flipped[at] ^= 0x10;
            Zips.Outcome outcome = Zips.read(flipped, ArchiveLimits.DEFAULT);
            outcome.documents()
                    .forEach(document -> assertThat(CheckupWriter.write(document))
                            .isEqualTo(CheckupWriter.write(
                                    ((Decoded.Ok<jp.tashika.format.checkup.document.CheckupDocument>)
                                                    CheckupReader.read(Zips.SAMPLE))
                                            .value())));
        }
    }

    @Test
    void aBombIsStoppedByItsRatio() {
        Zips.Outcome outcome = Zips.indexed(3)
                .with("h1.xml", Zips.SAMPLE)
                .with("bomb.xml", new byte[64 * 1024 * 1024])
                .with("h2.xml", Zips.SAMPLE)
                .read();
        assertThat(outcome.faults()).containsExactly(Outcome.CHECKUP_ARCHIVE_TOO_LARGE);
        assertThat(outcome.documents()).hasSize(1);
    }

    @Test
    void aBombAmongFilesNobodyReadsIsStoppedToo() {
        assertThat(Zips.indexed(0)
                        .with("XSD/bomb.xsd", new byte[64 * 1024 * 1024])
                        .read()
                        .faults())
                .containsExactly(Outcome.CHECKUP_ARCHIVE_TOO_LARGE);
    }

    @Test
    void stopsAtTheLimits() {
        Zips zips = Zips.indexed(10);
        IntStream.range(0, 10).forEach(i -> zips.with("h" + i + ".xml", Zips.SAMPLE));
        byte[] zip = zips.bytes();
        assertThat(Zips.read(zip, new ZipLimits(10, 1 << 30, 1000)).faults())
                .containsExactly(Outcome.CHECKUP_ARCHIVE_TOO_LARGE);
        assertThat(Zips.read(zip, new ZipLimits(11, 1 << 30, 1000)).faults()).isEmpty();
        assertThat(Zips.read(zip, new ZipLimits(11, 3L * Zips.SAMPLE.length, 1000))
                        .faults())
                .containsExactly(Outcome.CHECKUP_ARCHIVE_TOO_LARGE);
        assertThat(Zips.read(zip, new ZipLimits(11, 3L * Zips.SAMPLE.length, 1000))
                        .documents())
                .hasSize(2);
    }

    @Test
    void aBrokenStreamIsNoFaultOfTheArchive() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("line cut");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("line cut");
            }
        };
        assertThatThrownBy(() -> ArchiveReader.read(broken, ArchiveLimits.DEFAULT, (entry, original, decoded) -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("line cut");
    }
}
