package jp.tashika.vocabulary.outcome;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * 処理結果コード。Every outcome that is told to a person, each with a code and two texts.
 *
 * <p>The constants are what code speaks of; the codes and texts stand in {@code outcomes.tsv} beside this class, so that
 * they can be exchanged for the official table (別紙6-1, not public) without touching code. Columns: constant, code, text
 * for the desk (Japanese), text for the vendor (Japanese), the place that raises it.
 */
public enum Outcome {
    // reading a file or message
    FILE_NAME_UNKNOWN,
    FILE_NEVER_COMPLETE,
    FILE_TOO_LARGE,
    FILE_UNREADABLE,
    ENCODING_BROKEN,
    XML_NOT_WELL_FORMED,
    XML_FORBIDDEN,
    XML_TOO_DEEP,
    MESSAGE_KIND_WRONG,
    MESSAGE_KIND_NOT_SERVED,
    ELEMENT_MISSING,
    ELEMENT_ILL_FORMED,
    ELEMENT_TOO_LONG,
    ELEMENT_REPEATED,
    // who is asking
    CERTIFICATE_MISSING,
    CERTIFICATE_REVOKED,
    CERTIFICATE_WRONG_ROLE,
    FACILITY_UNKNOWN,
    FACILITY_NOT_ADMITTED,
    FACILITY_FOREIGN,
    // the line and the load
    TOO_MANY_REQUESTS,
    CENTRE_BUSY,
    CENTRE_FAILED,
    LINE_CUT,
    RETRY_GIVEN_UP,
    // answers
    COVERAGE_LOST,
    COVERAGE_SUPERSEDED,
    COVERAGE_EXPIRED,
    COVERAGE_NOT_YET,
    COVERAGE_WITHHELD,
    NOTHING_FITS,
    SEVERAL_FIT,
    MATCHED_LENIENTLY,
    // insurer feeds: the file
    FEED_ARCHIVE_BROKEN,
    FEED_TOO_LARGE,
    FEED_MANIFEST_BROKEN,
    FEED_COUNT_WRONG,
    FEED_DIGEST_WRONG,
    FEED_HEADER_WRONG,
    FEED_ENCODING_BROKEN,
    FEED_CSV_BROKEN,
    // insurer feeds: one row
    ROW_COLUMNS_WRONG,
    ROW_VALUE_MISSING,
    ROW_VALUE_ILL_FORMED,
    ROW_VALUE_TOO_LONG,
    ROW_VALUE_SURPLUS,
    ROW_DATES_OUT_OF_ORDER,
    ROW_DATE_IMPLAUSIBLE,
    ROW_RATIO_NOT_ALLOWED,
    ROW_RATIO_CONTRADICTED,
    ROW_TERM_OUTSIDE_COVERAGE,
    ROW_CATEGORY_NOT_ALLOWED,
    ROW_COVERAGE_UNKNOWN,
    ROW_COVERAGE_AMBIGUOUS,
    ROW_ALREADY_REGISTERED,
    ROW_REPEATED,
    ROW_PERSON_DISAGREES,
    ROW_PERSON_UNKNOWN,
    ROW_CARD_TAKEN,
    ROW_CARD_NOT_FORMER,
    // insurer feeds: the feed as a whole
    FEED_INSURER_WRONG,
    FEED_NUMBER_REUSED,
    FEED_NUMBER_GAP,
    FEED_UNKNOWN,
    FEED_STATE_WRONG,
    FEED_HELD,
    // checkups: one document
    CHECKUP_DOCUMENT_TOO_LARGE,
    CHECKUP_XML_BROKEN,
    CHECKUP_XML_FORBIDDEN,
    CHECKUP_ROOT_WRONG,
    CHECKUP_KIND_NOT_SERVED,
    CHECKUP_VALUE_MISSING,
    CHECKUP_VALUE_ILL_FORMED,
    CHECKUP_VALUE_TOO_LONG,
    CHECKUP_VALUE_REPEATED,
    CHECKUP_RESULT_CONTRADICTORY,
    // checkups: an archive
    CHECKUP_ARCHIVE_BROKEN,
    CHECKUP_ARCHIVE_TOO_LARGE,
    CHECKUP_ENTRY_NAME_WRONG,
    CHECKUP_ENTRY_REPEATED,
    CHECKUP_INDEX_MISSING,
    CHECKUP_COUNT_WRONG,
    CHECKUP_ENTRY_BROKEN,
    CHECKUP_ARCHIVE_UNKNOWN,
    // checkups: what the centre cannot take in spite of a right document
    CHECKUP_SENDER_MISSING,
    CHECKUP_INSURER_FOREIGN,
    CHECKUP_PERSON_UNKNOWN,
    CHECKUP_PERSON_AMBIGUOUS,
    CHECKUP_YEAR_NOT_KEPT,
    CHECKUP_DELETION_UNKNOWN,
    CHECKUP_LATER_ONE_KNOWN,
    // checkups: what a document says
    CHECKUP_SECTION_WRONG,
    CHECKUP_ITEM_NOT_IN_EDITION,
    CHECKUP_ITEM_NOT_PART,
    CHECKUP_ITEM_MISSING,
    CHECKUP_ITEM_REPEATED,
    CHECKUP_TYPE_WRONG,
    CHECKUP_UNIT_WRONG,
    CHECKUP_METHOD_WRONG,
    CHECKUP_CODE_UNKNOWN,
    CHECKUP_FORMAT_WRONG,
    CHECKUP_MARK_MISSING,
    CHECKUP_DEPENDENCE_WRONG,
    CHECKUP_SERIES_WRONG,
    CHECKUP_FASTING_CONTRADICTED,
    CHECKUP_BMI_IMPLAUSIBLE,
    CHECKUP_DATE_IMPLAUSIBLE,
    CHECKUP_AGE_WRONG,
    CHECKUP_JUDGEMENT_DIFFERS,
    CHECKUP_CHECK_DIGIT_WRONG,
    // claim files: lines and records
    CLAIM_LINE_EMPTY,
    CLAIM_LINE_TOO_LONG,
    CLAIM_LINE_UNENDED,
    CLAIM_RECORD_UNKNOWN,
    CLAIM_RECORD_TOO_LONG,
    CLAIM_RECORD_SHORT,
    CLAIM_RECORD_MISPLACED,
    CLAIM_RECORD_MISSING,
    CLAIM_RECORD_REPEATED,
    // claim files: fields
    CLAIM_FIELD_MISSING,
    CLAIM_FIELD_ILL_FORMED,
    CLAIM_FIELD_LENGTH_WRONG,
    CLAIM_FIELD_CODE_UNKNOWN,
    CLAIM_FIELD_UNMAPPABLE,
    CLAIM_FIELD_CONTROL_CHARACTER,
    CLAIM_FIELD_WIDTH_WRONG,
    CLAIM_EDITION_MIXED,
    CLAIM_CHECK_DIGIT_WRONG,
    // claim files: one claim
    CLAIM_NUMBER_OUT_OF_ORDER,
    CLAIM_NUMBER_GAP,
    CLAIM_TOO_LARGE,
    CLAIM_DAYS_SUM_WRONG,
    CLAIM_POINTS_SUM_WRONG,
    CLAIM_UNIT_UNPRICED,
    // claim files: the file
    CLAIM_FILE_EMPTY,
    CLAIM_FILE_HEADER_MISSING,
    CLAIM_FILE_HEADER_REPEATED,
    CLAIM_FILE_TRAILER_MISSING,
    CLAIM_FILE_AFTER_END,
    CLAIM_FILE_KIND_WRONG,
    CLAIM_FILE_COUNT_WRONG,
    CLAIM_FILE_POINTS_WRONG,
    // claims at the centre
    CLAIM_FILE_UNKNOWN,
    CLAIM_UNKNOWN,
    // masters
    MASTER_ROW_SHORT,
    MASTER_KIND_WRONG,
    MASTER_VALUE_ILL_FORMED,
    MASTER_ENCODING_BROKEN,
    MASTER_CSV_BROKEN,
    // batches and patient handles
    RECEPTION_NUMBER_UNKNOWN,
    BATCH_EMPTY,
    BATCH_TOO_LARGE,
    HANDLE_REGISTERED_TO_NOBODY,
    HANDLE_REGISTERED_TO_SEVERAL,
    // the reader
    READER_CARD_UNREADABLE,
    READER_CARD_FOREIGN,
    READER_CARD_DAMAGED,
    READER_CARD_TAKEN,
    READER_PIN_WRONG,
    READER_PIN_BLOCKED,
    READER_FACE_DIFFERENT,
    READER_FACE_UNSEEN,
    READER_STAFF_CODE_WRONG,
    READER_MISSING,
    READER_SYSTEM_DOWN,
    READER_CARD_BUSY,
    READER_TIME_UP,
    READER_REGISTRATION_DECLINED,
    READER_TERMINAL_DOWN,
    READER_NOT_PAIRED,
    READER_REPLY_UNREADABLE,
    READER_INSTITUTION_MISSING,
    READER_FAILED,
    READER_PHOTO_UNREADABLE,
    // papers
    PAPER_UNREADABLE,
    PAPER_NOT_UPDATED,
    PAPER_UNANSWERED,
    PAPER_CHECK_UNKNOWN,
    PAPER_TOO_MANY,
    // cards
    CARD_CERTIFICATE_NOT_OURS,
    CARD_CERTIFICATE_EXPIRED,
    CARD_CERTIFICATE_REVOKED,
    CARD_CERTIFICATE_SUSPENDED,
    CARD_CERTIFICATE_UNCHECKED,
    CARD_CHALLENGE_OVER,
    CARD_CHALLENGE_USED,
    CARD_SIGNATURE_WRONG,
    CARD_VISIT_OVER,
    CARD_HOLDER_UNKNOWN,
    CARD_HOLDER_DOUBTFUL,
    CARD_HOLDER_UNREACHABLE,
    CARD_ENDS_SOON,
    CARD_IN_GRACE,
    FACE_FOLDER_REFUSES,
    READER_FOREIGN,
    CARD_LINK_REFUSED,
    // an operator of the centre
    DOUBT_UNKNOWN,
    DOUBT_NOT_LOOKED_AT,
    DOUBT_SETTLED,
    DOUBT_CARD_TAKEN,
    DOUBT_HOLDER_MOVED,
    DOUBT_HOLDER_UNKNOWN,
    DOUBT_HOLDER_UNREACHABLE,
    PERSON_NOT_FOUND,
    CONSENT_NOT_HELD,
    // what is on record of a person's care
    RECORDS_PERSON_UNKNOWN,
    RECORDS_PERSON_AMBIGUOUS,
    RECORDS_NOT_CONSENTED,
    RECORDS_CONSENT_REFUSED,
    RECORDS_CONSENT_OVER,
    RECORDS_CONSENT_WITHDRAWN,
    RECORDS_PERIOD_WRONG,
    RECORDS_CHECKUPS_NOT_REGISTERED;

    private static final Map<String, String[]> TABLE = table();

    /** コード。As written into files and answers, such as {@code TSK-FILE0000001}. */
    public String code() {
        return column(1);
    }

    /** 窓口向け。What the desk does now. */
    public String deskText() {
        return column(2);
    }

    /** ベンダ向け。What the vendor looks at. */
    public String vendorText() {
        return column(3);
    }

    /** 発生箇所。The class that raises it. */
    public String raisedBy() {
        return column(4);
    }

    private String column(int index) {
        return Objects.requireNonNull(TABLE.get(name()), name())[index];
    }

    private static Map<String, String[]> table() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outcome.class.getResourceAsStream("outcomes.tsv")), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.toUnmodifiableMap(columns -> columns[0], columns -> columns));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
