package jp.tashika.central.operation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tashika.command.CommandLook;
import jp.tashika.core.audit.Actor;
import jp.tashika.core.audit.Deed;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.core.holder.FiveItems;
import jp.tashika.vocabulary.outcome.Outcome;

/** 表示の言葉。What is written down by name, as people read it. */
final class Words {

    private Words() {}

    static String of(DoubtState state) {
        return switch (state) {
            case OPEN -> "未判断";
            case ASKED -> "保険者に照会中";
            case LINKED -> "紐付け済";
            case REFUSED -> "拒否";
            case AGREED -> "一致により紐付け済";
        };
    }

    static String of(FiveItems.Item item) {
        return switch (item) {
            case NAME -> "氏名";
            case KANA -> "氏名カナ";
            case BIRTHDATE -> "生年月日";
            case SEX -> "性別";
            case ADDRESS -> "住所";
        };
    }

    static String of(Actor.Kind kind) {
        return switch (kind) {
            case FACILITY -> "医療機関・薬局";
            case INSURER -> "保険者";
            case OPERATOR -> "センターの担当者";
        };
    }

    static String of(Deed deed) {
        return switch (deed) {
            case QUERY_BY_NUMBERS -> "資格確認（番号）";
            case QUERY_BY_CARD -> "資格確認（カード）";
            case CARD_WITH_FACE -> "本人確認（顔認証）";
            case CARD_WITH_PIN -> "本人確認（暗証番号）";
            case CARD_WITH_LOOK -> "本人確認（目視）";
            case CARD_REGISTRATION -> "カードの初回登録";
            case LINK_LOOK -> "カードの紐付けの確認";
            case LINK_DECISION -> "カードの紐付けの判断";
            case CONSENT_WITHDRAWAL -> "同意の撤回";
            case TRAIL_DISCLOSURE -> "閲覧履歴の開示";
            case BATCH_QUERY -> "一括照会";
            case HANDLE_REGISTRATION -> "照会番号の登録";
            case FOREIGN_FACILITY_REFUSED -> "他機関コードの使用を拒否";
            case REGISTRATION -> "保険者による登録";
            case DRUGS_VIEW -> "薬剤情報・診療情報の閲覧";
            case CHECKUPS_VIEW -> "特定健診情報の閲覧";
        };
    }

    static String of(ToldItem item) {
        return switch (item) {
            case ELIGIBILITY -> "資格情報";
            case ELDERLY_SHARE -> "高齢受給者証";
            case COST_CEILING -> "限度額適用認定証等";
            case DESIGNATED_DISEASE -> "特定疾病療養受療証";
            case PATIENT_HANDLE -> "照会番号";
            case MEDICATION -> "薬剤情報";
            case TREATMENT -> "診療情報";
            case SURGERY -> "手術情報";
            case CHECKUP -> "特定健診情報";
        };
    }

    static String of(ConsentTo to) {
        return switch (to) {
            case COST_CEILING -> "限度額情報";
            case DESIGNATED_DISEASE -> "特定疾病療養受療証";
            case MEDICATION -> "薬剤情報";
            case TREATMENT -> "診療情報";
            case SURGERY -> "手術情報";
            case CHECKUP -> "特定健診情報";
            case DISEASE_NAME -> "傷病名";
            case INFECTION -> "感染症情報";
            case ALLERGY -> "その他アレルギー等";
            case DRUG_ALLERGY -> "薬剤アレルギー等";
            case TEST -> "検査情報";
            case PRESCRIPTION -> "処方情報";
        };
    }

    static String of(Consent answer) {
        if (!answer.given()) {
            return of(answer.to()) + " 同意しない";
        }
        return of(answer.to()) + " 同意する"
                + answer.withdrawnAt()
                        .map(moment -> "（" + CommandLook.time(moment) + " に撤回）")
                        .orElse("");
    }

    /** 結果。The code with its sentence, where it has one. */
    static String outcome(Entry entry) {
        String code = entry.outcome();
        Optional<String> sentence = Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.code().equals(code))
                .map(Outcome::deskText)
                .findFirst();
        return switch (entry.deed()) {
            case QUERY_BY_NUMBERS, QUERY_BY_CARD, BATCH_QUERY ->
                sentence.map(text -> code + " " + text).orElseGet(() -> validity(code));
            case CARD_WITH_FACE, CARD_WITH_PIN, CARD_WITH_LOOK ->
                sentence.map(text -> code + " " + text).orElse(code.equals("0") ? "初回登録がまだのカード" : "本人と確認");
            case DRUGS_VIEW, CHECKUPS_VIEW ->
                sentence.map(text -> code + " " + text).orElse("閲覧");
            case CARD_REGISTRATION, LINK_LOOK, HANDLE_REGISTRATION ->
                sentence.map(text -> code + " " + text).orElse("完了");
            case LINK_DECISION, CONSENT_WITHDRAWAL, TRAIL_DISCLOSURE, FOREIGN_FACILITY_REFUSED, REGISTRATION ->
                sentence.map(text -> code + " " + text).orElse(code);
        };
    }

    private static String validity(String code) {
        return switch (code) {
            case "1" -> "有効";
            case "2" -> "無効";
            case "3" -> "無効（新しい資格あり）";
            case "4" -> "該当資格なし";
            case "5" -> "複数該当";
            default -> code;
        };
    }

    static String items(List<ToldItem> items) {
        return items.stream().map(Words::of).collect(Collectors.joining("、"));
    }
}
