package jp.tashika.format.claim.delivery;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * 返戻事由。Why a claim comes back to its facility because of its coverage (資格過誤).
 *
 * <p>The codes are those of 社会保険診療報酬支払基金, in {@code returns.tsv}; 国民健康保険団体連合会 have others that are not public.
 */
public enum ReturnGround {
    /** 記号・番号の誤り。 */
    NUMBERS_WRONG,
    /** 患者名・性別・生年月日の誤り。 */
    PERSON_WRONG,
    /** 認定外家族。 */
    NOT_A_DEPENDANT,
    /** 該当者なし。 */
    NOBODY,
    /** 旧証によるもの。 */
    OLD_CARD,
    /** 本人・家族等の種別誤り。 */
    RELATION_WRONG,
    /** 資格喪失後の受診。 */
    AFTER_LOSS,
    /** 重複請求。 */
    CLAIMED_TWICE,
    /** 給付対象外診療。 */
    NOT_COVERED,
    /** 後期高齢者・国保該当。 */
    NATIONAL_OR_LATE_ELDERLY,
    /** 給付期間満了。 */
    BENEFIT_OVER,
    /** その他（資格関係）。 */
    OTHER,
    /** 医療機関等からの取下げ。 */
    WITHDRAWN,
    /** 請求先変更。 */
    INSURER_REPLACED;

    private static final Map<String, String[]> ROWS = rows();

    /** 返戻事由コード。Such as S1018, as the facility reads it. */
    public String code() {
        return row()[1];
    }

    /** 理由番号。Such as 100018, as the insurer writes it. */
    public String number() {
        return row()[2];
    }

    /** 返戻区分。4 for coverage, 9 for what was withdrawn. */
    public String returnClass() {
        return row()[3];
    }

    /** 返戻理由。In words. */
    public String text() {
        return row()[4];
    }

    private String[] row() {
        return Objects.requireNonNull(ROWS.get(name()), name());
    }

    private static Map<String, String[]> rows() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ReturnGround.class.getResourceAsStream("returns.tsv")),
                StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], Function.identity()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
