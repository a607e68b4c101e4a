package jp.tashika.terminal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.tashika.format.oqs.file.MessageKind;
import jp.tashika.terminal.fake.Requests;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("端末での点検")
class LocalCheckTest {

    @Tag("TRM-013")
    @Test
    @DisplayName("要求は最後のバイトまで書かれて初めて完成する")
    void isCompleteOnlyAtTheEnd() {
        for (byte[] xml : new byte[][] {Requests.utf8("M"), Requests.sjis("M")}) {
            int end = xml.length - 1; // the last line break may be missing
            for (int length = 0; length < end; length++) {
                assertThat(LocalCheck.isComplete(MessageKind.ELIGIBILITY, Arrays.copyOf(xml, length)))
                        .as("the first %d bytes", length)
                        .isFalse();
            }
            assertThat(LocalCheck.isComplete(MessageKind.ELIGIBILITY, Arrays.copyOf(xml, end)))
                    .isTrue();
            assertThat(LocalCheck.isComplete(MessageKind.ELIGIBILITY, xml)).isTrue();
            assertThat(LocalCheck.refuse(MessageKind.ELIGIBILITY, xml)).isEmpty();
        }
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            <a></a>                        | true
            <a>x</a>                       | true
            <a></a >                       | true
            <?xml version="1.0"?><a></a>   | true
            <!-- x --><a></a>              | true
            <a>                            | false
            <a></a><                       | false
            <a></b>                        | false
            <a></a                         | false
            </a>                           | false
            a                              | false
            >                              | false
            """)
    @DisplayName("末尾まで書かれているか")
    void knowsTheEnd(String xml, boolean ended) {
        assertThat(LocalCheck.isEnded(xml.getBytes(StandardCharsets.UTF_8))).isEqualTo(ended);
    }

    @Tag("TRM-013")
    @ParameterizedTest(name = "{0} {1}バイト {2}")
    @CsvSource(nullValues = "-", textBlock = """
            OQSsiquc01req_1.xml,  1048576,   -
            OQSsiquc01req_1.xml,  1048577,   TSK-FILE0000003
            OQSmuquc01req_1.xml,  33554432,  -
            OQSmuquc01req_1.xml,  33554433,  TSK-FILE0000003
            OQSmuquc02req_1.xml,  1048577,   TSK-FILE0000003
            CIPsiquc01req_1.xml,  10,        TSK-XMLF0000006
            OQSsiquc01req_.xml,   10,        TSK-FILE0000001
            """)
    @DisplayName("名前と大きさ")
    void refusesByNameAndSize(String name, long size, String code) {
        assertThat(LocalCheck.refuse(DropName.of(name), size)
                        .map(it -> it.code())
                        .orElse(null))
                .isEqualTo(code);
    }
}
