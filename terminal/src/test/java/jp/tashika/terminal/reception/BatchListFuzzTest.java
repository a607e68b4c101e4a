package jp.tashika.terminal.reception;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;

/** Whatever a desk uploads or types, reading it ends with lines or with what to correct. */
class BatchListFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @FuzzTest(maxDuration = "60s")
    void list(byte[] file) {
        BatchList.read(file, TODAY, TODAY);
    }

    @FuzzTest(maxDuration = "60s")
    void words(FuzzedDataProvider input) {
        TypedWords words = new TypedWords(
                input.consumeString(40),
                input.consumeString(40),
                input.consumeString(40),
                input.consumeString(10),
                input.consumeString(20),
                input.consumeString(20),
                input.consumeBoolean());
        QueryReading.read(words, TODAY);
    }
}
