package jp.tashika.central.intake;

import static jp.tashika.central.intake.TestFeeds.KENPO;
import static jp.tashika.central.intake.TestFeeds.KYOKAI;
import static jp.tashika.central.intake.TestFeeds.individual;
import static jp.tashika.central.intake.TestFeeds.since;
import static jp.tashika.central.intake.TestFeeds.worker;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person who changes insurers: through two feeds into the store, and what every day is answered with. */
@Tag("ELG-019")
@Tag("SYS-011")
class JobChangeTest {

    private static final CoverageStatement OLD = worker(1);

    @TempDir
    static Path directory;

    private static Centre centre;
    private static Asked asked;

    @BeforeAll
    static void start() throws IOException {
        centre = new Centre(directory);
        asked = new Asked(centre);
    }

    @AfterAll
    static void stop() throws IOException {
        centre.close();
    }

    @BeforeEach
    void register() throws IOException {
        centre.reset();
        centre.register(KENPO, 1, List.of(new Acquisition(individual(1), OLD)));
    }

    @ParameterizedTest(name = "{0}日に喪失、{1}日に取得: {2}日の旧番号は {3}、新番号は {4}、カードは {5}")
    @CsvSource({
        // two days with both: the numbers of each hold, the card shows the newer
        "3, 1, 2026-10-31, InForce 06480016,    NotYet 01480011,  InForce 06480016",
        "3, 1, 2026-11-01, InForce 06480016,    InForce 01480011, InForce 01480011",
        "3, 1, 2026-11-02, InForce 06480016,    InForce 01480011, InForce 01480011",
        "3, 1, 2026-11-03, Superseded 06480016, InForce 01480011, InForce 01480011",
        "3, 1, 2026-11-30, Superseded 06480016, InForce 01480011, InForce 01480011",
        // two days with neither
        "1, 3, 2026-10-31, InForce 06480016,    NotYet 01480011,  InForce 06480016",
        "1, 3, 2026-11-01, Lost 06480016,       NotYet 01480011,  Lost 06480016",
        "1, 3, 2026-11-02, Lost 06480016,       NotYet 01480011,  Lost 06480016",
        "1, 3, 2026-11-03, Superseded 06480016, InForce 01480011, InForce 01480011",
        // from one day to the next
        "1, 1, 2026-10-31, InForce 06480016,    NotYet 01480011,  InForce 06480016",
        "1, 1, 2026-11-01, Superseded 06480016, InForce 01480011, InForce 01480011",
        "1, 1, 2026-11-02, Superseded 06480016, InForce 01480011, InForce 01480011",
    })
    @Tag("DSP-003")
    @Tag("DSP-006")
    void answersEachDay(int lost, int acquired, LocalDate day, String old, String next, String card)
            throws IOException {
        CoverageStatement entered = entered(acquired);
        for (boolean lossFirst : new boolean[] {true, false}) {
            register();
            if (lossFirst) {
                lose(lost);
                acquire(entered);
            } else {
                acquire(entered);
                lose(lost);
            }
            String order = lossFirst ? "loss first" : "acquisition first";
            assertThat(Asked.told(asked.byNumbers(KENPO, OLD, day))).as(order).isEqualTo(old);
            assertThat(Asked.told(asked.byNumbers(KYOKAI, entered, day)))
                    .as(order)
                    .isEqualTo(next);
            assertThat(Asked.told(asked.byCard(KENPO, OLD, day))).as(order).isEqualTo(card);
            assertThat(Asked.told(asked.byCard(KYOKAI, entered, day)))
                    .as(order + ", one person")
                    .isEqualTo(card);
        }
    }

    @ParameterizedTest(name = "喪失だけ届いた間の {0} は {1}")
    @CsvSource({"2026-11-02, InForce 06480016", "2026-11-03, Lost 06480016", "2026-11-30, Lost 06480016"})
    void answersBetweenTheLossAndTheAcquisition(LocalDate day, String expected) throws IOException {
        lose(3);
        assertThat(Asked.told(asked.byNumbers(KENPO, OLD, day))).isEqualTo(expected);
        assertThat(Asked.told(asked.byCard(KENPO, OLD, day))).isEqualTo(expected);
        assertThat(Asked.told(asked.byNumbers(KYOKAI, entered(1), day))).isEqualTo("NothingFits");
    }

    @ParameterizedTest(name = "取得だけ届いた間の {0}: カードは {1}")
    @CsvSource({"2026-10-31, InForce 06480016", "2026-11-01, InForce 01480011", "2026-11-30, InForce 01480011"})
    void answersBetweenTheAcquisitionAndTheLoss(LocalDate day, String card) throws IOException {
        acquire(entered(1));
        assertThat(Asked.told(asked.byCard(KENPO, OLD, day))).isEqualTo(card);
        assertThat(Asked.told(asked.byNumbers(KENPO, OLD, day)))
                .as("the old insurer has not said otherwise")
                .isEqualTo("InForce 06480016");
    }

    @Test
    @DisplayName("戻ってきた人は、前の番号でも今の資格で答え、間の月は間の保険者が答える")
    void answersThoseWhoComeBack() throws IOException {
        CoverageStatement entered = entered(1);
        lose(3);
        acquire(entered);
        CoverageStatement back = since(OLD, LocalDate.of(2026, 11, 20));
        centre.register(
                KYOKAI,
                2,
                List.of(new Loss(entered.reference(), LocalDate.of(2026, 11, 20), LossReason.OTHER_COVERAGE)));
        centre.register(KENPO, 3, List.of(new Acquisition(individual(1), back)));
        LocalDate between = LocalDate.of(2026, 11, 10);
        LocalDate after = LocalDate.of(2026, 11, 20);
        assertThat(Asked.told(asked.byNumbers(KENPO, OLD, between))).isEqualTo("Superseded 06480016");
        assertThat(Asked.told(asked.byCard(KENPO, OLD, between))).isEqualTo("InForce 01480011");
        assertThat(Asked.told(asked.byNumbers(KENPO, OLD, after))).isEqualTo("InForce 06480016");
        assertThat(Asked.told(asked.byNumbers(KYOKAI, entered, after))).isEqualTo("Superseded 01480011");
    }

    private static CoverageStatement entered(int day) {
        return since(worker(77), LocalDate.of(2026, 11, day));
    }

    private static void lose(int day) throws IOException {
        centre.register(
                KENPO, 2, List.of(new Loss(OLD.reference(), LocalDate.of(2026, 11, day), LossReason.OTHER_COVERAGE)));
    }

    private static void acquire(CoverageStatement entered) throws IOException {
        centre.register(KYOKAI, 1, List.of(new Acquisition(individual(1), entered)));
    }
}
