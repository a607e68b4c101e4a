package jp.tashika.reader.accuracy;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Whatever was signed, it is settings that can be written again, or it is refused. */
class AccuracyTextFuzzTest {

    @FuzzTest(maxDuration = "60s")
    void text(byte[] bytes) throws Exception {
        AccuracyFile file;
        try {
            file = AccuracyText.parse(bytes);
        } catch (AccuracyText.Wrong e) {
            return; // refused
        }
        if (!AccuracyText.parse(AccuracyText.written(file)).equals(file)) {
            throw new AssertionError("read otherwise than written");
        }
    }
}
