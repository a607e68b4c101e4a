package jp.tashika.terminal.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("要求フォルダのファイル名")
class DropNameTest {

    @Tag("IFC-005")
    @ParameterizedTest(name = "{0} は {1}")
    @CsvSource(textBlock = """
            OQSsiquc01req_202611220001.xml,         Served
            OQSsiquc01req_202108161190 6.xml,       Malformed
            OQSsiquc01req_2021081611906.xml,        Served
            OQSsiquc01req_A-b_9.XML,                Served
            OQSmuquc01req_1.xml,                    Served
            OQSmuquc02req_1.xml,                    Served
            OQSsiimm01req_1.xml,                    Served
            OQSmuimm01req_1.xml,                    Served
            OQSmuimm02req_1.xml,                    Served
            CIPsiquc01req_1.xml,                    Unserved
            EPSsiDMP01req_1.xml,                    Unserved
            OQSsiquc01req_.xml,                     Malformed
            OQSsiquc01req_1.zip,                    Malformed
            OQSsiquc01req_1.err,                    Ignored
            OQSsiquc01res_1.xml,                    Ignored
            OQSsiquc01res_face_20261122093015.xml,  Ignored
            .receptionagent-0b7f.tmp,               Ignored
            .OQSsiquc01req_1.xml,                   Ignored
            ~OQSsiquc01req_1.xml,                   Ignored
            OQSsiquc01req_1.xml.tmp,                Ignored
            OQSsiquc01req_1.xml~,                   Ignored
            desktop.ini,                            Ignored
            request.xml,                            Ignored
            .tashika-terminal.lock,                 Ignored
            .., Ignored
            '', Ignored
            """)
    void tellsRequestsFromTheRest(String name, String expected) {
        assertThat(DropName.of(name).getClass().getSimpleName()).isEqualTo(expected);
    }
}
