package jp.tashika.sheet.drug;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * 成分。What makes two drugs the same to whoever compares them: the ingredient without strength, form or maker.
 *
 * <p>A result carries the ingredient in the wording of prescriptions by ingredient (【般】アムロジピン錠５ｍｇ), which names form and
 * strength too. Without it the name of the drug is taken, which tells less: two brands of one ingredient stay apart.
 *
 * @param key equal for the same ingredient
 * @param shown as it is written on a sheet
 */
record Ingredient(String key, String shown) {

    private static final Pattern MARK = Pattern.compile("^[\\[【(]般[]】)]\\s*");
    private static final Pattern MAKER = Pattern.compile("「[^」]*」");
    private static final Pattern STRENGTH =
            Pattern.compile("[0-9][0-9,.]*\\s*(%|mg|g|μg|µg|mcg|mL|ml|L|単位|万単位|mEq|cm|枚|日用).*$");

    /** Longest first; taken off the end again and again (アムロジピン口腔内崩壊錠 has one, 徐放カプセル has two). */
    private static final Pattern FORM = Pattern.compile("(口腔内崩壊|腸溶性?|徐放性?|水溶性|懸濁性?|経口|外用|注射|点眼|点鼻|点耳|吸入|口腔用|眼|耳鼻科用"
            + "|OD|SR|CR|LA|L|R|錠|カプセル|細粒|顆粒|ドライシロップ|シロップ|内用|用液|液|散|末|原末|ゼリー|フィルム|チュアブル|トローチ"
            + "|テープ|パップ|パッチ|貼付剤|軟膏|クリーム|ローション|ゲル|スプレー|坐剤|坐薬|膣|懸濁|注|キット|シリンジ|静注|皮下注|筋注|用|剤)$");

    static Ingredient of(Optional<String> ingredient, String drugName) {
        String text = ingredient.orElse(drugName);
        String shown = MARK.matcher(
                        Normalizer.normalize(text, Normalizer.Form.NFKC).strip())
                .replaceFirst("");
        return new Ingredient(key(shown), shown);
    }

    private static String key(String shown) {
        String bare = STRENGTH.matcher(MAKER.matcher(shown).replaceAll(""))
                .replaceFirst("")
                .strip();
        String before;
        do {
            before = bare;
            bare = FORM.matcher(bare).replaceFirst("").strip();
        } while (!bare.equals(before));
        return bare.isEmpty() ? shown : bare;
    }

    /** Personal: a drug tells of an illness. */
    @Override
    public String toString() {
        return "Ingredient[***]";
    }
}
