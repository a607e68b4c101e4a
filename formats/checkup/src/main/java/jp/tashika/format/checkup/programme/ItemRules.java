package jp.tashika.format.checkup.programme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Link;
import jp.tashika.format.checkup.document.LinkKind;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.TestSeries;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.CodeList;
import jp.tashika.format.checkup.item.Demand;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.GroupRole;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemGroup;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.ResultForm;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.vocabulary.outcome.Outcome;

/** 項目の規則。Whether each result is what the master says of its item; codes of an insurer's own are passed over. */
final class ItemRules {

    private static final ItemMaster MASTER = ItemMaster.standard();

    /** A bare number in UCUM. */
    private static final String UNITY = "1";

    private final CheckupDocument document;
    private final Findings findings;
    private final Edition edition;
    private final Set<ItemCode> seen = new HashSet<>();

    ItemRules(CheckupDocument document, Findings findings) {
        this.document = document;
        this.findings = findings;
        this.edition = Edition.on(document.heldOn());
    }

    void look() {
        for (Section section : document.sections()) {
            for (Entry entry : section.entries()) {
                switch (entry) {
                    case Observation observation -> observation(section, observation);
                    case TestSeries series -> {
                        series(section, series);
                        links(section, series.links());
                    }
                }
            }
        }
    }

    private void links(Section section, List<Link> links) {
        links.forEach(link -> observation(section, link.observation()));
    }

    private void observation(Section section, Observation observation) {
        String path = path(section, observation);
        if (!seen.add(observation.code())) {
            findings.refuse(Outcome.CHECKUP_ITEM_REPEATED, path, "");
        }
        if (observation.code().isStandard()) {
            MASTER.find(observation.code())
                    .ifPresentOrElse(
                            item -> item(section, observation, item, path),
                            () -> findings.note(Outcome.CHECKUP_ITEM_NOT_IN_EDITION, path, "in no edition"));
        }
        links(section, observation.links());
    }

    private static String path(Section section, Observation observation) {
        return section.kind().code() + "/" + observation.code();
    }

    private void item(Section section, Observation observation, CheckupItem item, String path) {
        if (!item.isIn(edition)) {
            findings.note(Outcome.CHECKUP_ITEM_NOT_IN_EDITION, path, edition.name());
        }
        boolean part = !(item.demandOf(document.programme()) instanceof Demand.NotPart);
        boolean asked = DemandRules.asks(document.programme()) && section.kind() != SectionKind.EXTRA;
        if (!item.observed() || (asked && !part)) {
            findings.note(Outcome.CHECKUP_ITEM_NOT_PART, path, "");
        }
        observation
                .method()
                .filter(method -> item.method()
                        .filter(known ->
                                !known.code().isEmpty() && !known.code().equals(method))
                        .isPresent())
                .ifPresent(_ -> findings.note(Outcome.CHECKUP_METHOD_WRONG, path, ""));
        result(observation.result(), item, path);
    }

    private void result(Result result, CheckupItem item, String path) {
        switch (result) {
            case Result.Quantity quantity -> quantity(quantity, false, item, path);
            case Result.OutOfRange outside -> outOfRange(outside.value(), item, path);
            case Result.Choice choice -> choice(choice, item, path);
            case Result.Text(String text) -> text(text, item, path);
            case Result.NotMeasurable(ValueType type) -> {
                if (!fits(type, item.form())) {
                    findings.note(Outcome.CHECKUP_TYPE_WRONG, path, type.code());
                }
            }
            case Result.NotPerformed _ -> {
                // says nothing that could be wrong
            }
        }
    }

    private void outOfRange(Optional<Result.Quantity> value, CheckupItem item, String path) {
        if (value.isPresent()) {
            quantity(value.get(), true, item, path);
        } else if (!(item.form() instanceof ResultForm.Quantity)) {
            findings.refuse(Outcome.CHECKUP_TYPE_WRONG, path, "a mark of range");
        }
    }

