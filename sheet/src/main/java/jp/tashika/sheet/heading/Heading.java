package jp.tashika.sheet.heading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.record.RecordsHeader;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.RecordsQuery;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.time.Age;
import jp.tashika.vocabulary.time.Wareki;

/**
 * 見出し。Whose records they are, of which time, and who asked when (MED-001).
 *
 * @param title of the sheet
 * @param person with the reading, absent when the centre names nobody
 * @param born with the age
 * @param coverage as it was asked for; symbol and branch where there are such (MED-005)
 * @param period of the records that were asked for
 */
public record Heading(
        String title,
        Optional<String> person,
        Optional<String> kana,
        Optional<String> born,
        Optional<String> sex,
        String coverage,
        String period,
        String madeAt,
        String asker) {

    private static final int FIRST_WAREKI_YEAR = 1873;

    public static Heading of(String title, String period, RecordsHeader header, RecordsQuery query, Occasion occasion) {
        Optional<RecordsPerson> person = header.person();
        return new Heading(
                title,
                person.map(RecordsPerson::name),
                person.flatMap(RecordsPerson::kana).map(Kana::toFullWidth),
                person.map(known -> born(known.birthdate(), occasion.today())),
                person.flatMap(known -> sex(known.sex())),
                coverage(query),
                period,
                Written.moment(occasion.madeAt()),
                occasion.asker());
    }

    private static String born(LocalDate birthdate, LocalDate today) {
        String western = birthdate.getYear() + "年" + birthdate.getMonthValue() + "月" + birthdate.getDayOfMonth() + "日";
        String both = birthdate.getYear() < FIRST_WAREKI_YEAR
                ? western
                : western + "（" + Wareki.from(birthdate).written() + "）";
        return birthdate.isAfter(today) ? both : both + " " + Age.years(birthdate, today) + "歳";
    }

    private static Optional<String> sex(Sex sex) {
        return switch (sex) {
            case MALE -> Optional.of("男");
            case FEMALE -> Optional.of("女");
            case UNSET -> Optional.empty();
        };
    }

    private static String coverage(RecordsQuery query) {
        InsuredNumber insured = query.insured();
        List<String> parts = new ArrayList<>();
        parts.add("保険者番号 " + query.insurer().printed());
        insured.symbol().ifPresent(symbol -> parts.add("記号 " + symbol));
        parts.add("番号 " + insured.number());
        insured.branch().ifPresent(branch -> parts.add("枝番 " + branch));
        return String.join("　", parts);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Heading[***]";
    }
}
