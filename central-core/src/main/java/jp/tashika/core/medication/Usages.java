package jp.tashika.core.medication;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** 用法の表。The usages that pharmacies claim by code (receipts 6), from usages.tsv. */
final class Usages {

    /** 未コード化。The usage is written out in the instruction. */
    private static final String UNCODED = "900";

    private static final Map<String, String> TEXTS = texts();

    private Usages() {}

    static Map<String, String> all() {
        return TEXTS;
    }

    /** The usage for a reader: the coded text, and what the instruction adds to it. */
    static Optional<String> text(Optional<String> code, Optional<String> instruction) {
        String written = Stream.concat(
                        code
                                .filter(known -> !known.equals(UNCODED))
                                .map(known -> TEXTS.getOrDefault(known, known))
                                .stream(),
                        instruction.map(String::strip).filter(text -> !text.isEmpty()).stream())
                .collect(Collectors.joining("　"));
        return Optional.of(written).filter(text -> !text.isEmpty());
    }

    private static Map<String, String> texts() {
        try (InputStream stream = Objects.requireNonNull(Usages.class.getResourceAsStream("usages.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(cells -> cells[0], cells -> cells[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
