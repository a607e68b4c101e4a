package jp.tashika.format.claim.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 負担者種別。Who bears the cost: the insurance, or one of up to four public programmes. */
public enum CostBearer {
    /** 医療保険。国保・退職・後期高齢者 among them. */
    INSURANCE("1", 'H'),
    /** 第一公費。The first KO record. */
    PUBLIC_1("2", '1'),
    /** 第二公費。The second KO record. */
    PUBLIC_2("3", '2'),
    /** 第三公費。The third KO record. */
    PUBLIC_3("4", '3'),
    /** 第四公費。The fourth KO record. */
    PUBLIC_4("5", '4');

    private static final Map<String, Set<CostBearer>> SETS = sets();

    private final String code;
    private final char letter;

    CostBearer(String code, char letter) {
        this.code = code;
        this.letter = letter;
    }

    /** 負担者種別コード。As written in SN and JD. */
    public String code() {
        return code;
    }

    static Optional<CostBearer> parse(String code) {
        return Arrays.stream(values())
                .filter(bearer -> bearer.code.equals(code))
                .findFirst();
    }

    /** The bearers of a line by its 負担区分. */
    static Optional<Set<CostBearer>> parseSet(String code) {
        return Optional.ofNullable(SETS.get(code));
    }

    private static Map<String, Set<CostBearer>> sets() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CostBearer.class.getResourceAsStream("bearers.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> set(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<CostBearer> set(String letters) {
        EnumSet<CostBearer> set = EnumSet.noneOf(CostBearer.class);
        for (CostBearer bearer : values()) {
            if (letters.indexOf(bearer.letter) >= 0) {
                set.add(bearer);
            }
        }
        return Collections.unmodifiableSet(set);
    }
}
