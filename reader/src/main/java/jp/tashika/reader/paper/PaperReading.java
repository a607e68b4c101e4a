package jp.tashika.reader.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.number.CheckDigit;
import jp.tashika.vocabulary.number.SchemeCode;
import jp.tashika.vocabulary.paper.ItemCheck;
import jp.tashika.vocabulary.paper.PaperItem;
import jp.tashika.vocabulary.paper.PaperKind;
import jp.tashika.vocabulary.paper.ReadItem;

/**
 * 証の読解。From lines of text to items: pure, for whatever engine read the lines.
 *
 * <p>An item stands behind its label, or in the line below it. Nothing is mended and nothing left out: what fails its check
 * digit, or is no date, stays as it was read and is marked so. A number without its label is found by form and check digit.
 */
public final class PaperReading {

    private static final int LINES_MAX = 200;
    private static final int LINE_MAX = 300;
    private static final int UNSURE = 40;
    private static final int GUESSED = 20;
    private static final int WITHOUT_LABEL = 30;

    private static final Pattern TITLE = Pattern.compile(
            "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー・]{0,30}(?:受給者証|医療証|医療券|調剤券|被保[険検]者証|資格確認書|受療証|証明書)");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(?<![0-9])[0-9]{8}(?![0-9])");
    private static final Pattern AROUND = Pattern.compile("^[:;・.,、。()\\[\\]|]+|[:;・.,、。(\\[|]+$");

    private final Map<PaperItem, ReadItem> found = new EnumMap<>(PaperItem.class);
    private boolean hasTicketTitle;
    private boolean hasExpenseTitle;
    private boolean hasInsuranceTitle;

    private PaperReading() {}

    /** What the lines say, from top to bottom. */
    public static PaperContent of(List<PaperLine> lines) {
        return ofBest(List.of(lines));
    }

    /** The same paper read in several ways: of each item the best. */
    public static PaperContent ofBest(List<List<PaperLine>> ways) {
        PaperReading reading = new PaperReading();
        List<List<PaperLine>> folded = ways.stream().map(PaperReading::folded).toList();
        folded.forEach(reading::lines);
        folded.forEach(lines -> lines.forEach(reading::withoutLabel));
        reading.checkRecipient();
        return new PaperContent(reading.kind(), List.copyOf(reading.found.values()));
    }

