package jp.tashika.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EscapesTest {

    @ParameterizedTest(name = "{0} は {1} と読む")
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
            abc                   | abc
            &amp;&lt;&gt;         | &<>
            &quot;&apos;          | "'
            &#65;&#x42;           | AB
            &#x20BB7;             | 𠮷
            a>b                   | a>b
            &amp;amp;             | &amp;
            """)
    void resolves(String raw, String text) {
        assertThat(Escapes.resolve(raw)).contains(text);
    }

    @ParameterizedTest(name = "{0} は要素の中身ではない")
    @ValueSource(
            strings = {
                "<",
                "a<b",
                "&",
                "&amp",
                "& amp;",
                "&nbsp;",
                "&#;",
                "&#x;",
                "&#0;",
                "&#xD800;",
                "&#-1;",
                "&#9999999999;",
                "]]>",
                "<!-- -->",
                "&AMP;",
                "&#x110000;"
            })
    void refusesWhatIsNoText(String raw) {
        assertThat(Escapes.resolve(raw)).isEmpty();
    }
}
