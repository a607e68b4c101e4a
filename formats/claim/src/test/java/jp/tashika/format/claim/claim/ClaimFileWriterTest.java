package jp.tashika.format.claim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import jp.tashika.format.claim.claim.Samples.Sample;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClaimFileWriterTest {

    @ParameterizedTest
    @EnumSource(Sample.class)
    void theTrailerCountsWhatWasWritten(Sample sample) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer = new ClaimFileWriter(out);
        for (FilePart part : ClaimFileReaderTest.parts(sample.bytes(), sample.kind())) {
            switch (part) {
                case FilePart.Header header -> writer.write(header.record());
                case FilePart.Good(var claim) -> writer.write(claim);
                case FilePart.Trailer _ -> writer.finish(Layouts.of(sample.kind(), Edition.WESTERN));
                case FilePart.End _ -> {}
                case FilePart.Quarantined _, FilePart.Stray _ -> throw new AssertionError(part);
            }
        }
        assertThat(out.toByteArray()).isEqualTo(sample.bytes());
    }

    @Test
    void aChangedClaimIsCheckedAnew() throws IOException {
        Claim claim = ((FilePart.Good) ClaimFileReaderTest.parts(Sample.MEDICAL.bytes(), Sample.MEDICAL.kind())
                        .get(1))
                .claim();
        List<UkeRecord> marked = claim.records().stream()
                .map(record -> record.is("SN")
                        ? RecordBuilder.from(record)
                                .put(FieldName.of("confirmation"), "04")
                                .put(FieldName.of("insurerNumber"), "01480029")
                                .build()
                        : record)
                .toList();
        assertThat(Claim.of(claim.kind(), marked).hasError()).isFalse();
        assertThat(new String(Claim.of(claim.kind(), marked).bytes(), Samples.WINDOWS_31J))
                .contains("SN,1,04,01480029,,,01,,\r\n");
        List<UkeRecord> without =
                marked.stream().filter(record -> !record.is("HO")).toList();
        assertThat(Claim.of(claim.kind(), without).hasError()).isTrue();
        assertThat(Claim.of(claim.kind(), List.of()).hasError()).isTrue();
    }
}
