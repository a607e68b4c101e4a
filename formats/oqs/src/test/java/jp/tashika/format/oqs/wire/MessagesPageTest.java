package jp.tashika.format.oqs.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.format.oqs.code.CodeTable;
import jp.tashika.format.oqs.file.MessageKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The page for vendors names every element that is read or written, and none beside. */
@Tag("IFC-001")
class MessagesPageTest {

    private static final Path PAGE = Path.of("../../docs/interface/messages.md");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9]+");

    private static Set<String> words() throws IOException {
        Set<String> words = new HashSet<>();
        Matcher matcher = WORD.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static List<String> tags() throws IllegalAccessException {
        List<String> tags = new ArrayList<>();
        for (Field field : Tags.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                tags.add((String) field.get(null));
            }
        }
        return tags;
    }

    @Test
    void namesEveryElement() throws IOException, IllegalAccessException {
        assertThat(tags()).hasSizeGreaterThan(100);
        assertThat(words()).containsAll(tags());
        for (ConsentTags tags : ConsentTags.all()) {
            assertThat(words()).contains(tags.flag().replace("ConsFlg", ""));
        }
        for (MessageKind kind : MessageKind.values()) {
            assertThat(words()).contains(kind.id());
        }
    }

    @Test
    void namesNothingThatIsNotThere() throws IOException, IllegalAccessException {
        Set<String> known = new HashSet<>(tags());
        for (ConsentTags tags : ConsentTags.all()) {
            known.add(tags.flag().replace("ConsFlg", ""));
        }
        // the words of the page that look like an element: two capitals with small letters between
        assertThat(words().stream()
                        .filter(word -> word.matches("[A-Z][a-z]+[A-Z0-9][A-Za-z0-9]*"))
                        .filter(word -> !word.matches("MessagesPageTest|ConsFlg|ConsTime|AvailableTime|Shift|MiB")))
                .allSatisfy(word -> assertThat(known).contains(word));
        assertThat(words().stream().filter(word -> word.matches("OQSCD[0-9]+")))
                .allSatisfy(id -> assertThat(CodeTable.find(id)).isPresent());
    }
}
