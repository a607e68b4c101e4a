package jp.tashika.simulation.population;

import java.util.List;
import java.util.stream.IntStream;

/** 氏名の表。Family and given names of the fiction: family names no family has, given names as people of that age have them. */
final class Names {

    /** A name and its reading in full-width katakana. */
    record Spelt(String text, String kana) {}

    private static final int POSTWAR = 1950;
    private static final int BUBBLE = 1985;

    /** Those that claims or the exchange cannot carry; the fiction uses them for a few families in a hundred. */
    private static final List<Spelt> ODD_FAMILY_NAMES = spelt("""
            髙見本 タカミホン
            見本﨑 ミホンザキ
            德架空 トクカクウ
            𠮷試験 ヨシシケン
            濵例題 ハマレイダイ
            栁模擬 ヤナギモギ
            黑仮想 クロカソウ
            瀨空想 セクウソウ
            𣘺練習 ハシレンシュウ
            辻󠄀検証 ツジケンショウ
            ●標本 ヒョウホン
            邉架空 ナベカクウ
            """);

    private static final List<Spelt> FAMILY_NAMES = spelt("""
            試験 シケン
            架空 カクウ
            見本 ミホン
            例題 レイダイ
            仮名 カメイ
            模擬 モギ
            標本 ヒョウホン
            想定 ソウテイ
            練習 レンシュウ
            検証 ケンショウ
            実験 ジッケン
            試作 シサク
            雛形 ヒナガタ
            空想 クウソウ
            仮想 カソウ
            白紙 ハクシ
            例示 レイジ
            仮設 カセツ
            夢想 ムソウ
            幻影 ゲンエイ
            設問 セツモン
            仮説 カセツ
            演習 エンシュウ
            予行 ヨコウ
            作例 サクレイ
            書式 ショシキ
            記入 キニュウ
            様式 ヨウシキ
            匿名 トクメイ
            無名 ムメイ
            参考 サンコウ
            図解 ズカイ
            凡例 ハンレイ
            付録 フロク
            目次 モクジ
            索引 サクイン
            注釈 チュウシャク
            脚注 キャクチュウ
            余白 ヨハク
            下書 シタガキ
            """);

    private static final List<Spelt> MEN_BEFORE_1950 =
            spelt("正 タダシ 勇 イサム 清 キヨシ 実 ミノル 茂 シゲル 三郎 サブロウ 一郎 イチロウ 義雄 ヨシオ 昭二 ショウジ 進 ススム 勝 マサル 弘 ヒロシ");
    private static final List<Spelt> WOMEN_BEFORE_1950 =
            spelt("和子 カズコ 幸子 サチコ 節子 セツコ 洋子 ヨウコ 弘子 ヒロコ 美代子 ミヨコ 久子 ヒサコ 千代 チヨ ハナ ハナ キミ キミ 文子 フミコ 静江 シズエ");
    private static final List<Spelt> MEN_BEFORE_1985 =
            spelt("太郎 タロウ 誠 マコト 浩 ヒロシ 修 オサム 隆 タカシ 直樹 ナオキ 健一 ケンイチ 大輔 ダイスケ 哲也 テツヤ 学 マナブ 剛 ツヨシ 博之 ヒロユキ");
    private static final List<Spelt> WOMEN_BEFORE_1985 =
            spelt("花子 ハナコ 恵子 ケイコ 由美子 ユミコ 明美 アケミ 智子 トモコ 陽子 ヨウコ 久美子 クミコ 裕子 ユウコ 真由美 マユミ 香織 カオリ 直美 ナオミ 恵 メグミ");
    private static final List<Spelt> MEN_SINCE_1985 =
            spelt("翔太 ショウタ 蓮 レン 大翔 ヒロト 陽斗 ハルト 悠真 ユウマ 湊 ミナト 颯太 ソウタ 樹 イツキ 健太 ケンタ 拓海 タクミ 朝陽 アサヒ 律 リツ");
    private static final List<Spelt> WOMEN_SINCE_1985 =
            spelt("陽菜 ヒナ 結衣 ユイ 葵 アオイ さくら サクラ 美咲 ミサキ 凛 リン 愛 アイ 莉子 リコ 紬 ツムギ 芽依 メイ 七海 ナナミ 彩花 アヤカ");

    private static final List<Spelt> FOREIGN_NAMES = spelt("""
            ＳＡＭＰＬＥ　ＪＯＨＮ サンプル　ジョン
            ＦＩＣＴＩＯＮ　ＭＡＲＩＡ フィクション　マリア
            ＥＸＡＭＰＬＥ　ＮＧＵＹＥＮ　ＶＡＮ エグザンプル　グエン　バン
            ＴＥＳＴ　ＫＩＭ テスト　キム
            ＭＯＣＫ　ＳＩＬＶＡ　ＤＯＳ　ＳＡＮＴＯＳ モック　シルバ　ドス　サントス
            ＳＵＫＡＲＮＯ スカルノ
            """);

    private Names() {}

    static Spelt family(Draw draw) {
        return draw.chance(30) ? draw.one(ODD_FAMILY_NAMES) : draw.one(FAMILY_NAMES);
    }

    static Spelt given(Draw draw, boolean female, int bornIn) {
        if (bornIn < POSTWAR) {
            return draw.one(female ? WOMEN_BEFORE_1950 : MEN_BEFORE_1950);
        }
        if (bornIn < BUBBLE) {
            return draw.one(female ? WOMEN_BEFORE_1985 : MEN_BEFORE_1985);
        }
        return draw.one(female ? WOMEN_SINCE_1985 : MEN_SINCE_1985);
    }

    /** A whole name in Latin letters, as foreigners are registered. */
    static Spelt foreign(Draw draw) {
        return draw.one(FOREIGN_NAMES);
    }

    static Spelt whole(Spelt family, Spelt given) {
        return new Spelt(family.text() + "　" + given.text(), family.kana() + "　" + given.kana());
    }

    /** Pairs of name and reading, divided by blanks or line ends (the full-width blank belongs to a name). */
    private static List<Spelt> spelt(String table) {
        String[] words = table.strip().split("[ \n]+");
        return IntStream.range(0, words.length / 2)
                .mapToObj(i -> new Spelt(words[2 * i], words[2 * i + 1]))
                .toList();
    }
}
