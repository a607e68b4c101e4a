package jp.tashika.format.claim.delivery;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.tashika.format.claim.view.Confirmation;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格確認結果連絡書の書出し。Writes notices as a table (CSV in windows-31j with a header), which a desk opens with what it has.
 *
 * <p>The layout of the real 連絡書 is not public: the columns are ours. Closing it closes the stream.
 */
public final class CoverageNoticeWriter implements Closeable {

    /** 見出し。The names of the columns. */
    public static final List<String> COLUMNS = List.of(
            "処理年月",
            "審査区分",
            "医療機関コード",
            "診療年月",
            "レセプト番号",
            "カルテ番号等",
            "確認区分",
            "処理区分",
            "請求内容_保険者番号",
            "請求内容_記号",
            "請求内容_番号",
            "請求内容_枝番",
            "資格喪失日",
            "新資格_保険者番号",
            "新資格_記号",
            "新資格_番号",
            "新資格_枝番",
            "新資格_資格取得日",
            "対象受診日",
            "備考");

    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    private static final String FIRST_AFTER_INSURERS = "11";
    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA_MARKS = "=+-@";

    private final CsvWriter csv;

    public CoverageNoticeWriter(OutputStream out) {
        csv = CsvWriter.builder().build(new OutputStreamWriter(out, WINDOWS_31J));
        csv.writeRecord(COLUMNS);
    }

    public void write(CoverageNotice notice) {
        List<String> cells = new ArrayList<>();
        CoverageNotice.ClaimReference claim = notice.claim();
        cells.add(claim.processedIn().toString());
        cells.add(stage(notice.confirmation()));
        cells.add(claim.facility().toString());
        cells.add(claim.careMonth().toString());
        cells.add(Long.toString(claim.claimNumber()));
        cells.add(text(claim.chartNumber()));
        cells.add(notice.confirmation().code());
        cells.add(notice.confirmation().text());
        numbers(Optional.of(notice.written()), cells);
        cells.add(day(notice.lostOn()));
        numbers(notice.right(), cells);
        cells.add(day(notice.acquiredOn()));
        cells.add(notice.days().stream().map(LocalDate::toString).collect(Collectors.joining(" ")));
        cells.add(notice.remark());
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String stage(Confirmation confirmation) {
        return confirmation.code().compareTo(FIRST_AFTER_INSURERS) < 0 ? "原審査" : "再審査";
    }

    private static void numbers(Optional<CoverageNumbers> numbers, List<String> cells) {
        Optional<InsuredNumber> insured =
                numbers.map(CoverageNumbers::claimSafe).flatMap(CoverageNumbers::insured);
        cells.add(numbers.map(CoverageNumbers::insurer)
                .map(InsurerNumber::printed)
                .orElse(""));
        cells.add(text(insured.flatMap(InsuredNumber::symbol)));
        cells.add(text(insured.map(InsuredNumber::number)));
        cells.add(text(insured.flatMap(InsuredNumber::branch)));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse("");
    }

    /** What the facility wrote itself, or an insurer registered; never a formula of the spreadsheet it is opened with. */
    private static String text(Optional<String> written) {
        return written.map(text -> !text.isEmpty() && FORMULA_MARKS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text)
                .orElse("");
    }
}
