package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 交換用基本情報。The index of an archive (ix08): who sends what to whom, and how many.
 *
 * @param receiver absent in some archives between insurers
 * @param records number of data files, 0 to {@value #RECORDS_MAX}
 */
public record ExchangeIndex(
        ExchangeKind exchange,
        LocalDate createdOn,
        PartyNumber sender,
        Optional<PartyNumber> receiver,
        ServiceKind service,
        int records)
        implements CheckupFile {

    public static final int RECORDS_MAX = 99_999_999;

    public ExchangeIndex {
        if (records < 0 || records > RECORDS_MAX) {
            throw new IllegalArgumentException("number of data files: " + records);
        }
    }
}
