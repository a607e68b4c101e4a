package jp.tashika.reader.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.reader.face.PictureReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("印字の読取り")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TesseractReaderTest {

    private static final PrintExpectation PAGE = PrintExpectation.of(PrintLanguage.JAPANESE, PrintLayout.BLOCK);
    private static final PrintExpectation LINE = PrintExpectation.of(PrintLanguage.JAPANESE, PrintLayout.LINE);

    private Optional<TesseractReader> opened = Optional.empty();

    @BeforeAll
    void open() throws PrintUnavailable {
        assumeTrue(TesseractLibrary.load().isPresent(), "Tesseract is not on this machine");
        opened = Optional.of(TesseractReader.open(EnumSet.allOf(PrintLanguage.class)));
    }

    @AfterAll
    void close() {
        opened.ifPresent(TesseractReader::close);
    }

    private List<PrintedLine> read(byte[] jpeg, PrintExpectation expected) {
        return switch (PrintPicture.open(jpeg)) {
            case PictureReading.Refused<PrintPicture>(var fault) -> throw new AssertionError(fault);
            case PictureReading.Usable<PrintPicture>(PrintPicture picture) -> {
                try (picture) {
                    yield opened.orElseThrow().lines(picture, expected);
                }
            }
        };
    }

    @ParameterizedTest
    @DisplayName("一行を読む")
    @ValueSource(strings = {"平成12年3月31日生", "2031年4月5日まで有効", "有効期限"})
    void readsOneLine(String text) {
        assertThat(Printed.texts(read(Printed.lines(text), LINE))).containsExactly(text);
    }

    @Test
    @DisplayName("複数の行を上から順に、文字ごとの場所つきで読む")
    void readsLinesInOrder() {
        List<PrintedLine> lines = read(Printed.lines("公費負担者番号", "受給者番号", "有効期間"), PAGE);

        assertThat(Printed.texts(lines)).containsExactly("公費負担者番号", "受給者番号", "有効期間");
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.confidence()).isBetween(0.0, 100.0);
            assertThat(line.symbols())
                    .extracting(symbol -> symbol.area().left())
                    .isSorted();
        });
        assertThat(lines.getFirst().symbols().getFirst().area().top())
                .isLessThan(lines.getLast().symbols().getFirst().area().top());
    }

    @Test
    @DisplayName("数字だけと見込めば数字だけを返す")
    void readsOnlyWhatIsExpected() {
        assertThat(Printed.texts(read(Printed.lines("2285"), PrintExpectation.digits())))
                .containsExactly("2285");
        assertThat(String.join("", Printed.texts(read(Printed.lines("有効ABC"), PrintExpectation.digits()))))
                .matches("[0-9]*");
        // the next one may be anything again
        assertThat(Printed.texts(read(Printed.lines("有効期限"), LINE))).containsExactly("有効期限");
    }

    @Test
    @DisplayName("白紙からは何も読まない")
    void readsNothingFromNothing() {
        assertThat(read(Printed.blank(), PAGE)).isEmpty();
    }

    @Test
    @DisplayName("複数の台から同時に使える")
    void isUsedByManyAtOnce() throws Exception {
        List<String> wanted =
                IntStream.range(0, 8).mapToObj(i -> "12" + i + "9").toList();
        try (ExecutorService work = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tasks = wanted.stream()
                    .<Callable<String>>map(text -> () -> read(Printed.lines(text), PrintExpectation.digits()).stream()
                            .map(PrintedLine::text)
                            .collect(Collectors.joining()))
                    .toList();
            List<String> found =
                    work.invokeAll(tasks).stream().map(Future::resultNow).toList();
            assertThat(found).isEqualTo(wanted);
        }
    }

    @Test
    @DisplayName("閉じたあとは使えない")
    void isOverWhenClosed() throws PrintUnavailable {
        TesseractReader closed = TesseractReader.open(EnumSet.of(PrintLanguage.LATIN));
        closed.close();
        closed.close();
        if (PrintPicture.open(Printed.blank()) instanceof PictureReading.Usable<PrintPicture>(PrintPicture picture)) {
            try (picture) {
                assertThatThrownBy(() -> closed.lines(picture, PrintExpectation.digits()))
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    @DisplayName("開いていない言語では読まない")
    void readsOnlyInLanguagesOpened() throws PrintUnavailable {
        try (TesseractReader latin = TesseractReader.open(EnumSet.of(PrintLanguage.LATIN))) {
            if (PrintPicture.open(Printed.blank())
                    instanceof PictureReading.Usable<PrintPicture>(PrintPicture picture)) {
                try (picture) {
                    assertThatThrownBy(() -> latin.lines(picture, LINE)).isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }
}
