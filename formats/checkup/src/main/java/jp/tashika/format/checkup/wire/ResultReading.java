package jp.tashika.format.checkup.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Interpretation;
import jp.tashika.format.checkup.document.Link;
import jp.tashika.format.checkup.document.LinkKind;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Plain;
import jp.tashika.format.checkup.document.ReferenceRange;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.TestSeries;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Oid;
import jp.tashika.vocabulary.outcome.Outcome;

/** 検査の読取。Reads observations and series, with all the ways in which a result can be told. */
final class ResultReading {

    /** OID of the marks L and H. */
    static final String MARKS = "2.16.840.1.113883.5.83";

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,6})?");

    private static final Set<String> SINGLE =
            Set.of("code", "interpretationCode", "methodCode", "author", "referenceRange");

    private final Walk walk;

    ResultReading(Walk walk) {
        this.walk = walk;
    }

    /** Stands on an {@code observation} of an entry; empty when there was a fault in it. */
    Optional<Entry> entry() {
        Draft draft = new Draft();
        draft.read();
        return draft.series ? draft.builtSeries() : draft.built().map(Entry.class::cast);
    }

    /** 読みかけの検査。What was found of an observation so far. */
    private final class Draft {
        private final int line = walk.in().line();
        private final boolean negated = isNegated();
        private boolean series;
        private boolean faulty;
        private Optional<ItemCode> code = Optional.empty();
        private Optional<String> name = Optional.empty();
        private final List<Value> values = new ArrayList<>();
        private Optional<Interpretation> interpretation = Optional.empty();
        private Optional<String> method = Optional.empty();
        private Optional<String> author = Optional.empty();
        private Optional<ReferenceRange> reference = Optional.empty();
        private final List<Link> links = new ArrayList<>();

        private boolean isNegated() {
            return switch (walk.in().attribute("negationInd").orElse("false")) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> {
                    walk.fault(Outcome.CHECKUP_VALUE_ILL_FORMED, "negationInd: true or false expected");
                    yield false;
                }
            };
        }

        void read() {
            Set<String> seen = new HashSet<>();
            walk.children(SINGLE, seen, element -> {
                switch (element) {
                    case "code" -> code();
                    case "value" -> value();
                    case "interpretationCode" -> interpretation = interpretation();
                    case "methodCode" -> method = method();
                    case "author" -> author = author();
                    case "referenceRange" -> reference = reference();
                    case "entryRelationship" -> link();
                    default -> walk.in().skip();
                }
            });
            if (!seen.contains("code")) {
                walk.missing("code");
            }
        }

        private void code() {
            series = walk.isNull();
            if (!series) {
                String system = walk.in().attribute("codeSystem").orElse(ItemCode.STANDARD);
                code = walk.required("code", "code of an item", text -> ItemCode.parse(system, text));
                name = walk.optional("displayName", Observation.NAME_MAX, Plain::isLine);
            }
            walk.in().skip();
        }

        private void value() {
            Optional<Value> read = Value.read(walk);
            faulty |= read.isEmpty();
            read.ifPresent(values::add);
        }

        private void link() {
            Optional<LinkKind> kind = walk.required("typeCode", "COMP or RSON", LinkKind::parse);
            walk.descend(
                    () -> {
                        Draft draft = new Draft();
                        draft.read();
                        if (draft.series) {
                            walk.faultAt(draft.line, Outcome.CHECKUP_VALUE_ILL_FORMED, "a series within a series");
                        } else {
                            draft.built().ifPresent(one -> kind.ifPresent(known -> links.add(new Link(known, one))));
                        }
                    },
                    "observation");
        }

        Optional<Entry> builtSeries() {
            if (!values.isEmpty()) {
                walk.faultAt(line, Outcome.CHECKUP_RESULT_CONTRADICTORY, "a series with a value of its own");
            }
            if (links.isEmpty()) {
                walk.missing("entryRelationship");
                return Optional.empty();
            }
            return Optional.of(new TestSeries(links));
        }

        Optional<Observation> built() {
            Optional<Result> result = faulty ? Optional.empty() : result();
            return code.flatMap(known -> result.map(
                    found -> new Observation(known, name, found, interpretation, method, author, reference, links)));
        }

        private Optional<Result> result() {
            if (negated) {
                boolean contradicted = values.stream().anyMatch(value -> !(value instanceof Value.None));
                return contradicted
                        ? contradictory("not performed, with a value")
                        : Optional.of(new Result.NotPerformed());
            }
            return switch (values.size()) {
                case 0 -> {
                    walk.faultAt(line, Outcome.CHECKUP_VALUE_MISSING, "value");
                    yield Optional.empty();
                }
                case 1 -> Optional.of(values.getFirst().alone());
                case 2 ->
                    values.get(0) instanceof Value.Measured(Result.Quantity quantity)
                                    && values.get(1) instanceof Value.Mark(Bound bound)
                            ? Optional.of(new Result.OutOfRange(Optional.of(quantity), bound))
                            : contradictory("two values that are not a number and its mark");
                default -> contradictory("more than two values");
            };
        }

        private Optional<Result> contradictory(String detail) {
            walk.faultAt(line, Outcome.CHECKUP_RESULT_CONTRADICTORY, detail);
            return Optional.empty();
        }
    }

    /** 値。One value element, before it is known with which others it stands. */
    private sealed interface Value {

        /** 数値。 */
        record Measured(Result.Quantity quantity) implements Value {}

        /** 範囲外の印。 */
        record Mark(Bound bound) implements Value {}

        /** 選択肢・文字列。 */
        record Other(Result result) implements Value {}

        /** 値なし。 */
        record None(ValueType type) implements Value {}

        /** What the value says when it stands alone. */
        default Result alone() {
            return switch (this) {
                case Measured(Result.Quantity quantity) -> quantity;
                case Mark(Bound bound) -> new Result.OutOfRange(Optional.empty(), bound);
                case Other(Result result) -> result;
                case None(ValueType type) -> new Result.NotMeasurable(type);
            };
        }

        /** Stands on {@code value}; empty after a fault. */
        static Optional<Value> read(Walk walk) {
            Optional<ValueType> type =
                    walk.required("type", "PQ, CD, CO or ST", text -> ValueType.parse(withoutPrefix(text)));
            if (walk.isNull()) {
                boolean known = walk.required(
                                "nullFlavor", "NI", text -> Optional.of(text).filter("NI"::equals))
                        .isPresent();
                walk.in().skip();
                return type.filter(_ -> known).map(None::new);
            }
            if (type.isEmpty()) {
                walk.in().skip();
                return Optional.empty();
            }
            return switch (type.get()) {
                case QUANTITY -> {
                    Optional<Result.Quantity> quantity = quantity(walk);
                    walk.in().skip();
                    yield quantity.map(Measured::new);
                }
                case NOMINAL, ORDINAL -> {
                    Optional<Value> choice = choice(walk, type.get() == ValueType.ORDINAL);
                    walk.in().skip();
                    yield choice;
                }
                case TEXT -> text(walk);
            };
        }

        private static Optional<Value> choice(Walk walk, boolean ordinal) {
            Optional<String> list =
                    walk.required("codeSystem", "OID", text -> Optional.of(text).filter(Oid::isOid));
            Optional<String> code = walk.required(
                    "code", "letters and digits", text -> Optional.of(text).filter(Result.Choice::isCode));
            if (list.isEmpty() || code.isEmpty()) {
                return Optional.empty();
            }
            if (list.get().equals(MARKS)) {
                Optional<Bound> bound = walk.required("code", "L or H", Bound::parse);
                return bound.map(Mark::new);
            }
            Optional<String> words = walk.optional("displayName", Result.Choice.TEXT_MAX, Plain::isLine);
            return Optional.of(new Other(new Result.Choice(ordinal, list.get(), code.get(), words)));
        }

        private static Optional<Value> text(Walk walk) {
            int faults = walk.faults().size();
            int line = walk.in().line();
            Optional<String> text = walk.text(Result.Text.TEXT_MAX, Plain::isText);
            if (text.isEmpty() && walk.faults().size() == faults) {
                walk.faultAt(line, Outcome.CHECKUP_VALUE_MISSING, "text");
            }
            return text.map(words -> new Other(new Result.Text(words)));
        }

        private static String withoutPrefix(String type) {
            return type.substring(type.indexOf(':') + 1);
        }
    }

    /** The attributes {@code value} and {@code unit} of the element stepped to, which is not read by this. */
    private static Optional<Result.Quantity> quantity(Walk walk) {
        Optional<String> number =
                walk.required("value", "number", text -> Optional.of(text).filter(one -> isNumber(one)));
        Optional<String> unit = walk.optional("unit", Result.Quantity.UNIT_MAX, Plain::isLine);
        return number.map(text -> new Result.Quantity(new BigDecimal(text), unit.orElse("")));
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && new BigDecimal(text).precision() <= Result.Quantity.DIGITS_MAX;
    }

    private Optional<Interpretation> interpretation() {
        return walk.code("L, N or H", Interpretation::parse);
    }

    private Optional<String> method() {
        return walk.code(
                "at most 10 letters and digits", text -> Optional.of(text).filter(Observation::isMethod));
    }

    private Optional<String> author() {
        List<String> names = new ArrayList<>();
        walk.descend(
                () -> walk.text(Observation.NAME_MAX, Plain::isLine).ifPresent(names::add),
                "assignedAuthor",
                "assignedPerson",
                "name");
        return names.stream().findFirst();
    }

    private Optional<ReferenceRange> reference() {
        Ends ends = new Ends();
        walk.descend(
                () -> walk.children(Set.of("low", "high"), new HashSet<>(), end -> {
                    if (!walk.isNull()) {
                        switch (end) {
                            case "low" -> ends.low = quantity(walk);
                            case "high" -> ends.high = quantity(walk);
                            default -> {
                                // nothing else is part of a range
                            }
                        }
                    }
                    walk.in().skip();
                }),
                "observationRange",
                "value");
        return ends.low.isEmpty() && ends.high.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReferenceRange(ends.low, ends.high));
    }

    /** 読みかけの基準値。 */
    private static final class Ends {
        private Optional<Result.Quantity> low = Optional.empty();
        private Optional<Result.Quantity> high = Optional.empty();
    }
}
