package jp.tashika.format.oqs.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("IFC-001")
class ErrorFileTest {

    @Test
    void isOneLineOfCodeBlankMessage() {
        assertThat(new ErrorFile("TSK-XMLF0000002", "要求を読めません。\r\n続き").bytes())
                .isEqualTo("TSK-XMLF0000002 要求を読めません。 続き\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void saysWhatToDoAndWhereTheFaultIs() {
        String line = new String(
                ErrorFile.of(new Fault(Outcome.ELEMENT_MISSING, "XmlMsg/MessageHeader/MedicalInstitutionCode", ""))
                        .bytes(),
                StandardCharsets.UTF_8);
        assertThat(line)
                .startsWith(Outcome.ELEMENT_MISSING.code() + " ")
                .contains(Outcome.ELEMENT_MISSING.deskText(), "MedicalInstitutionCode")
                .hasLineCount(1);
        assertThat(new String(ErrorFile.of(Outcome.LINE_CUT).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(Outcome.LINE_CUT.code() + " " + Outcome.LINE_CUT.deskText() + "\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OQC-OWSE0900000 通信エラー",
                "OQC-OWSE0900000 通信エラー\n",
                "\uFEFFOQC-OWSE0900000 通信エラー\r\n二行目",
                "  OQC-OWSE0900000   通信エラー  "
            })
    void isReadWithAnyLineEnd(String text) {
        assertThat(ErrorFile.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.ok(new ErrorFile("OQC-OWSE0900000", "通信エラー")));
    }

    @Test
    void mayHaveNoMessage() {
        assertThat(ErrorFile.parse("E1".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.ok(new ErrorFile("E1", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n", "\u0001"})
    void mustHaveACode(String text) {
        assertThat(ErrorFile.parse(text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.faulty(Fault.of(Outcome.ELEMENT_MISSING, "code")));
    }

    @Test
    void isNotReadInAnotherEncodingOrEndlessly() {
        assertThat(ErrorFile.parse(new byte[] {'E', ' ', (byte) 0x8F, (byte) 0x88}))
                .isEqualTo(Decoded.faulty(Fault.of(Outcome.ENCODING_BROKEN, "")));
        assertThat(ErrorFile.parse(new byte[ErrorFile.BYTES_MAX + 1]))
                .isEqualTo(Decoded.faulty(Fault.of(Outcome.FILE_TOO_LARGE, "")));
    }

    @Test
    void refusesACodeWithBlanks() {
        assertThatThrownBy(() -> new ErrorFile("A B", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErrorFile("", "x")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whatIsWrittenIsReadBack(@ForAll Outcome outcome) {
        ErrorFile file = ErrorFile.of(new Fault(outcome, "XmlMsg/MessageBody", "line 3"));
        assertThat(ErrorFile.parse(file.bytes())).isEqualTo(Decoded.ok(file));
    }

    @Property
    void neverThrows(@ForAll byte[] any) {
        assertThat(ErrorFile.parse(any)).isNotNull();
    }
}
