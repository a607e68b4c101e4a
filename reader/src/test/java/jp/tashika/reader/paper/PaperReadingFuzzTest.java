package jp.tashika.reader.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import jp.tashika.vocabulary.paper.ReadItem;

/** Whatever an engine takes for text becomes items within their bounds, or nothing. */
class PaperReadingFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        PaperContent content = PaperReading.of(
                text.lines().map(line -> new PaperLine(line, 50)).toList());
        assertThat(content.items()).extracting(ReadItem::item).doesNotHaveDuplicates();
    }
}
