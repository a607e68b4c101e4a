package jp.tashika.format.insurer.feed;

import static jp.tashika.format.insurer.feed.Column.*;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** 行の種類。A kind of row, with its file and columns; marked are those that no row may leave empty. */
public enum RecordKind {
    /** 資格取得。 */
    ACQUIRE("acquire.csv", "資格取得", List.of(INDIVIDUAL_NUMBER), statement()),
    /** 資格喪失。 */
    LOSE("lose.csv", "資格喪失", reference(), List.of(LOST_ON, LOSS_REASON)),
    /** 資格訂正。 */
    CORRECT("correct.csv", "資格訂正", reference(), statement()),
    /** 資格取消。 */
    VOID("void.csv", "資格取消", reference(), List.of()),
    /** 証。 */
    CERTIFICATE(
            "certificate.csv",
            "証の交付・取消",
            reference(),
            List.of(
                    KIND,
                    ACTION,
                    ISSUED_ON,
                    FROM,
                    UNTIL,
                    RATIO,
                    INCOME_CLASS,
                    CEILING_KIND,
                    CATEGORY,
                    LONG_TERM_FROM,
                    DISEASE,
                    SELF_PAY_YEN)),
    /** 電子証明書の紐付け。 */
    CARD_LINK("card-link.csv", "電子証明書の紐付け", List.of(ISSUER, SERIAL, INDIVIDUAL_NUMBER, BIRTHDATE), reference());

    private static final Set<Column> ALWAYS = EnumSet.of(
            INDIVIDUAL_NUMBER,
            NUMBER,
            NAME,
            SEX,
            BIRTHDATE,
            ACQUIRED_ON,
            CLASSIFICATION,
            CARD_FROM,
            KNOWN_NUMBER,
            KNOWN_BIRTHDATE,
            KNOWN_ACQUIRED_ON,
            KIND,
            ACTION,
            FROM,
            ISSUER,
            SERIAL);

    private final String fileName;
    private final String japanese;

    @SuppressWarnings("ImmutableEnumChecker") // made by toList, which gives a list that never changes
    private final List<Column> columns;

    RecordKind(String fileName, String japanese, List<Column> first, List<Column> then) {
        this.fileName = fileName;
        this.japanese = japanese;
        this.columns = Stream.concat(first.stream(), then.stream()).toList();
    }

    /** ファイル名。Inside the ZIP, without a path. */
    public String fileName() {
        return fileName;
    }

    public String japanese() {
        return japanese;
    }

    /** 列。In the order in which they are written; they are read in any order. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether every row needs a value there. */
    public boolean needs(Column column) {
        return switch (this) {
            case LOSE -> column != KNOWN_SYMBOL && column != KNOWN_BRANCH;
            case CARD_LINK -> column == ISSUER || column == SERIAL;
            case ACQUIRE, CORRECT, VOID, CERTIFICATE -> ALWAYS.contains(column);
        };
    }

    public static Optional<RecordKind> ofFileName(String fileName) {
        return Arrays.stream(values())
                .filter(kind -> kind.fileName.equals(fileName))
                .findFirst();
    }

    private static List<Column> reference() {
        return List.of(KNOWN_SYMBOL, KNOWN_NUMBER, KNOWN_BRANCH, KNOWN_BIRTHDATE, KNOWN_ACQUIRED_ON);
    }

    private static List<Column> statement() {
        return List.of(
                SYMBOL,
                NUMBER,
                BRANCH,
                NAME,
                KANA,
                OTHER_NAME,
                OTHER_KANA,
                SEX,
                SEX_ON_BACK,
                BIRTHDATE,
                ADDRESS,
                POST_NUMBER,
                ACQUIRED_ON,
                LOST_ON,
                LOSS_REASON,
                CLASSIFICATION,
                RELATION,
                INSURED_NAME,
                CARD_ISSUED_ON,
                CARD_FROM,
                CARD_UNTIL,
                RATIO,
                INCOME_CLASS,
                WITHHELD);
    }
}
