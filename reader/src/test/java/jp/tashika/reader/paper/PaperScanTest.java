package jp.tashika.reader.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.print.PrintLanguage;
import jp.tashika.reader.print.PrintUnavailable;
import jp.tashika.reader.print.TesseractReader;
import jp.tashika.simulation.camera.FictionalPaper;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedPaper;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("トレイの証の読取り")
class PaperScanTest {

    private static final int PAPERS = 4;
    private static final Set<PaperItem> CHECKED =
            EnumSet.of(PaperItem.FUNDER_NUMBER, PaperItem.RECIPIENT_NUMBER, PaperItem.INSURER_NUMBER);

    private static Optional<TesseractReader> engine() {
        try {
            return Optional.of(TesseractReader.open(EnumSet.allOf(PrintLanguage.class)));
        } catch (PrintUnavailable e) {
            return Optional.empty();
        }
    }

    /**
     * 出来。How items were read.
     *
     * @param wrong of those that are not as printed, what the reading says of itself; the papers are nobody's
     */
    private record Score(int right, List<ReadItem> wrong, int all) {
        Score plus(Score other) {
            return new Score(
                    right + other.right,
                    Stream.concat(wrong.stream(), other.wrong.stream()).toList(),
                    all + other.all);
        }

        double share() {
            return (double) right / all;
        }

        static Score of(FictionalPaper paper, PaperContent content) {
            int right = 0;
            List<ReadItem> wrong = new ArrayList<>();
            for (Map.Entry<PaperItem, String> expected : paper.items().entrySet()) {
                Optional<ReadItem> read = content.item(expected.getKey());
                if (read.map(ReadItem::text).filter(expected.getValue()::equals).isPresent()) {
                    right++;
                } else {
                    read.ifPresent(wrong::add);
                }
            }
            return new Score(right, wrong, paper.items().size());
        }
    }

    @Test
    @Tag("OCR-001")
    @Tag("OCR-002")
    @Tag("OCR-014")
    @DisplayName("架空の証を4つの画質で、Tesseract で読む")
    void readsFictionalPapers() {
        Optional<TesseractReader> engine = engine();
        assumeTrue(engine.isPresent(), "Tesseract is not on this machine");
        try (TesseractReader print = engine.get()) {
            PaperScan scan = new PaperScan(Cameras.none(), print);
            Map<PrintQuality, Score> scores = new EnumMap<>(PrintQuality.class);
            for (PrintQuality quality : PrintQuality.values()) {
                for (PaperKind kind :
                        List.of(PaperKind.PUBLIC_EXPENSE, PaperKind.MEDICAL_TICKET, PaperKind.INSURANCE_CARD)) {
                    for (int seed = 0; seed < PAPERS; seed++) {
                        FictionalPaper paper = FictionalPaper.of(kind, seed);
                        byte[] jpeg = PrintedPaper.of(paper).frame(quality, seed);
                        PaperContent content = scan.read(jpeg).orElseThrow();
                        assertThat(jpeg).containsOnly(0);
                        scores.merge(quality, Score.of(paper, content), Score::plus);
                    }
                }
            }
            assertThat(score(scores, PrintQuality.CLEAN).share())
                    .as(scores.toString())
                    .isGreaterThan(0.9);
            assertThat(score(scores, PrintQuality.MILD).share())
                    .as(scores.toString())
                    .isGreaterThan(0.85);
            assertThat(score(scores, PrintQuality.MEDIUM).share())
                    .as(scores.toString())
                    .isGreaterThan(0.7);
            // a wrong number is never taken for a sure one: that is what check digits are for
            assertThat(scores.values().stream().flatMap(score -> score.wrong().stream()))
                    .filteredOn(item -> CHECKED.contains(item.item()))
                    .noneMatch(ReadItem::readsSurely);
        }
    }

    private static Score score(Map<PrintQuality, Score> scores, PrintQuality quality) {
        return Optional.ofNullable(scores.get(quality)).orElseThrow();
    }

    @Test
    @DisplayName("同じ種からは同じ証、別の種からは別の証ができる")
    void isReproducible() {
        FictionalPaper paper = FictionalPaper.of(PaperKind.PUBLIC_EXPENSE, 7);
        assertThat(FictionalPaper.of(PaperKind.PUBLIC_EXPENSE, 7)).isEqualTo(paper);
        assertThat(FictionalPaper.of(PaperKind.PUBLIC_EXPENSE, 8)).isNotEqualTo(paper);
        assertThat(PrintedPaper.of(paper).frame(PrintQuality.BAD, 1))
                .isEqualTo(PrintedPaper.of(paper).frame(PrintQuality.BAD, 1))
                .isNotEqualTo(PrintedPaper.of(paper).frame(PrintQuality.BAD, 2));
    }

    @Test
    @DisplayName("画像は読んだあとに消し、カメラがない・壊れた・画像でないときは何も読まない")
    void picturesAreWiped() {
        PaperInTray tray = new PaperInTray();
        tray.lines = List.of("公費負担者番号80137151");
        PaperScan scan = tray.scan("a");
        assertThat(scan.looksAt("a")).isTrue();
        assertThat(scan.looksAt("b")).isFalse();
        assertThat(scan.read("a").orElseThrow().isUsable()).isTrue();
        assertThat(tray.pictures).hasSize(1);
        assertThat(tray.isWiped()).isTrue();
        assertThat(scan.read("b")).isEmpty();
        tray.isCameraBroken = true;
        assertThat(scan.read("a")).isEmpty();
        byte[] noPicture = {1, 2, 3};
        assertThat(scan.read(noPicture)).isEmpty();
        assertThat(noPicture).containsOnly(0);
    }
}
