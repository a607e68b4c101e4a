package jp.tashika.sheet.checkup;

import java.math.BigDecimal;
import java.util.Optional;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.record.CheckupLine;

/**
 * 健診の結果一つ。A line of a checkup beside what the item table knows of it.
 *
 * @param item absent for one that the table does not have, which is shown with its own name
 */
record Result(CheckupLine line, Optional<CheckupItem> item) {

    /** Items the table does not have come last. */
    private static final String OTHER = "その他の項目";

    static Result of(CheckupLine line) {
        return new Result(line, ItemCode.parse(ItemCode.STANDARD, line.code()).flatMap(ItemMaster.standard()::find));
    }

    String category() {
        return item.map(known -> known.category().name()).orElse(OTHER);
    }

    int order() {
        return item.map(CheckupItem::order).orElse(Integer.MAX_VALUE);
    }

    String name() {
        return item.map(CheckupItem::name).orElse(line.name());
    }

    /** 同じ項目。The same for one item measured by different methods. */
    String rowKey() {
        return category() + "\n" + name();
    }

    /** A value beyond what can be measured is no number: it has 以上 or 以下 beside it. */
    Optional<BigDecimal> number() {
        boolean isNumber = line.type().filter("PQ"::equals).isPresent()
                && line.valueName().isEmpty()
                && line.value()
                        .filter(text -> text.matches("-?\\d{1,9}(\\.\\d{1,5})?"))
                        .isPresent();
        return isNumber ? line.value().map(BigDecimal::new) : Optional.empty();
    }

    Optional<ReferenceRange> range(Optional<Sex> sex) {
        return ReferenceRange.find(line.code(), sex);
    }

    CheckupTable.Value value(Optional<Sex> sex) {
        Level level = number().flatMap(number -> range(sex).map(range -> range.compare(number)))
                .orElse(Level.NONE);
        return new CheckupTable.Value(text(), level);
    }

    String text() {
        boolean isMeasured = line.type().filter("PQ"::equals).isPresent();
        if (isMeasured) {
            return line.value().orElse("") + line.valueName().orElse("");
        }
        return line.valueName().or(this::listed).or(line::value).orElse("");
    }

    /** What the code means, where the result does not say. */
    private Optional<String> listed() {
        return item.flatMap(known -> line.codes()
                .flatMap(oid ->
                        line.value().flatMap(code -> ItemMaster.standard().text(known.code(), oid, code))));
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Result[***]";
    }
}
