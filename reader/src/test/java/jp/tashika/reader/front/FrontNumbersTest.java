package jp.tashika.reader.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import jp.tashika.card.cardface.FaceNumberB;
import jp.tashika.card.cardface.Picture;
import jp.tashika.card.virtual.CardHolder;
import jp.tashika.reader.camera.Camera;
import jp.tashika.reader.camera.CameraFailed;
import jp.tashika.reader.camera.Cameras;
import jp.tashika.reader.print.PrintLanguage;
import jp.tashika.reader.print.PrintUnavailable;
import jp.tashika.reader.print.TesseractReader;
import jp.tashika.simulation.camera.FictionalFace;
import jp.tashika.simulation.camera.FictionalHolder;
import jp.tashika.simulation.camera.Pose;
import jp.tashika.simulation.camera.PrintQuality;
import jp.tashika.simulation.camera.PrintedCard;
import jp.tashika.simulation.camera.Studio;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("RDR-026")
@Tag("HWR-022")
@DisplayName("券面の画像から照合番号B")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontNumbersTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final int CARDS = 5;

    private Optional<TesseractReader> engine = Optional.empty();
    private Optional<Studio> studio = Optional.empty();

    @BeforeAll
    void open() throws IOException {
        try {
            engine = Optional.of(TesseractReader.open(EnumSet.allOf(PrintLanguage.class)));
        } catch (PrintUnavailable e) {
            assumeTrue(false, e.sentence());
        }
        assumeTrue(PrintedCard.isPossible(), "this machine has no Japanese letters");
        studio = Optional.of(Studio.open());
    }

    @AfterAll
    void close() {
        engine.ifPresent(TesseractReader::close);
    }

    private CardHolder holder(long seed) {
        return FictionalHolder.draw(
                new Random(seed), TODAY, Picture.of(studio.orElseThrow().cardPhoto(FictionalFace.BEARER)));
    }

    private FrontNumbers numbers(IntFunction<Optional<byte[]>> camera) {
        AtomicInteger taken = new AtomicInteger();
        Camera tray = () -> camera.apply(taken.getAndIncrement()).orElseThrow(() -> new CameraFailed("pulled out"));
        return new FrontNumbers(
                new Cameras(Map.of(), Map.of("a", tray)), new FrontReader(engine.orElseThrow()), () -> TODAY);
    }

    @ParameterizedTest
    @Tag("CRD-015")
    @DisplayName("どの質の画像でも、読めた番号は正しい。鮮明・良好なら読める")
    @EnumSource(PrintQuality.class)
    void readsCards(PrintQuality quality) {
        int read = 0;
        for (int i = 0; i < CARDS; i++) {
            CardHolder holder = holder(i);
            PrintedCard card = PrintedCard.of(holder, i);
            long seed = 100L * i;
            List<FaceNumberB> numbers = numbers(picture -> Optional.of(card.frame(quality, seed + picture)))
                    .read("a");
            if (!numbers.isEmpty()) {
                assertThat(numbers).contains(holder.faceNumberB());
                read++;
            }
        }
        assertThat(read).isGreaterThanOrEqualTo(quality == PrintQuality.BAD ? 1 : CARDS - 1);
    }

    @Test
    @DisplayName("台が空、カメラが動かない、画像でないものを返す、途中で別のカードになるときは、番号にしない")
    void nothingToRead() {
        Studio open = studio.orElseThrow();
        PrintedCard one = PrintedCard.of(holder(1), 1);
        PrintedCard other = PrintedCard.of(holder(2), 1);
        PrintedCard third = PrintedCard.of(holder(4), 1);
        assertThat(numbers(i -> Optional.of(open.frameOfNobody(i))).read("a")).isEmpty();
        assertThat(numbers(_ -> Optional.empty()).read("a")).isEmpty();
        assertThat(numbers(_ -> Optional.of(new byte[] {1, 2, 3})).read("a")).isEmpty();
        assertThat(numbers(i -> Optional.of(open.frame(FictionalFace.BEARER, Pose.straight(), i)))
                        .read("a"))
                .isEmpty();
        // three cards in turn: no digit in which all differ has a majority
        assertThat(numbers(i -> i < 3
                                ? Optional.of(List.of(one, other, third).get(i).frame(PrintQuality.CLEAN, i))
                                : Optional.empty())
                        .read("a"))
                .isEmpty();
    }

    @Test
    @DisplayName("渡された画像は消される")
    void wipesPictures() {
        byte[] picture = PrintedCard.of(holder(3), 3).frame(PrintQuality.CLEAN, 3);
        assertThat(new FrontReader(engine.orElseThrow()).read(picture).isNothing())
                .isFalse();
        assertThat(picture).containsOnly(0);
    }
}
