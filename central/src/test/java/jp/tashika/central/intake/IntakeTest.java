package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KENPO;
import static jp.tashika.central.intake.TestFeeds.KYOKAI;
import static jp.tashika.central.intake.TestFeeds.individual;
import static jp.tashika.central.intake.TestFeeds.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.tashika.core.registration.Change;
import jp.tashika.core.registration.RowVerdict;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

    @TempDir
    Path directory;

    Centre centre;

    @BeforeEach
    void start() throws IOException {
        centre = new Centre(directory);
    }

    @AfterEach
    void stop() throws IOException {
        centre.close();
    }

    @Test
    @Tag("SYS-010")
    @DisplayName("転職: 取得、喪失、別の保険者で取得。個人は一人のまま")
    void followsAJobChange() throws IOException {
        CoverageStatement first = worker(1);
        Feed acquired = centre.register(KENPO, 1, List.of(new Acquisition(individual(1), first)));
        assertThat(acquired.state()).isEqualTo(FeedState.COMMITTED);
        assertThat(acquired.difference().orElseThrow().people(Change.ACQUIRED)).isEqualTo(1);
        centre.register(
                KENPO, 2, List.of(new Loss(first.reference(), LocalDate.of(2026, 11, 1), LossReason.OTHER_COVERAGE)));
        CoverageStatement second = TestFeeds.since(worker(77), LocalDate.of(2026, 11, 1));
        Feed again = centre.register(KYOKAI, 1, List.of(new Acquisition(individual(1), second)));
        assertThat(again.difference().orElseThrow().rows(RowVerdict.ACCEPTED)).isEqualTo(1);
        assertThat(centre.count("select count(distinct person_key) from coverage")).isEqualTo(1);
        assertThat(centre.count("select count(*) from coverage where known_until is null")).isEqualTo(2);
        assertThat(centre.known("1")).containsEntry("loss_reason", "C");
        assertThat(centre.count("select count(*) from individual_lookup")).isEqualTo(1);
        assertThat(centre.count("select count(*) from ledger_entry where deed = 'R'")).isEqualTo(3);
        assertThat(centre.count("select count(*) from registry_change")).isZero();
    }
}
