package jp.tashika.central.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Demand;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.ResultForm;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 健診の行。Takes the lines out of a document, in the order of the item master, and keeps them as JSON. */
public final class CheckupLines {

    private static final ItemMaster MASTER = ItemMaster.standard();
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();
    private static final TypeReference<List<CheckupRecord.Line>> LINES = new TypeReference<>() {};

    private CheckupLines() {}

    public static String write(List<CheckupRecord.Line> lines) {
        return JSON.writeValueAsString(lines);
    }

    public static List<CheckupRecord.Line> read(String text) {
        return JSON.readValue(text, LINES);
    }

    /** All that the document says of its items; those of a series stand beside the others. */
    public static List<CheckupRecord.Line> of(CheckupDocument document) {
        return document.observations()
                .filter(observation -> isShown(observation, document.programme()))
                .sorted(Comparator.comparingInt(CheckupLines::order))
                .flatMap(CheckupLines::lines)
                .toList();
    }

    // spec| CHK-006: what 特定健診 asks for and the checkup of late elderly does not have is not shown
    private static boolean isShown(Observation observation, Programme programme) {
        return programme != Programme.LATE_ELDERLY
                || MASTER.find(observation.code())
                        .filter(item -> item.demandOf(Programme.LATE_ELDERLY) instanceof Demand.NotPart)
                        .filter(item -> !(item.demandOf(Programme.SPECIFIC) instanceof Demand.NotPart))
                        .isEmpty();
    }

    /** Items that are in no master stand behind all others. */
    private static int order(Observation observation) {
        return MASTER.find(observation.code()).map(CheckupItem::order).orElse(Integer.MAX_VALUE);
    }

    private static Stream<CheckupRecord.Line> lines(Observation observation) {
        return Stream.concat(Stream.of(line(observation)), doctor(observation).stream());
    }

    private static CheckupRecord.Line line(Observation observation) {
        return switch (observation.result()) {
            case Result.Quantity(var value, var unit) ->
                line(observation, "PQ", value.toPlainString(), shown(observation, unit), "", "");
            case Result.OutOfRange(var value, var bound) ->
                line(
                        observation,
                        "PQ",
                        value.map(one -> one.value().toPlainString()).orElse(""),
                        value.map(one -> shown(observation, one.unit())).orElse(""),
                        "",
                        bound.label());
            case Result.Choice(var ordinal, var list, var code, var text) ->
                line(
                        observation,
                        ordinal ? "CO" : "CD",
                        code,
                        "",
                        list,
                        MASTER.text(observation.code(), list, code)
                                .or(() -> text)
                                .orElse(""));
            case Result.Text(var text) -> line(observation, "ST", text, "", "", "");
            case Result.NotPerformed _ -> line(observation, "", "", "", "", "検査未実施");
            case Result.NotMeasurable _ -> line(observation, "", "", "", "", "測定不能");
        };
    }

    private static CheckupRecord.Line line(
            Observation observation, String type, String value, String unit, String list, String text) {
        return new CheckupRecord.Line(
                observation.code().text(),
                MASTER.find(observation.code())
                        .map(CheckupItem::name)
                        .or(observation::name)
                        .orElseGet(() -> observation.code().text()),
                said(type),
                said(value),
                said(unit),
                said(list),
                said(text));
    }

    private static Optional<String> said(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    /** As people read it, where the document has that of the master. */
    private static String shown(Observation observation, String unit) {
        return MASTER.find(observation.code())
                .map(CheckupItem::form)
                .filter(form -> form instanceof ResultForm.Quantity quantity
                        && quantity.ucum().equals(unit))
                .map(form -> ((ResultForm.Quantity) form).unit())
                .orElse(unit);
    }

    /** The doctor's name is an item of the master, and in the document the author of what it signs. */
    private static Optional<CheckupRecord.Line> doctor(Observation observation) {
        return observation
                .author()
                .flatMap(name -> MASTER.find(observation.code())
                        .flatMap(CheckupItem::signedBy)
                        .flatMap(MASTER::find)
                        .map(item -> new CheckupRecord.Line(
                                item.code().text(),
                                item.name(),
                                Optional.of("ST"),
                                Optional.of(name),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())));
    }
}
