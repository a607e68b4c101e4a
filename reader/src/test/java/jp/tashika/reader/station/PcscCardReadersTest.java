package jp.tashika.reader.station;

import static org.assertj.core.api.Assertions.assertThat;

import jp.tashika.vocabulary.outcome.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PC/SCのコードと理由")
@Tag("HWR-005")
class PcscCardReadersTest {

    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource({
        "80100009, READER_MISSING",
        "80100017, READER_MISSING",
        "8010002E, READER_MISSING",
        "8010000B, READER_CARD_BUSY",
        "80100066, READER_CARD_UNREADABLE",
        "80100067, READER_CARD_UNREADABLE",
        "8010000F, READER_CARD_UNREADABLE",
        "80100065, READER_CARD_UNREADABLE",
        "8010000C, READER_CARD_TAKEN",
        "80100069, READER_CARD_TAKEN",
        "8010001D, READER_SYSTEM_DOWN",
        "80100001, READER_SYSTEM_DOWN"
    })
    void eachCodeHasItsReason(String code, Outcome expected) {
        assertThat(PcscCardReaders.outcome(Integer.parseUnsignedInt(code, 16))).isEqualTo(expected);
    }
}