    private void quantity(Result.Quantity quantity, boolean marked, CheckupItem item, String path) {
        if (!(item.form() instanceof ResultForm.Quantity form)) {
            findings.refuse(Outcome.CHECKUP_TYPE_WRONG, path, ValueType.QUANTITY.code());
            return;
        }
        if (!isUnit(quantity.unit(), form.ucum())) {
            findings.refuse(Outcome.CHECKUP_UNIT_WRONG, path, form.ucum() + " expected");
            return;
        }
        BigDecimal value = quantity.value();
        if (!form.holds(value)) {
            findings.note(Outcome.CHECKUP_FORMAT_WRONG, path, form.integers() + "." + form.decimals() + " digits");
        }
        if (!marked && form.range().filter(range -> !range.holds(value)).isPresent()) {
            findings.note(Outcome.CHECKUP_MARK_MISSING, path, "");
        }
    }

    /** Senders write mg/dl and mg/dL alike; no two units of the master differ in case alone. */
    private static boolean isUnit(String written, String expected) {
        String unit = written.equals(UNITY) ? "" : written.toLowerCase(Locale.ROOT);
        return unit.equals(expected.equals(UNITY) ? "" : expected.toLowerCase(Locale.ROOT));
    }

    private void choice(Result.Choice choice, CheckupItem item, String path) {
        if (!(item.form() instanceof ResultForm.Choice form)) {
            findings.refuse(Outcome.CHECKUP_TYPE_WRONG, path, ValueType.NOMINAL.code());
            return;
        }
        if (form.ordinal() != choice.ordinal()) {
            findings.note(Outcome.CHECKUP_TYPE_WRONG, path, "CD for CO, or CO for CD");
        }
        Optional<CodeList> list = MASTER.list(choice.list());
        if (!form.takes(choice.list())) {
            findings.refuse(Outcome.CHECKUP_CODE_UNKNOWN, path, "not a list of the item");
        } else if (list.filter(known -> known.text(choice.code()).isEmpty()).isPresent()) {
            findings.refuse(Outcome.CHECKUP_CODE_UNKNOWN, path, "not in its list");
        }
    }

    private void text(String text, CheckupItem item, String path) {
        if (!(item.form() instanceof ResultForm.FreeText form)) {
            findings.refuse(Outcome.CHECKUP_TYPE_WRONG, path, ValueType.TEXT.code());
        } else if (ResultForm.FreeText.bytes(text) > form.bytesMax()) {
            findings.note(Outcome.CHECKUP_FORMAT_WRONG, path, "more than " + form.bytesMax() + " bytes");
        }
    }

    private static boolean fits(ValueType type, ResultForm form) {
        return switch (form) {
            case ResultForm.Quantity _ -> type == ValueType.QUANTITY;
            case ResultForm.Choice choice -> type == (choice.ordinal() ? ValueType.ORDINAL : ValueType.NOMINAL);
            case ResultForm.FreeText _ -> type == ValueType.TEXT;
        };
    }

    private void series(Section section, TestSeries series) {
        Set<ItemCode> keys = new HashSet<>();
        for (Link link : series.links()) {
            Optional<CheckupItem> item = MASTER.find(link.observation().code());
            if (item.isPresent()) {
                Optional<ItemGroup> group = item.get().group();
                keys.add(group.map(ItemGroup::key).orElse(item.get().code()));
                boolean right =
                        group.filter(known -> kind(known.role()) == link.kind()).isPresent();
                if (!right || keys.size() > 1) {
                    findings.note(
                            Outcome.CHECKUP_SERIES_WRONG,
                            path(section, link.observation()),
                            link.kind().code());
                }
            }
        }
    }

    private static LinkKind kind(GroupRole role) {
        return switch (role) {
            case RESULT -> LinkKind.PART;
            case SUBJECT, REASON -> LinkKind.REASON;
        };
    }
}
