package jp.tashika.format.checkup.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.format.archive.ZipLimits;

/** Whatever the bytes are, reading ends with verdicts and faults, never with an exception. */
class ArchiveFuzzTest {

    private static final ZipLimits SMALL = new ZipLimits(50, 8 << 20, 50);

    @FuzzTest(maxDuration = "30s")
    void archivesNeverThrow(byte[] bytes) {
        Zips.Outcome outcome = Zips.read(bytes, SMALL);
        ArchiveReport report = outcome.report();
        assertThat(outcome.verdicts()).hasSize(report.documents() + report.settlements() + report.refused());
        assertThat(report.index().isPresent() || !report.faults().isEmpty()).isTrue();
    }
}
