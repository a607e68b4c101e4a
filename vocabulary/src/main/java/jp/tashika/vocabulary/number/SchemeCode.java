package jp.tashika.vocabulary.number;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * 法別番号。The two digits in front of an insurer's or a payer's number that name the scheme (domain rules 1.2).
 *
 * <p>The table is {@code schemes.tsv} beside this class. 国民健康保険 has no scheme code; it stands there as 00.
 *
 * @param digits two digits
 * @param kind which family of schemes
 * @param name the scheme in Japanese
 */
public record SchemeCode(String digits, Kind kind, String name) {

    /** 制度の種類。The families of schemes. */
    public enum Kind {
        /** 被用者保険。Employees: 協会けんぽ, 組合, 船員, 日雇. */
        EMPLOYEES,
        /** 共済組合。Mutual aid of public servants and private schools. */
        MUTUAL_AID,
        /** 自衛官等。Members of the self-defence forces. */
        SELF_DEFENCE,
        /** 国民健康保険。Municipal and 国保組合; the number has six digits. */
        NATIONAL,
        /** 退職者医療・特例退職。Retired people who stay with their former scheme. */
        RETIRED,
        /** 後期高齢者医療。People of 75 and over. */
        LATE_ELDERLY,
        /** 公費負担医療。Programmes paid by the state, and 80 to 89 by prefectures. */
        PUBLIC_EXPENSE
    }

    private static final Map<String, SchemeCode> TABLE = table();

    /** The scheme of these two digits, empty when the table has none. */
    public static Optional<SchemeCode> of(String digits) {
        return Optional.ofNullable(TABLE.get(digits));
    }

    /** The scheme an insurer or payer belongs to, empty when its digits are not in the table. */
    public static Optional<SchemeCode> from(InsurerNumber number) {
        return of(number.schemeCode());
    }

    /** All rows, by code. */
    public static Collection<SchemeCode> all() {
        return TABLE.values();
    }

    private static Map<String, SchemeCode> table() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SchemeCode.class.getResourceAsStream("schemes.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(columns -> new SchemeCode(columns[0], Kind.valueOf(columns[1]), columns[2]))
                    .collect(Collectors.toMap(
                            SchemeCode::digits, scheme -> scheme, SchemeCode::refuseTwice, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SchemeCode refuseTwice(SchemeCode first, SchemeCode second) {
        throw new IllegalStateException("two rows for scheme " + first.digits());
    }
}