    private static List<PaperLine> folded(List<PaperLine> lines) {
        return lines.stream()
                .limit(LINES_MAX)
                .map(line -> new PaperLine(PaperValues.folded(cut(line.text())), line.sureness()))
                .filter(line -> !line.text().isEmpty())
                .toList();
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LINE_MAX, text.length()));
    }

    private void lines(List<PaperLine> lines) {
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty());
        }
    }

    /** What stands behind a label, up to the next one. */
    private record Part(PaperLabel label, String text) {}

    private void line(PaperLine line, Optional<PaperLine> next) {
        title(line);
        List<Part> parts = parts(line.text());
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isBelow = part.text().isEmpty() && i == parts.size() - 1;
            if (!isBelow) {
                take(part.label(), part.text(), line.sureness());
            } else {
                next.filter(below -> parts(below.text()).isEmpty())
                        .ifPresent(below -> take(part.label(), below.text(), below.sureness()));
            }
        }
    }

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher label = PaperLabel.ANY.matcher(text);
        boolean isThere = label.find();
        while (isThere) {
            PaperLabel which = Arrays.stream(PaperLabel.values())
                    .filter(one -> label.group(one.group()) != null)
                    .findFirst()
                    .orElseThrow();
            int from = label.end();
            isThere = label.find();
            String value = text.substring(from, isThere ? label.start() : text.length());
            parts.add(new Part(which, AROUND.matcher(value).replaceAll("")));
        }
        return parts;
    }

    private void title(PaperLine line) {
        Matcher title = TITLE.matcher(line.text());
        if (!title.find()) {
            return;
        }
        String text = title.group();
        put(PaperItem.SCHEME_NAME, text, line.sureness(), ItemCheck.NONE);
        hasTicketTitle |= text.endsWith("券");
        hasInsuranceTitle |= text.endsWith("保険者証") || text.endsWith("保検者証") || text.endsWith("確認書");
        hasExpenseTitle |= text.endsWith("受給者証") || text.endsWith("医療証") || text.endsWith("受療証");
    }

    private void take(PaperLabel label, String text, int sureness) {
        if (text.isEmpty()) {
            return;
        }
        switch (label) {
            case FUNDER -> digits(PaperItem.FUNDER_NUMBER, text, sureness);
            case RECIPIENT -> digits(PaperItem.RECIPIENT_NUMBER, text, sureness);
            case INSURER -> digits(PaperItem.INSURER_NUMBER, text, sureness);
            case SYMBOL_AND_NUMBER -> symbolAndNumber(text, sureness);
            case BRANCH -> digits(PaperItem.BRANCH, text, sureness);
            case SYMBOL -> put(PaperItem.SYMBOL, text, sureness, ItemCheck.NONE);
            case INSURED, NUMBER -> put(PaperItem.NUMBER, text, sureness, ItemCheck.NONE);
            case NAME -> put(PaperItem.NAME, text, sureness, ItemCheck.NONE);
            case BIRTHDATE -> date(PaperItem.BIRTHDATE, PaperValues.dates(text), text, sureness);
            case VALID -> valid(text, sureness);
            case SHARE -> formed(PaperItem.COPAYMENT_RATIO, PaperValues.tenths(text), text, sureness);
            case SELF_PAY -> formed(PaperItem.SELF_PAY_MAX, PaperValues.yen(text), text, sureness);
            case ISSUE, OTHER -> {} // stands there, and is nothing that is asked for
        }
    }

    private void digits(PaperItem item, String text, int sureness) {
        Optional<PaperValues.DigitRun> number = PaperValues.number(text);
        if (number.isEmpty()) {
            put(item, text, sureness, ItemCheck.FAILS);
            return;
        }
        ItemCheck check = check(item, number.get().digits());
        put(
                item,
                check == ItemCheck.FAILS ? number.get().read() : number.get().digits(),
                number.get().isGuessed() ? sureness - GUESSED : sureness,
                check);
    }

    // spec| domain rules 1.1, 1.3: one routine for the numbers of insurers, payers and recipients
    private static ItemCheck check(PaperItem item, String digits) {
        boolean isLong = switch (item) {
            case FUNDER_NUMBER -> digits.length() == 8;
            case INSURER_NUMBER -> digits.length() == 6 || digits.length() == 8;
            case RECIPIENT_NUMBER -> digits.length() == 7;
            default -> false;
        };
        return switch (item) {
            case BRANCH -> digits.length() == 2 ? ItemCheck.NONE : ItemCheck.FAILS;
            default -> isLong && CheckDigit.fits(digits) ? ItemCheck.FITS : ItemCheck.FAILS;
        };
    }

    /** 記号・番号 in one: the number is what stands behind the last dot. */
    private void symbolAndNumber(String text, int sureness) {
        int dot = Math.max(text.lastIndexOf('・'), text.lastIndexOf('･'));
        if (dot < 0) {
            put(PaperItem.NUMBER, text, Math.min(sureness, UNSURE), ItemCheck.NONE);
            return;
        }
        put(PaperItem.SYMBOL, text.substring(0, dot), sureness, ItemCheck.NONE);
        put(PaperItem.NUMBER, text.substring(dot + 1), sureness, ItemCheck.NONE);
    }

    private void valid(String text, int sureness) {
        List<LocalDate> dates = PaperValues.dates(text);
        if (dates.size() >= 2) {
            boolean isInOrder = !dates.get(1).isBefore(dates.get(0));
            ItemCheck check = isInOrder ? ItemCheck.FITS : ItemCheck.FAILS;
            put(PaperItem.VALID_FROM, PaperValues.eightDigits(dates.get(0)), sureness, check);
            put(PaperItem.VALID_UNTIL, PaperValues.eightDigits(dates.get(1)), sureness, check);
        } else if (dates.size() == 1 && text.matches(".*(から|より|自).*") && !text.matches(".*(まで|至).*")) {
            date(PaperItem.VALID_FROM, dates, text, sureness);
        } else if (dates.size() == 1 && text.matches(".*(から|より|~|〜).*")) {
            put(PaperItem.VALID_UNTIL, text, sureness, ItemCheck.FAILS); // one of two could not be read: which is open
        } else {
            date(PaperItem.VALID_UNTIL, dates, text, sureness);
        }
    }

    private void date(PaperItem item, List<LocalDate> dates, String text, int sureness) {
        formed(item, dates.stream().findFirst().map(PaperValues::eightDigits), text, sureness);
    }

    private void formed(PaperItem item, Optional<String> value, String text, int sureness) {
        put(item, value.orElse(text), sureness, value.isPresent() ? ItemCheck.FITS : ItemCheck.FAILS);
    }

    /** The better of two readings of one item stays: first by its check, then by how sure it is. */
    private void put(PaperItem item, String text, int sureness, ItemCheck check) {
        String cut = text.codePointCount(0, text.length()) > ReadItem.TEXT_MAX
                ? text.substring(0, text.offsetByCodePoints(0, ReadItem.TEXT_MAX))
                : text;
        if (cut.isBlank()) {
            return;
        }
        int sure = Math.clamp(check == ItemCheck.FAILS ? Math.min(sureness, UNSURE) : sureness, 0, 100);
        ReadItem fresh = new ReadItem(item, cut, sure, check);
        ReadItem known = found.get(item);
        if (known == null || isBetter(fresh, known)) {
            found.put(item, fresh);
        }
    }

    private static boolean isBetter(ReadItem fresh, ReadItem known) {
        boolean freshFails = fresh.check() == ItemCheck.FAILS;
        boolean knownFails = known.check() == ItemCheck.FAILS;
        return freshFails == knownFails ? fresh.sureness() > known.sureness() : knownFails;
    }

    /** Eight digits that fit their check digit, of a scheme there is: what they are is told by the scheme. */
    private void withoutLabel(PaperLine line) {
        if (!parts(line.text()).isEmpty()) {
            return;
        }
        Matcher digits = EIGHT_DIGITS.matcher(line.text().replaceAll("[|\\[\\]]", ""));
        while (digits.find()) {
            String number = digits.group();
            if (CheckDigit.fits(number) && !PaperValues.isDate(number)) {
                SchemeCode.of(number.substring(0, 2)).ifPresent(scheme -> {
                    PaperItem item = scheme.kind() == SchemeCode.Kind.PUBLIC_EXPENSE
                            ? PaperItem.FUNDER_NUMBER
                            : PaperItem.INSURER_NUMBER;
                    if (!found.containsKey(item)) {
                        put(item, number, line.sureness() - WITHOUT_LABEL, ItemCheck.FITS);
                    }
                });
            }
        }
    }

    // spec| domain rules 1.3: programmes of prefectures (80 to 89) number as they like
    private void checkRecipient() {
        ReadItem recipient = found.get(PaperItem.RECIPIENT_NUMBER);
        ReadItem funder = found.get(PaperItem.FUNDER_NUMBER);
        if (recipient != null
                && recipient.check() == ItemCheck.FAILS
                && recipient.text().matches("[0-9]{1,6}|[0-9]{8,30}")
                && funder != null
                && funder.check() == ItemCheck.FITS
                && funder.text().startsWith("8")) {
            found.put(
                    PaperItem.RECIPIENT_NUMBER,
                    new ReadItem(PaperItem.RECIPIENT_NUMBER, recipient.text(), recipient.sureness(), ItemCheck.NONE));
        }
    }

    private PaperKind kind() {
        if (hasTicketTitle) {
            return PaperKind.MEDICAL_TICKET;
        }
        if (hasExpenseTitle
                || found.containsKey(PaperItem.FUNDER_NUMBER)
                || found.containsKey(PaperItem.RECIPIENT_NUMBER)) {
            return PaperKind.PUBLIC_EXPENSE;
        }
        return hasInsuranceTitle || found.containsKey(PaperItem.INSURER_NUMBER)
                ? PaperKind.INSURANCE_CARD
                : PaperKind.UNKNOWN;
    }
}
