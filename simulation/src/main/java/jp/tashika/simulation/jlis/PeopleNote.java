package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Properties;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;

/** 人口の控え。Which fictional people have the cards of a folder: what the population is made of, kept beside the cards. */
public record PeopleNote(long seed, long people, LocalDate today, int insurers) {

    private static final String FILE = "people.properties";

    /** Makes the same people again. */
    public Population population() {
        return Population.of(seed, people, today, Insurers.of(insurers));
    }

    static boolean isIn(Path folder) {
        return Files.exists(folder.resolve(FILE));
    }

    void write(Path folder) throws IOException {
        Properties values = new Properties();
        values.setProperty("seed", Long.toString(seed));
        values.setProperty("people", Long.toString(people));
        values.setProperty("today", today.toString());
        values.setProperty("insurers", Integer.toString(insurers));
        StringWriter text = new StringWriter();
        values.store(text, "whose cards these are");
        KeyFiles.write(folder.resolve(FILE), text.toString().getBytes(StandardCharsets.UTF_8));
    }

    static PeopleNote read(Path folder) throws IOException {
        Properties values = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(FILE))) {
            values.load(reader);
            return new PeopleNote(
                    Long.parseLong(values.getProperty("seed", "")),
                    Long.parseLong(values.getProperty("people", "")),
                    LocalDate.parse(values.getProperty("today", "")),
                    Integer.parseInt(values.getProperty("insurers", "")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JlisFailed(folder.resolve(FILE) + " が壊れています。控えから戻すか、空のフォルダを指定してください。", e);
        }
    }
}
