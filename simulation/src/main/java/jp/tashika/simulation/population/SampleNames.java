package jp.tashika.simulation.population;

import static jp.tashika.simulation.population.ExpectedAnswer.IN_FORCE;

import java.time.LocalDate;
import jp.tashika.format.insurer.row.Sex;

/** 氏名の見本。Names and signs that systems stumble over. */
final class SampleNames {

    private static final String LONG = "長大無比架空見本試験例題仮名模擬標本想定練習検証実験試作雛形空想仮想白紙";

    private SampleNames() {}

    static void enterInto(SampleBook book) {
        name(book, "髙見本　太郎", "タカミホン　タロウ", "氏名に髙（交換で●、請求では高）");
        name(book, "見本﨑　太郎", "ミホンザキ　タロウ", "氏名に﨑（請求では崎）");
        name(book, "德架空　太郎", "トクカクウ　タロウ", "氏名に德（請求では徳）");
        name(book, "𠮷試験　太郎", "ヨシシケン　タロウ", "氏名に𠮷（交換で●、請求では吉）");
        name(book, "辻󠄀検証　祐󠄀子", "ツジケンショウ　ユウコ", "氏名に異体字セレクタ（IVS）。基底の文字になる");
        name(book, "●標本　太郎", "ヒョウホン　タロウ", "保険者の登録の時点で●");
        name(book, "●●　●郎", "マルマル　タロウ", "4文字のうち3文字が●");
        name(book, "𠀋夫　太郎", "ジョウブ　タロウ", "氏名に𠀋（JIS X 0213 の4バイト文字。Shift_JISの回答では文字参照）");
        name(book, "渡邉　花子", "ワタナベ　ハナコ", "氏名に邉（そのまま請求できる）");
        name(book, "\uFA19田　\uFA1B子", "カンダ　フクコ", "氏名に互換漢字の神・福（U+FA19, U+FA1B）");
        name(book, LONG + "　" + LONG, "チョウダイムヒ　タロウ", "73文字の長い氏名");
        name(book, "ＳＡＭＰＬＥ　ＪＯＨＮ　ＦＩＣＴＩＯＮ", "サンプル　ジョン　フィクション", "ローマ字の氏名");
        name(book, "ＭＯＣＫ　ＪＯＳÉ", "モック　ホセ", "アクセント記号のある氏名");
        name(book, "スカルノ", "スカルノ", "姓だけの氏名（単一名）");
        name(book, "さくら　はな", "サクラ　ハナ", "ひらがなの氏名");
        name(book, "ジャン・ポール　サンプル", "ジャン・ポール　サンプル", "中点のある氏名");
        name(book, "見本　ヱイ", "ミホン　ヱイ", "半角カナにない文字（ヱ）のあるカナ");
        name(book, "＜試験＞　＆太郎", "シケン　タロウ", "XMLで意味のある文字の全角");
        name(book, "<試験>　&太郎", "シケン　タロウ", "XMLで意味のある文字。要素の中では参照になる");
        book.person("ＳＡＭＰＬＥ　ＭＡＲＩＡ", "サンプル　マリア")
                .female()
                .otherName("架空　真理亜", "カクウ　マリア")
                .at(InsurerKind.UNION)
                .ask(IN_FORCE, "有効。通称（氏名その他）のある外国人")
                .enter();
        book.person("裏面　太郎", "ウラメン　タロウ")
                .sexOnBack(Sex.MALE)
                .at(InsurerKind.UNION)
                .ask(IN_FORCE, "有効。性別は証の裏面（性別1は未設定、性別2に男）")
                .enter();
        for (int i = 0; i < 2; i++) {
            book.person("同姓　同名", "ドウセイ　ドウメイ")
                    .born(LocalDate.of(1977, 7, 7))
                    .at(InsurerKind.UNION)
                    .ask(IN_FORCE, "有効。同姓同名・同じ生年月日の別人（" + (i + 1) + "人目）")
                    .enter();
        }
    }

    private static void name(SampleBook book, String text, String kana, String note) {
        book.person(text, kana)
                .aged(40)
                .at(InsurerKind.UNION)
                .ask(IN_FORCE, "有効。" + note)
                .enter();
    }
}
