package jp.tashika.core.redirection;

/**
 * 推定した規則。A rule that no public source states: it was inferred, and {@link RedirectionRules} may leave it out.
 *
 * <p>Where one is left out, what its constant says under «without» happens instead.
 */
public enum InferredRule {
    /** 寛容な照合。Leading zeros of 番号, hyphens and middle dots of 記号 are ignored when nobody fits strictly; without: never. */
    LENIENT_NUMBERS,
    /** 不詳の氏名照合。Of a claim filled with 7 the one who fits name, kana, birth date and sex is the patient; without: 03. */
    UNKNOWN_BY_NAME,
    /** 性別・氏名による絞込み。Without a branch, sex and then name tell members of a family apart; without: several, so 03. */
    SEX_AND_NAME_TELL,
    /** 閲覧停止の資格。A withheld coverage that the claim does not name gets no claim; without: it may. */
    WITHHELD_RECEIVES_NOTHING,
    /** 一部の日の資格なし。A day without any coverage keeps the whole claim; without: only that day stays, the rest is split off. */
    UNCOVERED_DAY_KEEPS_ALL,
    /** 同一保険者内の変更。New numbers of the same insurer within the month change nothing; without: the numbers of the last day are marked. */
    SAME_INSURER_STAYS
}
