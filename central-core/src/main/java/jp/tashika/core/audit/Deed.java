package jp.tashika.core.audit;

/** 行為。What was done, and for which purpose. */
public enum Deed {
    /** 資格確認（番号）。A query by numbers at the counter. */
    QUERY_BY_NUMBERS,
    /** 資格確認（カード）。A query by card. */
    QUERY_BY_CARD,
    /** 本人確認（顔認証）。A card named its holder; nothing is told yet but what to ask. */
    CARD_WITH_FACE,
    /** 本人確認（暗証番号）。The same, by PIN. */
    CARD_WITH_PIN,
    /** 本人確認（目視）。The same, by a look of the staff (RDR-024). */
    CARD_WITH_LOOK,
    /** 初回登録。The holder of a card registered it as insurance card. */
    CARD_REGISTRATION,
    /** 紐付けの確認。An operator looked at a link that was in doubt. */
    LINK_LOOK,
    /** 紐付けの判断。An operator decided about it. */
    LINK_DECISION,
    /** 同意の撤回。A consent was taken back at the patient's wish. */
    CONSENT_WITHDRAWAL,
    /** 記録の開示。An operator was shown these entries, at the patient's wish. */
    TRAIL_DISCLOSURE,
    /** 薬剤情報・診療情報の閲覧。What is on record of drugs and treatments was looked at, or asked for in vain. */
    DRUGS_VIEW,
    /** 特定健診情報の閲覧。The same of checkups. */
    CHECKUPS_VIEW,
    /** 一括照会。One row of a batch. */
    BATCH_QUERY,
    /** 照会番号登録。 */
    HANDLE_REGISTRATION,
    /** 他機関コードの使用を拒否。A message that named another facility was refused. */
    FOREIGN_FACILITY_REFUSED,
    /** 保険者による登録。An insurer's feed changed the record. */
    REGISTRATION
}
