package jp.tashika.sheet.checkup;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.record.CheckupsRequest;
import jp.tashika.format.oqs.record.CheckupsResult;
import jp.tashika.format.oqs.record.RecordsPerson;
import jp.tashika.format.oqs.record.ShownCheckup;
import jp.tashika.sheet.heading.Absence;
import jp.tashika.sheet.heading.Heading;
import jp.tashika.sheet.heading.Occasion;
import jp.tashika.sheet.heading.Written;

/**
 * 健診の票。All that a page and a PDF show of checkups: values ready to be written.
 *
 * @param refused why the centre told nothing; all else is empty then
 * @param none why there is no checkup (CHK-008)
 * @param notice what the centre says beside its result
 * @param judgements メタボリックシンドローム判定 and 保健指導レベル, as the insurer registered them
 * @param tables five checkups each, newest first
 */
public record CheckupSheet(
        Heading heading,
        Optional<Absence> refused,
        Optional<Absence> none,
        Optional<String> notice,
        List<Judgement> judgements,
        List<CheckupTable> tables) {

    private static final Absence NO_CHECKUPS =
            Absence.nothingRegistered("特定健診等の結果", "見られるのは、保険者（健保組合など）が登録した2020年度以降の結果だけです。受けていないことを示すものではありません。");
    private static final String METABOLIC = "9N501000000000011";
    private static final String GUIDANCE = "9N506000000000011";

    public CheckupSheet {
        judgements = List.copyOf(judgements);
        tables = List.copyOf(tables);
    }

    public static CheckupSheet of(CheckupsResult result, CheckupsRequest request, Occasion occasion) {
        Optional<Sex> sex = result.header().person().map(RecordsPerson::sex);
        CheckupTables tables = CheckupTables.of(result.checkups(), sex, occasion.today());
        boolean isTold = result.header().isNormal();
        return new CheckupSheet(
                Heading.of("特定健診等情報", period(result.checkups()), result.header(), request.query(), occasion),
                isTold
                        ? Optional.empty()
                        : Optional.of(Absence.refused(result.header().message())),
                isTold && result.checkups().isEmpty() ? Optional.of(NO_CHECKUPS) : Optional.empty(),
                isTold ? result.header().message() : Optional.empty(),
                Stream.of(tables.judgement("メタボリックシンドローム判定", METABOLIC), tables.judgement("保健指導レベル", GUIDANCE))
                        .flatMap(Optional::stream)
                        .toList(),
                tables.tables());
    }

    private static String period(List<ShownCheckup> checkups) {
        Comparator<LocalDate> order = Comparator.naturalOrder();
        Optional<LocalDate> first = checkups.stream().map(ShownCheckup::date).min(order);
        Optional<LocalDate> last = checkups.stream().map(ShownCheckup::date).max(order);
        return first.flatMap(from -> last.map(until -> Written.day(from) + "実施から" + Written.day(until) + "実施まで"))
                .orElse("登録なし");
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "CheckupSheet[***]";
    }
}
