package jp.tashika.format.oqs.record;

import java.util.List;

/** 特定健診情報閲覧結果。The checkups on record, in no promised order (TKKsiquc01res). */
public record CheckupsResult(RecordsHeader header, List<ShownCheckup> checkups) {

    public CheckupsResult {
        checkups = List.copyOf(checkups);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CheckupsResult[***]";
    }
}
