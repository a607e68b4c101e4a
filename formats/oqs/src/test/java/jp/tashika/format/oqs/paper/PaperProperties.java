package jp.tashika.format.oqs.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.format.oqs.code.Encoding;
import jp.tashika.format.oqs.paper.PaperMessage.Compared;
import jp.tashika.format.oqs.paper.PaperMessage.Comparison;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("紙の証の電文はどんな内容でも往復する")
class PaperProperties {

    @Provide
    Arbitrary<List<Compared>> items() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(ReadItem.TEXT_MAX)
                .filter(text -> !text.isBlank() && text.matches("[^\\p{C}]+"));
        return Combinators.combine(
                        Arbitraries.of(PaperItem.class),
                        texts,
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(ItemCheck.class),
                        Arbitraries.of(Comparison.class))
                .as((item, text, sureness, check, comparison) ->
                        new Compared(new ReadItem(item, text, sureness, check), comparison))
                .list()
                .ofMinSize(1)
                .ofMaxSize(PaperItem.values().length);
    }

    @Property(tries = 300)
    void anyItemsComeBack(@ForAll("items") List<Compared> items, @ForAll PaperKind kind) {
        PaperMessage message = new PaperMessage(
                PaperMessageTest.CHILD.head(), Optional.empty(), PaperMessage.Registered.NONE, kind, items);
        assertThat(PaperReader.readMessage(PaperWriter.write(message, Encoding.UTF_8)))
                .isEqualTo(Decoded.ok(message));
    }

    @Property(tries = 300)
    void anyChangedByteIsReadOrRefused(@ForAll int place, @ForAll byte instead) {
        byte[] bytes = PaperWriter.write(PaperMessageTest.CHILD, Encoding.UTF_8);
        bytes[Math.floorMod(place, bytes.length)] = instead;
        assertThat(PaperReader.readMessage(bytes)).isNotNull();
    }

    @Property
    void namesComeBack(@ForAll long high, @ForAll long low) {
        PaperFileName name = new PaperFileName(
                PaperFileName.Leg.RESULT, LocalDateTime.of(2026, 2, 28, 23, 59, 59), new UUID(high, low));
        assertThat(PaperFileName.parse(name.text())).contains(name);
    }
}
