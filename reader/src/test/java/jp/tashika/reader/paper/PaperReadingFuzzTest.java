package jp.tashika.reader.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import jp.tashika.vocabulary.paper.ReadItem;

/** Whatever an engine takes for text becomes items within their bounds, or nothing. */
class PaperReadingFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void lines(String text) {
        PaperContent content = PaperReading.of(
                text.lines().map(line -> new PaperLine(line, 50)).toList());
        assertThat(content.items()).extracting(ReadItem::item).doesNotHaveDuplicates();
    }
}
