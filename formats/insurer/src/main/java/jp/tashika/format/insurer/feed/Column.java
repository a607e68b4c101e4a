package jp.tashika.format.insurer.feed;

/** 列。A column of the feed's files: its name on the wire, what it means, and the form of its values. */
public enum Column {
    INDIVIDUAL_NUMBER("individual_number", "個人番号", Form.INDIVIDUAL_NUMBER, 12, "12 digits with check digit"),
    SYMBOL("symbol", "記号", Form.TEXT, 20, "as printed on the card; empty for 後期高齢者"),
    NUMBER("number", "番号", Form.TEXT, 20, "as printed, leading zeros kept"),
    BRANCH("branch", "枝番", Form.BRANCH, 2, "two digits; empty for 後期高齢者"),
    NAME("name", "氏名", Form.TEXT, 100, "full-width blank between family and given name"),
    KANA("kana", "氏名カナ", Form.TEXT, 100, "katakana, half or full width"),
    OTHER_NAME("other_name", "氏名（その他）", Form.TEXT, 100, "such as 通称"),
    OTHER_KANA("other_kana", "氏名カナ（その他）", Form.TEXT, 100, "reading of other_name"),
    SEX("sex", "性別1", Form.CODE, 1, "as on the front of the card"),
    SEX_ON_BACK("sex_on_back", "性別2", Form.CODE, 1, "only when the sex is printed on the back"),
    BIRTHDATE("birthdate", "生年月日", Form.DATE, 10, "the person's, as registered"),
    ADDRESS("address", "住所", Form.TEXT, 200, "as notified to the insurer"),
    POST_NUMBER("post_number", "郵便番号", Form.POST_NUMBER, 8, "123-4567"),
    ACQUIRED_ON("acquired_on", "資格取得年月日", Form.DATE, 10, "first day of the coverage"),
    LOST_ON("lost_on", "資格喪失年月日", Form.DATE, 10, "first day without coverage"),
    LOSS_REASON("loss_reason", "資格喪失事由", Form.CODE, 2, "with lost_on only"),
    CLASSIFICATION("classification", "被保険者証区分", Form.CODE, 2, "kind of certificate"),
    RELATION("relation", "本人・家族の別", Form.CODE, 1, "empty for 後期高齢者"),
    INSURED_NAME("insured_name", "被保険者氏名（世帯主氏名）", Form.TEXT, 100, "of dependants"),
    CARD_ISSUED_ON("card_issued_on", "証の交付年月日", Form.DATE, 10, ""),
    CARD_FROM("card_from", "証の有効開始年月日", Form.DATE, 10, "first day of use"),
    CARD_UNTIL("card_until", "証の有効終了年月日", Form.DATE, 10, "last day of use, included"),
    RATIO("ratio", "一部負担金割合", Form.CODE, 3, "percent; always with income_class"),
    INCOME_CLASS("income_class", "所得区分", Form.CODE, 1, "the class by which the ratio was judged; proves it"),
    WITHHELD("withheld", "閲覧停止", Form.FLAG, 1, "1 while the insurer checks the record, else 0 or empty"),
    KNOWN_SYMBOL("known_symbol", "登録済みの記号", Form.TEXT, 20, "of the coverage meant, as registered last"),
    KNOWN_NUMBER("known_number", "登録済みの番号", Form.TEXT, 20, "of the coverage meant"),
    KNOWN_BRANCH("known_branch", "登録済みの枝番", Form.BRANCH, 2, "of the coverage meant"),
    KNOWN_BIRTHDATE("known_birthdate", "登録済みの生年月日", Form.DATE, 10, "of the coverage meant"),
    KNOWN_ACQUIRED_ON("known_acquired_on", "登録済みの資格取得年月日", Form.DATE, 10, "of the coverage meant"),
    KIND("kind", "証の種類", Form.CODE, 1, "which certificate; 4 is a card before the one in use"),
    ACTION("action", "処理区分", Form.CODE, 1, "1 issue or replace, 2 withdraw"),
    ISSUED_ON("issued_on", "交付年月日", Form.DATE, 10, ""),
    FROM("from", "有効開始年月日", Form.DATE, 10, "first day; with kind (and disease) it names the certificate"),
    UNTIL("until", "有効終了年月日", Form.DATE, 10, "last day, included"),
    CEILING_KIND("ceiling_kind", "限度額適用認定証区分", Form.CODE, 2, "kind 2 only"),
    CATEGORY("category", "適用区分", Form.CODE, 3, "kind 2 only"),
    LONG_TERM_FROM("long_term_from", "長期入院該当年月日", Form.DATE, 10, "kind 2 only"),
    DISEASE("disease", "認定疾病区分", Form.CODE, 1, "kind 3 only"),
    SELF_PAY_YEN("self_pay_yen", "自己負担限度額", Form.YEN, 6, "kind 3 only, yen a month"),
    ISSUER("issuer", "発行局", Form.TEXT, 200, "key identifier of the authority: 40 hexadecimal digits, upper case"),
    SERIAL("serial", "シリアル番号", Form.HEX, 40, "hexadecimal, upper case, no leading zeros");

    /** 値の形。What the text of a value looks like. */
    public enum Form {
        /** 文字。Any characters but control characters. */
        TEXT("文字"),
        /** 日付。ISO 8601. */
        DATE("YYYY-MM-DD"),
        /** コード。One of the codes of the column. */
        CODE("コード"),
        /** 個人番号。 */
        INDIVIDUAL_NUMBER("数字12桁"),
        /** 枝番。 */
        BRANCH("数字2桁"),
        /** 郵便番号。 */
        POST_NUMBER("NNN-NNNN"),
        /** 有無。 */
        FLAG("0 / 1"),
        /** 金額。 */
        YEN("数字"),
        /** 十六進数。 */
        HEX("十六進数");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    private final String wireName;
    private final String japanese;
    private final Form form;
    private final int charactersMax;
    private final String remark;

    Column(String wireName, String japanese, Form form, int charactersMax, String remark) {
        this.wireName = wireName;
        this.japanese = japanese;
        this.form = form;
        this.charactersMax = charactersMax;
        this.remark = remark;
    }

    /** 列名。As it stands in the header row. */
    public String wireName() {
        return wireName;
    }

    public String japanese() {
        return japanese;
    }

    public Form form() {
        return form;
    }

    public int charactersMax() {
        return charactersMax;
    }

    public String remark() {
        return remark;
    }
}
