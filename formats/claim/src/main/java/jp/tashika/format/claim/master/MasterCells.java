package jp.tashika.format.claim.master;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;

/** マスターの値。Reads the values of one row by the names of their columns, and notes what is wrong. */
final class MasterCells {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern NO_DAY = Pattern.compile("0+|9{8}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");
    private static final char NO_CHARACTER = '\uFFFD';

    private final Map<String, MasterColumn> columns;
    private final List<String> values;
    private final List<Fault> faults = new ArrayList<>(0);

    MasterCells(MasterKind kind, List<String> values) {
        this.columns = MasterColumn.of(kind);
        this.values = values;
    }

    /** What is wrong so far. */
    List<Fault> faults() {
        return faults;
    }

    /** The code of the row; empty text, and a fault, when it is none. */
    String code() {
        MasterColumn column = column("code");
        int digits = Integer.parseInt(column.form().substring(column.form().indexOf('-') + 1));
        String text = required("code");
        if (!text.isEmpty() && (text.length() != digits || !text.chars().allMatch(c -> c >= '0' && c <= '9'))) {
            add(Outcome.MASTER_VALUE_ILL_FORMED, column);
            return "";
        }
        return text;
    }

    /** A text that must be there; empty text, and a fault, when it is not. */
    String required(String name) {
        Optional<String> text = text(name);
        if (text.isEmpty() && faults.isEmpty()) {
            MasterColumn column = column(name);
            add(values.size() <= column.index() ? Outcome.MASTER_ROW_SHORT : Outcome.MASTER_VALUE_ILL_FORMED, column);
        }
        return text.orElse("");
    }

    Optional<String> text(String name) {
        MasterColumn column = column(name);
        String text =
                column.index() < values.size() ? values.get(column.index()).strip() : "";
        if (text.indexOf(NO_CHARACTER) >= 0) {
            add(Outcome.MASTER_ENCODING_BROKEN, column);
            return Optional.empty();
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    Optional<BigDecimal> number(String name) {
        Optional<String> text = text(name);
        if (text.isPresent() && !NUMBER.matcher(text.get()).matches()) {
            add(Outcome.MASTER_VALUE_ILL_FORMED, column(name));
            return Optional.empty();
        }
        return text.map(BigDecimal::new);
    }

    Optional<LocalDate> day(String name) {
        Optional<String> text = text(name).filter(day -> !NO_DAY.matcher(day).matches());
        try {
            return text.map(day -> LocalDate.parse(day, DAY));
        } catch (DateTimeException e) {
            add(Outcome.MASTER_VALUE_ILL_FORMED, column(name));
            return Optional.empty();
        }
    }

    /** Whether a mark stands there that is not 0. */
    boolean marked(String name) {
        return text(name).filter(mark -> !mark.equals("0")).isPresent();
    }

    Validity validity() {
        return new Validity(day("changedOn"), day("abolishedOn"));
    }

    private MasterColumn column(String name) {
        return Objects.requireNonNull(columns.get(name), name);
    }

    private void add(Outcome outcome, MasterColumn column) {
        faults.add(new Fault(outcome, column.japanese(), "column " + column.index()));
    }
}
