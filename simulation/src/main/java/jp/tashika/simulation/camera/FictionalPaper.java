package jp.tashika.simulation.camera;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.time.Wareki;

/**
 * 架空の紙の証。A certificate of a programme, a voucher or an insurance card of nobody, of prefectures that do not exist (48, 49).
 *
 * @param rows what is printed, label and text
 * @param items what a reader should find
 */
public record FictionalPaper(PaperKind kind, String title, List<Row> rows, Map<PaperItem, String> items) {

    private static final List<String> PROGRAMMES = List.of("子ども医療費受給者証", "ひとり親家庭等医療費受給者証", "心身障害者医療費受給者証", "特定医療費受給者証");
    private static final List<String> SCHEMES = List.of("80", "81", "82", "54");
    private static final List<String> FAMILY = List.of("試験", "見本", "架空", "仮名");
    private static final List<String> GIVEN = List.of("太郎", "花子", "一郎", "春子", "次郎");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.BASIC_ISO_DATE;
    private static final LocalDate FIRST = LocalDate.of(1945, 1, 1);
    private static final int DAYS = 28_000;

    /** 印字の一行。 */
    public record Row(String label, String text) {}

    public FictionalPaper {
        rows = List.copyOf(rows);
        items = Collections.unmodifiableMap(new EnumMap<>(items));
    }

    /** The same paper for the same seed. */
    public static FictionalPaper of(PaperKind kind, long seed) {
        Draft draft = new Draft(new Random(seed * 31 + kind.name().hashCode()));
        return switch (kind) {
            case PUBLIC_EXPENSE -> draft.certificate();
            case MEDICAL_TICKET -> draft.ticket();
            case INSURANCE_CARD -> draft.card();
            case UNKNOWN -> new FictionalPaper(kind, "お知らせ", List.of(new Row("", "本日は休診です")), Map.of());
        };
    }

    /** 下書き。 */
    private static final class Draft {
        private final Random random;
        private final List<Row> rows = new ArrayList<>();
        private final Map<PaperItem, String> items = new EnumMap<>(PaperItem.class);

        Draft(Random random) {
            this.random = random;
        }

        FictionalPaper certificate() {
            int which = random.nextInt(PROGRAMMES.size());
            String title = PROGRAMMES.get(which);
            items.put(PaperItem.SCHEME_NAME, title);
            number("公費負担者番号", PaperItem.FUNDER_NUMBER, SCHEMES.get(which) + "48", 3);
            number("受給者番号", PaperItem.RECIPIENT_NUMBER, "", 6);
            person();
            term();
            int yen = (1 + random.nextInt(20)) * 500;
            row("自己負担上限額", String.format(Locale.ROOT, "%,d円", yen), PaperItem.SELF_PAY_MAX, Integer.toString(yen));
            rows.add(new Row("発行機関名", "架空県試験市"));
            return new FictionalPaper(PaperKind.PUBLIC_EXPENSE, title, rows, items);
        }

        FictionalPaper ticket() {
            items.put(PaperItem.SCHEME_NAME, "生活保護法医療券");
            number("公費負担者番号", PaperItem.FUNDER_NUMBER, "1248", 3);
            number("受給者番号", PaperItem.RECIPIENT_NUMBER, "", 6);
            person();
            term();
            return new FictionalPaper(PaperKind.MEDICAL_TICKET, "生活保護法医療券", rows, items);
        }

        FictionalPaper card() {
            items.put(PaperItem.SCHEME_NAME, "健康保険被保険者証");
            String symbol = digits(4);
            row("記号", symbol, PaperItem.SYMBOL, symbol);
            String own = Integer.toString(1 + random.nextInt(999));
            row("番号", own, PaperItem.NUMBER, own);
            String branch = String.format(Locale.ROOT, "%02d", random.nextInt(6));
            row("枝番", branch, PaperItem.BRANCH, branch);
            person();
            number("保険者番号", PaperItem.INSURER_NUMBER, "0648", 3);
            int tenths = 1 + random.nextInt(3);
            row("一部負担金の割合", tenths + "割", PaperItem.COPAYMENT_RATIO, Integer.toString(tenths));
            return new FictionalPaper(PaperKind.INSURANCE_CARD, "健康保険被保険者証", rows, items);
        }

        private void row(String label, String text, PaperItem item, String expected) {
            rows.add(new Row(label, text));
            items.put(item, expected);
        }

        private void number(String label, PaperItem item, String front, int digits) {
            String body = front + digits(digits);
            String number = body + CheckDigit.of(body);
            row(label, number, item, number);
        }

        private String digits(int count) {
            StringBuilder digits = new StringBuilder();
            for (int i = 0; i < count; i++) {
                digits.append(random.nextInt(10));
            }
            return digits.toString();
        }

        private void person() {
            String family = FAMILY.get(random.nextInt(FAMILY.size()));
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            row("氏名", family + "　" + given, PaperItem.NAME, family + given);
            LocalDate birthdate = FIRST.plusDays(random.nextInt(DAYS));
            row("生年月日", Wareki.from(birthdate).written(), PaperItem.BIRTHDATE, DIGITS.format(birthdate));
        }

        private void term() {
            LocalDate from = LocalDate.of(2026, 1 + random.nextInt(12), 1);
            LocalDate until = from.plusMonths(1L + random.nextInt(24)).minusDays(1);
            items.put(PaperItem.VALID_FROM, DIGITS.format(from));
            row(
                    "有効期間",
                    Wareki.from(from).written() + "から" + Wareki.from(until).written() + "まで",
                    PaperItem.VALID_UNTIL,
                    DIGITS.format(until));
        }
    }

    /** Of nobody, but it looks like somebody's: only the kind is shown. */
    @Override
    public String toString() {
        return "FictionalPaper[" + kind + "]";
    }
}
