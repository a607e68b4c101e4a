package jp.tashika.format.claim.master;

import java.math.BigDecimal;
import java.util.Optional;

/** マスターの行。What one code stands for, in one period. */
public sealed interface MasterRow {

    /**
     * 医薬品。A drug.
     *
     * @param code nine digits, the first a 6
     * @param name up to 32 characters
     * @param unitName in what its quantity is counted, such as 錠
     * @param priceClass 1 a price, 3 quantity left out, 7 a reduction and no drug at all
     * @param priceYen of one unit
     * @param controlled 1 麻薬, 2 毒薬, 3 覚醒剤原料, 5 向精神薬; 0 for none
     * @param isGeneric 後発品
     * @param dosageForm 1 内用, 3 other, 4 注射, 6 外用, 8 歯科用
     * @param priceListCode 薬価基準収載医薬品コード, twelve characters; the first seven name ingredient and route
     * @param basicName the full name
     * @param genericNameCode 一般名コード, twelve characters
     * @param genericName 一般名処方の標準的な記載
     */
    record Drug(
            String code,
            String name,
            Optional<String> unitName,
            Optional<String> priceClass,
            Optional<BigDecimal> priceYen,
            Optional<String> controlled,
            boolean isGeneric,
            Optional<String> dosageForm,
            Optional<String> priceListCode,
            Optional<String> basicName,
            Optional<String> genericNameCode,
            Optional<String> genericName,
            Validity validity)
            implements MasterRow {

        private static final int INGREDIENT_CHARACTERS = 7;

        /** 成分の鍵。What drugs of the same ingredient and route have in common: the first seven characters. */
        public Optional<String> ingredientKey() {
            return priceListCode
                    .filter(listed -> listed.length() >= INGREDIENT_CHARACTERS)
                    .map(listed -> listed.substring(0, INGREDIENT_CHARACTERS));
        }

        /** 減点など。Whether it is a reduction that is written as a drug. */
        public boolean isReduction() {
            return priceClass.filter("7"::equals).isPresent();
        }

        /** 名称。The full name where there is one. */
        public String fullName() {
            return basicName.orElse(name);
        }
    }

    /**
     * 診療行為。An act.
     *
     * @param code nine digits, the first a 1
     * @param pointsClass 点数識別: 1 yen, 3 points to add, 5 percent, 8 points to take away and others
     * @param points or yen, or percent, by the class
     * @param setting 入外適用区分: 1 in hospital, 2 outside, 0 both
     * @param noticeClass 告示等識別区分: 1 the act itself, 7 and 9 what is added to one
     * @param letter コード表用番号: A 基本診療料, B 医学管理, K 手術 and so on
     * @param part 部, two digits
     * @param section 区分番号, three digits
     * @param branch 枝番, two digits
     * @param basicName the full name
     */
    record Act(
            String code,
            String name,
            Optional<String> pointsClass,
            Optional<BigDecimal> points,
            Optional<String> setting,
            Optional<String> noticeClass,
            Optional<String> letter,
            Optional<String> part,
            Optional<String> section,
            Optional<String> branch,
            Optional<String> basicName,
            Validity validity)
            implements MasterRow {

        /** 区分。Letter and section as people write them, such as K920. */
        public Optional<String> sectionNumber() {
            return letter.flatMap(first -> section.map(first::concat));
        }

        /** 加算。Whether it is only added to another act. */
        public boolean isAddition() {
            return noticeClass
                    .filter(notice -> notice.equals("7") || notice.equals("9"))
                    .isPresent();
        }

        /** 名称。The full name where there is one. */
        public String fullName() {
            return basicName.orElse(name);
        }
    }

    /**
     * 傷病名。A disease.
     *
     * @param code seven digits
     * @param successor 移行先コード, the code that takes its place
     * @param exchangeCode 病名交換用コード, four characters
     * @param icd10 of 2013
     * @param icd10Second of 2013
     * @param isNotAlone 単独使用禁止, only with a word that modifies it
     */
    record Disease(
            String code,
            String name,
            Optional<String> successor,
            Optional<String> exchangeCode,
            Optional<String> icd10,
            Optional<String> icd10Second,
            boolean isNotAlone,
            Validity validity)
            implements MasterRow {}

    /**
     * 特定器材。A material.
     *
     * @param code nine digits, the first a 7
     * @param priceYen of one unit
     * @param basicName the full name
     */
    record Material(
            String code,
            String name,
            Optional<String> unitName,
            Optional<BigDecimal> priceYen,
            Optional<String> basicName,
            Validity validity)
            implements MasterRow {}

    /**
     * コメント。A remark.
     *
     * @param code nine digits, the first an 8
     * @param name its text, or the beginning of it
     * @param pattern 10 free text, 20 fixed, 30 fixed and free, 40 digits within, 50 a day and others
     */
    record Comment(String code, String name, String pattern, Validity validity) implements MasterRow {}

    /**
     * 修飾語。A word that modifies a disease.
     *
     * @param code four digits
     * @param group 1 部位, 2 位置, 3 病因, 4 経過, 5 状態, 6 患者帰属, 7 other, 8 接尾語, 9 歯科
     */
    record Modifier(String code, String name, Optional<String> group, Validity validity) implements MasterRow {}

    /** コード。As it stands on claims. */
    String code();

    /** 名称。As short as it stands in the master. */
    String name();

    Validity validity();
}
