package jp.tashika.terminal.reception;

import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.DrugsRequest;
import jp.tashika.format.oqs.record.DrugsResult;
import jp.tashika.vocabulary.outcome.Outcome;

/** 閲覧の結末。How asking for records ended. */
sealed interface RecordsTold {

    /** 薬剤・診療。 */
    record Drugs(DrugsRequest request, DrugsResult result) implements RecordsTold {}

    /** 健診。 */
    record Checkups(CheckupsRequest request, CheckupsResult result) implements RecordsTold {}

    /** 紙の形。The PDF as the centre made it. */
    @SuppressWarnings("ArrayRecordComponent") // a record only to carry; never compared
    record Paper(byte[] pdf) implements RecordsTold {}

    /** 閲覧できず。Nothing is told; code and text say what the desk does. */
    record Nothing(String code, String deskText) implements RecordsTold {
        static Nothing of(Outcome outcome) {
            return new Nothing(outcome.code(), outcome.deskText());
        }
    }
}
