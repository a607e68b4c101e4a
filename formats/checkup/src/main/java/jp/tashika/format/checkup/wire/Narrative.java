package jp.tashika.format.checkup.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.ResultForm;

/** 文章。The few results that a section repeats for people: stature, weight, BMI, waist and the two judgements. */
final class Narrative {

    private static final List<String> REPEATED = List.of(
            "9N001000000000001",
            "9N006000000000001",
            "9N011000000000001",
            "9N016160100000001",
            "9N016160200000001",
            "9N016160300000001",
            "9N501000000000011",
            "9N506000000000011");

    private Narrative() {}

    static List<String> of(Section section) {
        List<String> lines = new ArrayList<>();
        for (Entry entry : section.entries()) {
            if (entry instanceof Observation observation
                    && observation.code().isStandard()
                    && REPEATED.contains(observation.code().text())) {
                CheckupItem item = ItemMaster.standard().item(observation.code());
                words(observation.code(), observation.result(), item)
                        .ifPresent(words -> lines.add(item.name() + " " + words));
            }
        }
        return lines;
    }

    private static Optional<String> words(ItemCode code, Result result, CheckupItem item) {
        return switch (result) {
            case Result.Quantity quantity -> Optional.of(measured(quantity, item));
            case Result.OutOfRange(Optional<Result.Quantity> value, Bound bound) ->
                value.map(quantity -> measured(quantity, item) + bound.label());
            case Result.Choice choice -> ItemMaster.standard().text(code, choice.list(), choice.code());
            case Result.Text(String text) -> Optional.of(text);
            case Result.NotPerformed _ -> Optional.of("未実施");
            case Result.NotMeasurable _ -> Optional.of("測定不能");
        };
    }

    private static String measured(Result.Quantity quantity, CheckupItem item) {
        String unit = item.form() instanceof ResultForm.Quantity form ? form.unit() : quantity.unit();
        return (quantity.value().toPlainString() + " " + unit).strip();
    }
}
