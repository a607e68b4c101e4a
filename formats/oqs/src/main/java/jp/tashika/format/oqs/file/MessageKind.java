package jp.tashika.format.oqs.file;

import java.util.Optional;

/** 電文種別。The messages that are served, each a request and its result. */
public enum MessageKind {
    /** 資格確認。One person, answered at once. */
    ELIGIBILITY("OQSsiquc01"),
    /** 資格確認一括照会。Many people; the result is a reception number. */
    BATCH("OQSmuquc01"),
    /** 一括照会結果ダウンロード。The answer to {@link #BATCH}, when it is ready. */
    BATCH_FETCH("OQSmuquc02"),
    /** 照会番号登録。One person's number at the facility. */
    HANDLE("OQSsiimm01"),
    /** 照会番号一括登録。Many people's numbers; the result is a reception number. */
    HANDLE_BATCH("OQSmuimm01"),
    /** 照会番号一括登録結果ダウンロード。The answer to {@link #HANDLE_BATCH}, when it is ready. */
    HANDLE_BATCH_FETCH("OQSmuimm02"),
    /** 薬剤情報・診療情報閲覧。What is on record of one person's drugs and treatments. */
    DRUGS("YZKsiquc01"),
    /** 特定健診情報閲覧。What is on record of one person's checkups. */
    CHECKUPS("TKKsiquc01");

    private static final MessageKind[] ALL = values();

    private final String id;

    MessageKind(String id) {
        this.id = id;
    }

    /** 電文ID。Such as {@code OQSsiquc01}: the start of the file name, and the last part of the centre's address. */
    public String id() {
        return id;
    }

    /** 一括。Whether a request of this kind may hold many people, and so may be large. */
    public boolean isBatch() {
        return this == BATCH || this == HANDLE_BATCH;
    }

    /** 記録の閲覧。Whether the result is one person's records, which may be a page to print. */
    public boolean isAboutRecords() {
        return this == DRUGS || this == CHECKUPS;
    }

    public static Optional<MessageKind> parse(String id) {
        for (MessageKind kind : ALL) {
            if (kind.id.equals(id)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
