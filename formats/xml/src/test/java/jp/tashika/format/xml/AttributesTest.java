package jp.tashika.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributesTest {

    private static final Limits LIMITS = new Limits(1024 * 1024, 12, 5_000, 400, 40, 8);

    /** Of every element: its name space, name, the attribute {@code t}, and its line. */
    private static Decoded<List<String>> read(String text) {
        return SafeXml.read(text.getBytes(StandardCharsets.UTF_8), LIMITS, in -> {
            List<String> found = new ArrayList<>();
            if (in.nextChild()) {
                read(in, found);
            }
            return Decoded.ok(found);
        });
    }

    private static void read(XmlCursor in, List<String> found) {
        found.add(in.namespace() + "|" + in.name() + "|" + in.attribute("t").orElse("-") + "|" + in.line());
        String text = in.mixed(() -> read(in, found));
        if (!text.isBlank()) {
            found.add(text.strip());
        }
    }

    @Test
    void readsAttributesWhateverTheirPrefix() {
        assertThat(read("""
                        <?xml version="1.0" encoding="UTF-8"?><a xmlns="urn:x"
                            xmlns:p="urn:p" p:t="1">
                          <b t='&lt;試験&#x20;"&quot;'/>前<p:c
                              t=""/>後</a>
                        """)).isEqualTo(Decoded.ok(List.of("urn:x|a|1|1", "urn:x|b|<試験 \"\"|3", "urn:p|c||3", "前後")));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            値のない属性         | <a t/>                                              | XML_NOT_WELL_FORMED
            引用符のない値       | <a t=1/>                                            | XML_NOT_WELL_FORMED
            二度書かれた属性     | <a t='1' t='2'/>                                    | XML_NOT_WELL_FORMED
            値の中の小なり       | <a t='<'/>                                          | XML_NOT_WELL_FORMED
            値の中の知らない実体 | <a t='&e;'/>                                        | XML_NOT_WELL_FORMED
            宣言のない接頭辞     | <a p:t='1'/>                                        | XML_NOT_WELL_FORMED
            宣言のない要素の接頭辞 | <p:a/>                                            | XML_NOT_WELL_FORMED
            多すぎる属性         | <a a='' b='' c='' d='' e='' f='' g='' h='' i=''/>   | XML_TOO_DEEP
            多すぎる名前空間     | <a xmlns='u' xmlns:a='u' xmlns:b='u' xmlns:c='u' xmlns:d='u' xmlns:e='u' xmlns:f='u' xmlns:g='u' xmlns:h='u'/> | XML_TOO_DEEP
            DTD                  | <!DOCTYPE a [<!ATTLIST a t CDATA '1'>]><a/>         | XML_FORBIDDEN
            """)
    void refuses(String title, String text, Outcome outcome) {
        assertThat(outcome(read(text))).isEqualTo(outcome);
    }

    @Test
    void refusesLongNamesAndValues() {
        assertThat(outcome(read("<a " + "t".repeat(101) + "='1'/>"))).isEqualTo(Outcome.XML_FORBIDDEN);
        assertThat(outcome(read("<a t='" + "x".repeat(401) + "'/>"))).isEqualTo(Outcome.ELEMENT_TOO_LONG);
        assertThat(read("<a t='" + "x".repeat(400) + "'/>")).isInstanceOf(Decoded.Ok.class);
        assertThat(outcome(read("<a>" + "x<b/>".repeat(401) + "</a>"))).isEqualTo(Outcome.ELEMENT_TOO_LONG);
    }

    @Test
    void refusesMoreAndMoreNames() {
        StringBuilder attributes = new StringBuilder("<a>");
        StringBuilder prefixes = new StringBuilder("<a>");
        for (int i = 0; i < 41; i++) {
            attributes.append("<b n").append(i).append("=''/>");
            prefixes.append("<p").append(i).append(":b xmlns:p").append(i).append("='u'/>");
        }
        assertThat(outcome(read(attributes.append("</a>").toString()))).isEqualTo(Outcome.XML_TOO_DEEP);
        assertThat(outcome(read(prefixes.append("</a>").toString()))).isEqualTo(Outcome.XML_TOO_DEEP);
    }

    @Test
    void documentsOfManyNamesAreStillRead() {
        for (int document = 0; document < 200; document++) {
            StringBuilder text = new StringBuilder("<a>");
            for (int i = 0; i < 30; i++) {
                text.append("<b n").append(document).append('x').append(i).append("='1' t='2'/>");
            }
            assertThat(read(text.append("</a>").toString()))
                    .isInstanceOfSatisfying(
                            Decoded.Ok.class,
                            ok -> assertThat(((List<?>) ok.value()).getLast()).isEqualTo("|b|2|1"));
        }
    }

    @Property(tries = 2_000)
    void anyValueComesBack(@ForAll String text, @ForAll XmlEncoding encoding) {
        String possible = text.codePoints()
                .filter(Escapes::isCharacter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        XmlOut out = XmlOut.inMemory(encoding, Unmappable.STANDARD);
        out.tag("a");
        out.attribute("t", possible);
        out.inside();
        out.tag("b");
        out.attribute("t", possible);
        out.empty();
        out.tag("c");
        out.only("c", possible);
        out.close("a");
        Decoded<Boolean> same = SafeXml.read(out.toBytes(), LIMITS, in -> {
            in.nextChild();
            Optional<String> ofRoot = in.attribute("t");
            in.nextChild();
            Optional<String> ofEmpty = in.attribute("t");
            in.skip();
            in.nextChild();
            return Decoded.ok(ofRoot.equals(ofEmpty)
                    && ofRoot.equals(Optional.of(possible))
                    && in.leaf(new Faults()).equals(possible));
        });
        assertThat(same).isEqualTo(Decoded.ok(true));
    }

    private static Outcome outcome(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Faulty.class);
        return ((Decoded.Faulty<?>) decoded).faults().getFirst().outcome();
    }
}
