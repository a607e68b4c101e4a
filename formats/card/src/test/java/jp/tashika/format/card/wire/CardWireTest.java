package jp.tashika.format.card.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.format.card.message.CardProof;
import jp.tashika.format.card.message.CertificateState;
import jp.tashika.format.card.message.Challenge;
import jp.tashika.format.card.message.ChallengeRequest;
import jp.tashika.format.card.message.Choices;
import jp.tashika.format.card.message.Confirmation;
import jp.tashika.format.card.message.FirstRegistration;
import jp.tashika.format.card.message.Given;
import jp.tashika.format.card.message.Identification;
import jp.tashika.format.card.message.Medium;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.PaperReply;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.card.message.Refused;
import jp.tashika.format.card.message.Scope;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("カード電文の読み書き")
class CardWireTest {

    private static final Instant UNTIL = Instant.parse("2026-11-22T00:02:00Z");
    private static final ChallengeRequest READER = new ChallengeRequest("reader-1");

    static Stream<Arguments> messages() {
        return Stream.of(
                Arguments.of(READER, ChallengeRequest.class),
                Arguments.of(new Challenge("abc", UNTIL), Challenge.class),
                Arguments.of(new CardProof(READER, "abc", "AAAA", "BBBB", Method.PIN, Medium.CARD), CardProof.class),
                Arguments.of(
                        new Identification.Recognised(
                                "v",
                                UNTIL,
                                Set.of(Scope.MEDICATION, Scope.COST_CEILING),
                                CertificateState.ENDS_SOON,
                                LocalDate.of(2026, 12, 1),
                                LocalDate.of(2027, 3, 31)),
                        Identification.class),
                Arguments.of(new Identification.Unregistered("v", UNTIL), Identification.class),
                Arguments.of(new Refused("TSK-CARD0000001", "窓口", "ベンダ"), Identification.class),
                Arguments.of(new FirstRegistration(READER, "v"), FirstRegistration.class),
                Arguments.of(
                        new Choices(READER, "v", Map.of(Scope.MEDICATION, true, Scope.CHECKUP, false), Given.ON_SCREEN),
                        Choices.class),
                Arguments.of(
                        new PaperSheet(
                                READER,
                                "face.xml",
                                PaperKind.PUBLIC_EXPENSE,
                                List.of(new ReadItem(PaperItem.FUNDER_NUMBER, "80137151", 90, ItemCheck.FITS))),
                        PaperSheet.class),
                Arguments.of(new PaperReply(PaperReply.Result.UNANSWERED), PaperReply.class),
                Arguments.of(new Confirmation.Confirmed("name.xml", "AAAA", "1", "a.b.c"), Confirmation.class),
                Arguments.of(new Refused("TSK-CARD0000001", "窓口", "ベンダ"), Confirmation.class));
    }

    @ParameterizedTest
    @MethodSource("messages")
    @DisplayName("書いた電文はそのまま読める")
    void readsWhatWasWritten(Object message, Class<?> kind) {
        assertThat(CardWire.read(CardWire.write(message), kind)).isEqualTo(Decoded.ok(message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"device\":\"reader-1\"}x",
                "{\"device\":\"reader-1\"}{}",
                "{}",
                "{\"device\":null}",
                "{\"device\":\"\"}",
                "{\"device\":\"a b\"}",
                "{\"device\":\"読取機\"}",
                "{\"device\":{}}",
                "{\"device\":\"a\",\"device\":\"b\"}",
                "{\"device\":\"a\",\"more\":1}"
            })
    @DisplayName("欠けた・余計な・壊れた電文は読まない")
    void refusesWhatIsNotTheMessage(String text) {
        assertThat(CardWire.read(text.getBytes(StandardCharsets.UTF_8), ChallengeRequest.class))
                .isInstanceOf(Decoded.Faulty.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"reply\":\"other\"}",
                "{\"reply\":\"recognised\"}",
                "{\"reply\":\"confirmed\",\"fileName\":\"a\",\"face\":\"b\",\"outcome\":\"1\",\"proof\":\"p\"}",
                "{\"code\":\"a\",\"deskText\":\"b\",\"vendorText\":\"c\"}",
                "{\"reply\":\"java.lang.String\"}"
            })
    @DisplayName("別の回答は読まない")
    void refusesRepliesOfAnotherKind(String text) {
        assertThat(CardWire.read(text.getBytes(StandardCharsets.UTF_8), Identification.class))
                .isInstanceOf(Decoded.Faulty.class);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource({
        "face.xml, ../face.xml",
        "face.xml, face",
        "80137151, ''",
        "80137151, '\\u0000'",
        "90, 101",
        "90, -1",
        "FITS, OTHER",
        "FUNDER_NUMBER, OTHER",
        "'[{', '[],\"x\":[{'",
        "'}]', '},{\"item\":\"FUNDER_NUMBER\",\"text\":\"1\",\"sureness\":1,\"check\":\"NONE\"}]'"
    })
    @DisplayName("紙の証の電文の、形の違うものは読まない")
    void refusesOtherPapers(String part, String instead) {
        PaperSheet sheet = new PaperSheet(
                READER,
                "face.xml",
                PaperKind.PUBLIC_EXPENSE,
                List.of(new ReadItem(PaperItem.FUNDER_NUMBER, "80137151", 90, ItemCheck.FITS)));
        String whole = new String(CardWire.write(sheet), StandardCharsets.UTF_8);
        assertThat(whole).contains(part);
        assertThat(CardWire.read(whole.replace(part, instead).getBytes(StandardCharsets.UTF_8), PaperSheet.class))
                .isInstanceOf(Decoded.Faulty.class);
    }

    @Test
    @DisplayName("番号の列挙値と大きすぎる電文は読まない")
    void refusesNumbersForNamesAndTooMuch() {
        String numbered = "{\"by\":{\"device\":\"a\"},\"visit\":\"v\",\"consents\":{\"MEDICATION\":true},\"given\":0}";
        assertThat(CardWire.read(numbered.getBytes(StandardCharsets.UTF_8), Choices.class))
                .isInstanceOf(Decoded.Faulty.class);
        assertThat(CardWire.read(new byte[CardWire.BYTES_MAX + 1], Choices.class))
                .isInstanceOf(Decoded.Faulty.class);
        assertThat(CardWire.read("[".repeat(100_000).getBytes(StandardCharsets.UTF_8), Choices.class))
                .isInstanceOf(Decoded.Faulty.class);
    }

    @Test
    @DisplayName("署名対象は用途で始まる")
    void contentNamesItsPurpose() {
        assertThat(new String(new Challenge("abc", UNTIL).content(), StandardCharsets.UTF_8))
                .isEqualTo("tashika card check 1\nabc");
    }

    @Test
    @DisplayName("不備の説明に内容は含まない")
    void faultsDoNotQuote() {
        String text = "{\"device\":\"秘密の値\"}";
        assertThat(CardWire.read(text.getBytes(StandardCharsets.UTF_8), ChallengeRequest.class)
                        .toString())
                .doesNotContain("秘密");
    }
}
