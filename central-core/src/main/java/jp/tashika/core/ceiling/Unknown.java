package jp.tashika.core.ceiling;

/** 不明な点。What an answer could not know; each makes it a range, or is a reservation to be shown beside it. */
public enum Unknown {
    /** 適用区分。No category was shown under 70: the counter takes the full share, the insurer may refund. */
    CATEGORY("適用区分が分かりません。窓口では限度額を適用せず、超えた分は後日、保険者から払い戻されます。"),
    /** 適用区分の矛盾。The category is one of the other age group and was left aside. */
    CATEGORY_OF_OTHER_AGE("示された適用区分は年齢に合わないため、使っていません。証を確認してください。"),
    /** 多数回該当。Nobody knows how many months reached the ceiling: it was taken to be fewer than four. */
    REPETITION("多数回該当かどうか分かりません。該当しないものとして計算しています。"),
    /** 支払済額。What the patient paid this month was taken to be what was due. */
    PAID_BEFORE("今月これまでの支払額が分かりません。規則どおり支払われたものとして計算しています。"),
    /** 限度額の表。The ceiling of that month is not in the table. */
    CEILING("この月の限度額の表が確認できていません。金額は幅で示しています。"),
    /** 報道による額。The ceiling was kept by a revision known only in part. */
    CEILING_FROM_PRESS("この月の限度額は、改正の内容が一部しか確認できていない表によります。"),
    /** 特定疾病の限度額。10,000 or 20,000 yen, depending on the category. */
    DISEASE_LIMIT("人工透析の自己負担限度額は、適用区分により10,000円か20,000円です。受療証を確認してください。"),
    /** 公費優先。The programme pays before the insurance. */
    PROGRAMME_FIRST("医療保険より先に支払う公費があります。公費の負担分は計算していません。"),
    /** 地方単独公費。The rules of a prefecture or municipality. */
    PROGRAMME_LOCAL("都道府県・市町村の医療費助成は自治体ごとに異なります。助成の分は計算していません。"),
    /** 複数の公費。More than one programme in a month. */
    PROGRAMMES_SEVERAL("公費が二つ以上あります。公費の負担分は計算していません。"),
    /** 食事の額。The price of a meal in that month. */
    MEAL_PRICE("この月・この区分の食事の標準負担額が確認できていません。"),
    /** 生活療養の額。Meals and living costs in 療養病床. */
    LIVING_COST("生活療養の標準負担額は確認できていません。"),
    /** 75歳到達月の世帯合算。The order was inferred. */
    HOUSEHOLD_ORDER("75歳到達月の人を含む世帯合算の順序は推定によります。");

    private final String text;

    Unknown(String text) {
        this.text = text;
    }

    /** 表示文。What is shown to staff. */
    public String text() {
        return text;
    }
}
