package jp.tashika.card.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import jp.tashika.card.certificate.Carrier;
import jp.tashika.card.virtual.Access;
import jp.tashika.card.virtual.VirtualApplication;
import jp.tashika.card.virtual.VirtualCard;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("媒体の種別")
class TokenKindTest {

    private static JpkiApplication token(byte[] description) throws Exception {
        return JpkiApplication.select(new VirtualCard()
                .with(CardApplication.JPKI, new VirtualApplication().file(0x0006, description, Access.FREE)));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(TokenKind.class)
    @DisplayName("ラベルから分かり、スマートフォンかどうかを言う")
    void isToldByItsLabel(TokenKind kind) throws Exception {
        assertThat(token(kind.toDescription()).kind()).contains(kind);
        assertThat(kind.toDescription()).hasSize(160);
        assertThat(kind.carrier()).isEqualTo(kind == TokenKind.CARD ? Carrier.CARD : Carrier.SMARTPHONE);
    }

    @ParameterizedTest(name = "「{0}」")
    @CsvSource({"''", "JPKIAPICCTOKEN", "JPKIAPICCTOKEN3", "jpkiapicctoken2", "' JPKIAPICCTOKEN2'"})
    @DisplayName("知らないラベルは知らないと言う")
    void knowsNoOthers(String label) throws Exception {
        byte[] description = new byte[160];
        Arrays.fill(description, (byte) ' ');
        byte[] text = label.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, description, 0, text.length);
        assertThat(token(description).kind()).isEmpty();
    }

    @Test
    @DisplayName("短いファイル、空のファイルも読める。ファイルがなければ断られる")
    void readsWhatIsThere() throws Exception {
        assertThat(token("JPKIAPIOSTOKEN".getBytes(StandardCharsets.US_ASCII)).kind())
                .contains(TokenKind.IPHONE);
        assertThat(token(new byte[0]).kind()).isEmpty();
        assertThat(token(new byte[160]).kind()).isEmpty();
        JpkiApplication without =
                JpkiApplication.select(new VirtualCard().with(CardApplication.JPKI, new VirtualApplication()));
        assertThatThrownBy(without::kind).isInstanceOf(CardRefused.class);
    }
}
