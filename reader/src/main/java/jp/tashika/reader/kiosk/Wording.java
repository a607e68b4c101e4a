package jp.tashika.reader.kiosk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import jp.tashika.reader.station.Manner.Language;

/** 文言。Every text of the kiosk in both languages, of which a facility may word a few its own way (HWR-027). */
public final class Wording {

    /** 変えられる文言。In Japanese; the others have to say what they say. */
    public static final Set<String> CHANGEABLE =
            Set.of("waiting.text", "finished.text", "stopped.text", "called.text", "staff.text", "paper.failed.text");

    private static final DateTimeFormatter JAPANESE_DATE = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.JAPANESE);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);

    /** @param own texts of the facility, by key, each of them {@link #CHANGEABLE} */
    public Wording(Map<String, String> own) {
        texts.put(Language.JA, read("kiosk_ja.properties"));
        texts.put(Language.EN, read("kiosk_en.properties"));
        own.forEach((key, text) -> {
            if (!CHANGEABLE.contains(key)) {
                throw new IllegalArgumentException("not changeable: " + key);
            }
            texts(Language.JA).setProperty(key, text.replace("'", "''").replace("{", "'{'"));
        });
    }

    private static Properties read(String name) {
        Properties read = new Properties();
        try (InputStream in = Objects.requireNonNull(Wording.class.getResourceAsStream(name), name)) {
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    private Properties texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    Set<String> keys(Language language) {
        return texts(language).stringPropertyNames();
    }

    /** 文言。With its places filled. */
    String text(Language language, String key, Object... filled) {
        return find(language, key, filled).orElseThrow(() -> new IllegalStateException("no text " + key));
    }

    Optional<String> find(Language language, String key, Object... filled) {
        return Optional.ofNullable(texts(language).getProperty(key))
                .map(text -> new MessageFormat(text, Locale.ROOT).format(filled));
    }

    String date(Language language, LocalDate day) {
        return (language == Language.JA ? JAPANESE_DATE : ENGLISH_DATE).format(day);
    }
}
