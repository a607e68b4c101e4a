package jp.tashika.reader.front;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;

@Tag("RDR-026")
@DisplayName("券面の文字がどんなものでも、番号になるか読めないかのどちらか")
class FrontTextFuzzTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @FuzzTest
    void text(FuzzedDataProvider any) {
        String code = any.consumeString(8);
        List<String> lines = any.consumeRemainingAsString().lines().toList();
        FrontReading reading = FrontReading.of(lines, code);
        FrontVote.decide(Collections.nCopies(3, reading), TODAY).forEach(number -> {
            if (!number.isPossible(TODAY)) {
                throw new AssertionError("a number was decided that no card can have");
            }
        });
    }
}
