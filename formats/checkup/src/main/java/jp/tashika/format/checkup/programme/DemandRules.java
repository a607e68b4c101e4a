package jp.tashika.format.checkup.programme;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Demand;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.vocabulary.outcome.Outcome;

/** 要否の規則。Whether all that a programme requires is there, and one of all that it lets choose from. */
final class DemandRules {

    /** Groups whose members stand beside each other: waist and fat, two pressures and their mean, LDL and non-HDL. */
    private static final Set<String> TOGETHER = Set.of("A", "B", "C", "F");

    /** 所見あり、特記すべきことあり。The answer that makes a dependent item necessary. */
    private static final String PRESENT = "1";

    private final Findings findings;
    private final Programme programme;
    private final Edition edition;
    private final Map<ItemCode, Observation> present;

    DemandRules(CheckupDocument document, Findings findings) {
        this.findings = findings;
        this.programme = document.programme();
        this.edition = Edition.on(document.heldOn());
        this.present = document.byItem();
    }

    /** Whether the master says what {@code programme} demands. */
    static boolean asks(Programme programme) {
        return switch (programme) {
            case SPECIFIC, LATE_ELDERLY, EMPLOYER, SCHOOL -> true;
            case UNKNOWN, CANCER, EQUIVALENT, BEYOND, HEPATITIS, OTHER -> false;
        };
    }

    void look() {
        if (!asks(programme)) {
            return;
        }
        Map<String, List<CheckupItem>> groups = new TreeMap<>();
        for (CheckupItem item : ItemMaster.standard().items()) {
            switch (item.demandOf(programme)) {
                case Demand.Required _ -> required(item);
                case Demand.OneOf one ->
                    groups.computeIfAbsent(one.group(), _ -> new ArrayList<>()).add(item);
                case Demand.Detailed _, Demand.Voluntary _, Demand.NotPart _ -> dependent(item);
            }
        }
        groups.forEach(this::atMostOne);
        together(groups).forEach(this::atLeastOne);
    }

    private void required(CheckupItem item) {
        dependent(item);
        if (item.observed()) {
            if (isNeeded(item) && !present.containsKey(item.code())) {
                missing(item, "");
            }
        } else if (isNeeded(item) && isUnsigned(item)) {
            missing(item, "as author");
        }
    }

    /** Whether the item is in force, and what it depends on was answered with yes. */
    private boolean isNeeded(CheckupItem item) {
        return item.isIn(edition)
                && item.dependsOn().map(this::answer).map(PRESENT::equals).orElse(true);
    }

    /** Whether a judgement stands there without the name of its doctor. */
    private boolean isUnsigned(CheckupItem name) {
        return ItemMaster.standard().items().stream()
                .filter(item -> item.signedBy().filter(name.code()::equals).isPresent())
                .map(item -> present.get(item.code()))
                .anyMatch(observation -> observation != null
                        && observation.author().isEmpty()
                        && !(observation.result() instanceof Result.NotPerformed));
    }

    /** A finding where the question before it was answered with no. */
    private void dependent(CheckupItem item) {
        if (present.containsKey(item.code())
                && says(item.code())
                && item.dependsOn().map(this::answer).filter("2"::equals).isPresent()) {
            findings.note(Outcome.CHECKUP_DEPENDENCE_WRONG, item.code().text(), "");
        }
    }

    /** The code answered to {@code item}; "" when there is none. */
    private String answer(ItemCode item) {
        return Optional.ofNullable(present.get(item))
                .map(Observation::result)
                .filter(Result.Choice.class::isInstance)
                .map(result -> ((Result.Choice) result).code())
                .orElse("");
    }

    /** Whether {@code item} came to a result, and not only to why there is none. */
    private boolean says(ItemCode item) {
        return Optional.ofNullable(present.get(item))
                .map(Observation::result)
                .filter(result -> switch (result) {
                    case Result.NotPerformed _, Result.NotMeasurable _ -> false;
                    case Result.Quantity _, Result.OutOfRange _, Result.Choice _, Result.Text _ -> true;
                })
                .isPresent();
    }

    private void atMostOne(String group, List<CheckupItem> items) {
        List<CheckupItem> answered =
                items.stream().filter(item -> says(item.code())).toList();
        if (!TOGETHER.contains(group) && answered.size() > 1) {
            findings.note(
                    Outcome.CHECKUP_ITEM_REPEATED,
                    answered.get(1).code().text(),
                    "one of group " + group + " expected");
        }
    }

    private static Map<String, List<CheckupItem>> together(Map<String, List<CheckupItem>> groups) {
        Map<String, List<CheckupItem>> joined = new TreeMap<>();
        groups.forEach(
                (group, items) -> joined.computeIfAbsent(new Demand.OneOf(group).together(), _ -> new ArrayList<>())
                        .addAll(items));
        return joined;
    }

    private void atLeastOne(String group, List<CheckupItem> items) {
        List<CheckupItem> needed = items.stream().filter(this::isNeeded).toList();
        if (!needed.isEmpty() && items.stream().noneMatch(item -> present.containsKey(item.code()))) {
            missing(needed.getFirst(), "or another of group " + group);
        }
    }

    private void missing(CheckupItem item, String detail) {
        boolean lawful = programme == Programme.SPECIFIC || programme == Programme.LATE_ELDERLY;
        findings.add(
                lawful ? Weight.REFUSED : Weight.NOTED,
                Outcome.CHECKUP_ITEM_MISSING,
                item.code().text(),
                detail);
    }
}
