package jp.tashika.reader.staff;

import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;
import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Tone;
import jp.tashika.reader.session.Ending;
import jp.tashika.reader.session.Stage;
import jp.tashika.reader.session.Trouble;

/** 段階の言葉。What staff are told of where a patient is. */
final class StageWords {

    private StageWords() {}

    static Mark mark(Stage stage) {
        return switch (stage) {
            case Stage.Waiting() -> new Mark(Tone.NEUTRAL, "待受け");
            case Stage.OutOfOrder _ -> new Mark(Tone.STOP, "使えません");
            case Stage.Reading() -> new Mark(Tone.NEUTRAL, "カードを読んでいます");
            case Stage.Choosing _ -> new Mark(Tone.NEUTRAL, "本人確認の方法を選んでいます");
            case Stage.Capturing _ -> new Mark(Tone.NEUTRAL, "顔を撮影しています");
            case Stage.KeyingNumber _ -> new Mark(Tone.CAUTION, "券面の番号の入力を待っています（職員が入力できます）");
            case Stage.LastTry _ -> new Mark(Tone.CAUTION, "暗証番号はあと1回です");
            case Stage.TypingPin _ -> new Mark(Tone.NEUTRAL, "暗証番号を入力しています");
            case Stage.AwaitingStaff _ -> new Mark(Tone.CAUTION, "職員の目視確認を待っています");
            case Stage.Identifying _ -> new Mark(Tone.NEUTRAL, "センターが本人を確認しています");
            case Stage.OfferingRegistration _ -> new Mark(Tone.NEUTRAL, "初回登録を尋ねています");
            case Stage.Registering _ -> new Mark(Tone.NEUTRAL, "初回登録をしています");
            case Stage.Asking asking -> new Mark(Tone.NEUTRAL, "同意を尋ねています: " + scope(asking.question()));
            case Stage.Confirming _ -> new Mark(Tone.NEUTRAL, "資格を確認しています");
            case Stage.OfferingPaper _, Stage.PlacingPaper _ -> new Mark(Tone.NEUTRAL, "公費の証を尋ねています");
            case Stage.ReadingPaper _, Stage.PaperRead _ -> new Mark(Tone.NEUTRAL, "公費の証を読んでいます");
            case Stage.Finished(Ending ending, boolean isLeft) -> finished(ending, isLeft);
            case Stage.Stopped(Trouble _, boolean isLeft) ->
                new Mark(Tone.STOP, isLeft ? "できませんでした（カードが残っています）" : "できませんでした");
        };
    }

    private static Mark finished(Ending ending, boolean isLeft) {
        if (isLeft) {
            return new Mark(Tone.CAUTION, "カードが残っています");
        }
        return ending.isInForce() ? new Mark(Tone.GOOD, "受付完了") : new Mark(Tone.STOP, "資格が有効ではありません");
    }

    static String scope(Scope scope) {
        return switch (scope) {
            case COST_CEILING -> "限度額情報";
            case DESIGNATED_DISEASE -> "特定疾病療養受療証";
            case MEDICATION -> "薬剤情報";
            case TREATMENT -> "診療情報";
            case SURGERY -> "手術情報";
            case CHECKUP -> "特定健診等情報";
            case DISEASE_NAME -> "傷病名";
            case INFECTION -> "感染症情報";
            case ALLERGY -> "アレルギー情報";
            case DRUG_ALLERGY -> "薬剤アレルギー情報";
            case TEST -> "検査情報";
            case PRESCRIPTION -> "処方情報";
        };
    }

    static String method(Method method) {
        return switch (method) {
            case FACE -> "顔認証";
            case PIN -> "暗証番号";
            case VISUAL -> "目視確認";
        };
    }

    static String validity(String outcome) {
        return switch (outcome) {
            case "1" -> "有効";
            case "2" -> "無効";
            case "3" -> "無効（新しい資格あり）";
            case "4" -> "該当資格なし";
            case "5" -> "複数該当";
            case "6" -> "有効（未登録）";
            default -> "確認できず（" + outcome + "）";
        };
    }
}
