package jp.tashika.core.redirection;

/** 確認区分。What a reviewer writes on a claim about the coverage it names (receipts 2). */
public enum CoverageMark {
    /** 変更なし。02. */
    UNCHANGED,
    /** 確認不能。03. */
    NOT_FOUND,
    /** 振替。04. */
    REDIRECTED,
    /** 分割。05, on each part. */
    SPLIT,
    /** 資格喪失（レセプト記載の保険者へ請求）。06. */
    LOST,
    /** 資格喪失（証回収後）。07. */
    LOST_CARD_RETURNED,
    /** 資格喪失（死亡）。08. */
    LOST_BY_DEATH,
    /** 枝番特定。09. */
    BRANCH_FOUND,
    /** 振替（保険者）。11. */
    REDIRECTED_LATER,
    /** 分割（保険者）。12. */
    SPLIT_LATER,
    /** 変更不能（保険者）。13. */
    UNCHANGEABLE,
    /** 枝番特定（保険者）。14. */
    BRANCH_FOUND_LATER;

    /** 判定の時点。Before which step a claim is decided about. */
    public enum Stage {
        /** 原審査。Before it is sent to an insurer. */
        REVIEW,
        /** 再審査。After an insurer that got it has asked. */
        ASKED_AGAIN
    }

    /** The one mark for a claim, or for each part of one that is split. */
    public static CoverageMark of(Destination destination, Stage stage) {
        return stage == Stage.REVIEW ? atReview(destination) : askedAgain(destination);
    }

    private static CoverageMark atReview(Destination destination) {
        return switch (destination) {
            case Destination.Unchanged(var branch) -> branch.isPresent() ? BRANCH_FOUND : UNCHANGED;
            case Destination.Redirected _ -> REDIRECTED;
            case Destination.Split _ -> SPLIT;
            case Destination.Lost(var loss, var _, var _) ->
                switch (loss) {
                    case LOST -> LOST;
                    case CARD_RETURNED -> LOST_CARD_RETURNED;
                    case DEATH -> LOST_BY_DEATH;
                };
            case Destination.Barred _ -> LOST;
            case Destination.Unidentified _ -> NOT_FOUND;
        };
    }

    private static CoverageMark askedAgain(Destination destination) {
        return switch (destination) {
            case Destination.Unchanged(var branch) -> branch.isPresent() ? BRANCH_FOUND_LATER : UNCHANGEABLE;
            case Destination.Redirected _ -> REDIRECTED_LATER;
            case Destination.Split _ -> SPLIT_LATER;
            case Destination.Lost _, Destination.Barred _, Destination.Unidentified _ -> UNCHANGEABLE;
        };
    }
}
