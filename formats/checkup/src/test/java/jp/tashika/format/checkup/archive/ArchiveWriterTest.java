package jp.tashika.format.checkup.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.wire.CheckupReader;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveWriterTest {

    private static final ArchiveName NAME =
            new ArchiveName("4810000001", "01480011", LocalDate.of(2025, 7, 2), 0, ServiceKind.CHECKUP);
    private static final PartyNumber SENDER = PartyNumber.ofInstitution(new InstitutionNumber("4810000001"));

    private static ArchiveWriter writer(ByteArrayOutputStream out) {
        return new ArchiveWriter(
                out, NAME, new ExchangeKind(6), SENDER, Optional.of(PartyNumber.ofInsurer("01480011")));
    }

    @Property(tries = 50)
    void whatIsWrittenIsRead(@ForAll("archives") List<CheckupDocument> documents) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = writer(out)) {
            for (CheckupDocument document : documents) {
                writer.add(document);
            }
        }
        Zips.Outcome outcome = Zips.read(out.toByteArray(), ArchiveLimits.DEFAULT);
        assertThat(outcome.report().faults()).isEmpty();
        assertThat(outcome.documents()).isEqualTo(documents);
        assertThat(outcome.report().index().orElseThrow().records()).isEqualTo(documents.size());
    }

    @Provide
    Arbitrary<List<CheckupDocument>> archives() {
        return Documents.any().list().ofMaxSize(6);
    }

    @Test
    void layoutAndNamesAreThoseOfTheSpecification() throws IOException {
        CheckupDocument document = ((Decoded.Ok<CheckupDocument>) CheckupReader.read(Zips.SAMPLE)).value();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ArchiveWriter writer = writer(out)) {
            writer.add(document);
            writer.add(
                    document,
                    "<checkupClaim xmlns='http://tokuteikenshin.jp/checkup/2007'/>".getBytes(StandardCharsets.UTF_8));
            writer.add(new ExchangeSummary(ServiceKind.CHECKUP, 1, 1, 0, Optional.empty(), 1));
        }
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names)
                .containsExactly(
                        "4810000001_01480011_202507020_1/DATA/h48100000012025070201000001.xml",
                        "4810000001_01480011_202507020_1/DATA/h48100000012025070201000002.xml",
                        "4810000001_01480011_202507020_1/CLAIMS/c48100000012025070201000002.xml",
                        "4810000001_01480011_202507020_1/su08_V08.xml",
                        "4810000001_01480011_202507020_1/ix08_V08.xml");
        Zips.Outcome outcome = Zips.read(out.toByteArray(), ArchiveLimits.DEFAULT);
        assertThat(outcome.report().faults()).isEmpty();
        assertThat(outcome.report().settlements()).isEqualTo(1);
        assertThat(outcome.report().summary()).isPresent();
    }

    @Test
    void theSameDocumentsGiveTheSameBytes() throws IOException {
        CheckupDocument document = ((Decoded.Ok<CheckupDocument>) CheckupReader.read(Zips.SAMPLE)).value();
        List<byte[]> twice = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ArchiveWriter writer = writer(out)) {
                writer.add(document);
            }
            twice.add(out.toByteArray());
        }
        assertThat(twice.getFirst()).isEqualTo(twice.getLast());
    }

    @Test
    void namesAreReadAndWritten() {
        assertThat(NAME.text()).isEqualTo("4810000001_01480011_202507020_1");
        assertThat(ArchiveName.parse(NAME.text() + ".zip")).contains(NAME);
        assertThat(ArchiveName.parse(NAME.text())).contains(NAME);
        assertThat(NAME.file(new InstitutionNumber("4810000001"), 999_999)).isEqualTo("48100000012025070201999999.xml");
        assertThatThrownBy(() -> NAME.file(new InstitutionNumber("4810000001"), 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NAME.file(new InstitutionNumber("4810000001"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                "4810000001_01480011_20250702_1",
                "4810000001_01480011_202507320_1",
                "481000000_01480011_202507020_1",
                "4810000001_01480011_202507020_0",
                "4810000001-01480011-202507020-1",
                "4810000001_01480011_202507020_1.ZIP",
                "４８10000001_01480011_202507020_1"
            })
    void otherNamesAreNone(String text) {
        assertThat(ArchiveName.parse(text)).isEmpty();
    }

    @Test
    void nameParts() {
        assertThatThrownBy(() -> new ArchiveName("1", "01480011", NAME.day(), 0, ServiceKind.CHECKUP))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ArchiveName("4810000001", "01480011", NAME.day(), 10, ServiceKind.CHECKUP))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
