package jp.tashika.format.checkup.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Demand;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.ResultForm;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.checkup.item.TestMethod;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Documents of plainly fictional people: the file of every situation, and any number of made-up ones. */
public final class Documents {

    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 4, 1);
    private static final List<CheckupItem> ITEMS =
            ItemMaster.standard().items().stream().filter(CheckupItem::observed).toList();

    private Documents() {}

    /** The file with every situation. */
    public static String everySituation() {
        try (InputStream in = Documents.class.getResourceAsStream("/checkup/hc08-every-situation.xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Arbitrary<CheckupDocument> any() {
        return Combinators.combine(
                        Arbitraries.of(ReportKind.values()).filter(kind -> kind != ReportKind.NATIONAL_REPORT),
                        Arbitraries.of(Programme.values()),
                        examinees(),
                        institutions(),
                        vouchers().list().ofMaxSize(2),
                        Arbitraries.integers().between(0, 3_000),
                        sections().list().ofMinSize(1).ofMaxSize(3))
                .as((kind, programme, examinee, institution, vouchers, days, sections) -> new CheckupDocument(
                        kind,
                        FIRST_DAY.plusDays(days + 20L),
                        examinee,
                        institution,
                        Optional.of(FIRST_DAY.plusDays(days)).filter(_ -> days % 2 == 0),
                        vouchers,
                        programme,
                        FIRST_DAY.plusDays(days),
                        institution,
                        kind.isDeletion() && days % 3 == 0 ? List.of() : sections));
    }

    private static Arbitrary<Examinee> examinees() {
        return Combinators.combine(
                        Arbitraries.of("01480011", "06490017", "00480012", "39480016")
                                .map(InsurerNumber::of),
                        lines(20).optional(),
                        lines(20),
                        Arbitraries.of("00", "01", "99").optional(),
                        addresses().optional(),
                        Arbitraries.of("シケン　タロウ", "シケン　ハナコ", "ﾃｽﾄ ｼﾞﾛｳ"),
                        Arbitraries.of(Sex.values()),
                        Arbitraries.integers().between(0, 30_000))
                .as((insurer, symbol, number, branch, address, name, sex, days) -> new Examinee(
                        insurer,
                        new InsuredNumber(symbol, number, branch),
                        days % 4 == 0 ? List.of(new OtherId("1.2.392.200119.6.213", number)) : List.of(),
                        address,
                        name,
                        sex,
                        LocalDate.of(1930, 1, 1).plusDays(days)));
    }

    private static Arbitrary<PostalAddress> addresses() {
        return Combinators.combine(Arbitraries.of("999-4801", "999-4901").optional(), lines(40))
                .as(PostalAddress::new);
    }

    private static Arbitrary<Institution> institutions() {
        return Combinators.combine(
                        Arbitraries.of("4810000001", "4910000002", "5521111111").map(InstitutionNumber::new),
                        lines(40),
                        Arbitraries.of("00-0000-4801", "0000").optional(),
                        addresses().optional())
                .as(Institution::new);
    }

    private static Arbitrary<Voucher> vouchers() {
        return Combinators.combine(
                        Arbitraries.of("01480011", "06490017").map(InsurerNumber::of),
                        Arbitraries.of("25100000017", "00000000000"),
                        Arbitraries.of(LocalDate.of(2026, 3, 31)).optional())
                .as(Voucher::new);
    }

    private static Arbitrary<Section> sections() {
        return Combinators.combine(
                        Arbitraries.of(SectionKind.values()),
                        lines(30).optional(),
                        entries().list().ofMaxSize(8))
                .as((kind, title, entries) -> new Section(kind, title.orElse(""), entries));
    }

    private static Arbitrary<Entry> entries() {
        Arbitrary<Entry> single = observations(List.of()).map(Entry.class::cast);
        Arbitrary<Entry> linked = links().list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .flatMap(links -> observations(links).map(Entry.class::cast));
        Arbitrary<Entry> series = links().list().ofMinSize(1).ofMaxSize(4).map(TestSeries::new);
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, single),
                net.jqwik.api.Tuple.of(1, linked),
                net.jqwik.api.Tuple.of(2, series));
    }

    private static Arbitrary<Link> links() {
        return Combinators.combine(Arbitraries.of(LinkKind.values()), observations(List.of()))
                .as(Link::new);
    }

    private static Arbitrary<Observation> observations(List<Link> links) {
        return Combinators.combine(
                        codes(),
                        lines(30).optional(),
                        results(),
                        Arbitraries.of(Interpretation.values()).optional(),
                        Arbitraries.of("3F01510000", "9N01620000", "X").optional(),
                        lines(20).optional(),
                        references().optional())
                .as((code, name, result, interpretation, method, author, reference) ->
                        new Observation(code, name, result, interpretation, method, author, reference, links));
    }

    private static Arbitrary<ItemCode> codes() {
        Arbitrary<ItemCode> known = Arbitraries.of(ITEMS).map(CheckupItem::code);
        Arbitrary<ItemCode> own =
                Arbitraries.of("A", "B12", "Z".repeat(32)).map(code -> new ItemCode("1.2.392.200119.6.1205.1", code));
        return Arbitraries.frequencyOf(net.jqwik.api.Tuple.of(9, known), net.jqwik.api.Tuple.of(1, own));
    }

    private static Arbitrary<Result> results() {
        Arbitrary<Result> choices = Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of("1.2.392.200119.6.2003", "1.2.392.200119.6.2102"),
                        Arbitraries.of("1", "2", "10", "A-b"),
                        lines(20).optional())
                .as(Result.Choice::new);
        Arbitrary<Result> outside = Combinators.combine(quantities().optional(), Arbitraries.of(Bound.values()))
                .as(Result.OutOfRange::new);
        return Arbitraries.oneOf(
                quantities().map(Result.class::cast),
                outside,
                choices,
                texts(200).map(Result.Text::new),
                Arbitraries.just(new Result.NotPerformed()),
                Arbitraries.of(ValueType.values()).map(Result.NotMeasurable::new));
    }

    private static Arbitrary<Result.Quantity> quantities() {
        return Combinators.combine(
                        Arbitraries.bigDecimals()
                                .between(new BigDecimal("-999999"), new BigDecimal("999999"))
                                .ofScale(6),
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.of("", "cm", "mg/dL", "10*4/mm3", "{h`b}/min", "mm[Hg]", "%"))
                .as((value, scale, unit) ->
                        new Result.Quantity(value.setScale(scale, java.math.RoundingMode.HALF_UP), unit));
    }

    private static Arbitrary<ReferenceRange> references() {
        return Combinators.combine(quantities().optional(), quantities().optional())
                .as((low, high) -> new ReferenceRange(low, low.isEmpty() && high.isEmpty() ? ONE : high));
    }

    private static final Optional<Result.Quantity> ONE = Optional.of(Result.Quantity.of("1", "cm"));

    /** A line of any characters a document may carry. */
    static Arbitrary<String> lines(int max) {
        return characters(max).filter(text -> Plain.isLine(text, max) && !text.contains("  "));
    }

    private static Arbitrary<String> texts(int max) {
        return Arbitraries.oneOf(
                        characters(max),
                        Combinators.combine(lines(20), lines(20)).as((one, other) -> one + "\n\t" + other))
                .filter(text -> Plain.isText(text, max));
    }

    private static Arbitrary<String> characters(int max) {
        return Arbitraries.strings()
                .withChars("あ漢ｱー　<>&\"' \uD842\uDFB7é●。aZ09-・")
                .ofMinLength(1)
                .ofMaxLength(Math.min(max, 30))
                .filter(text -> text.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    /** 所見の有無。1 is there, 2 is none. */
    private static final String FINDINGS = "1.2.392.200119.6.2002";

    /** What a healthy person of plainly fictional make comes to, by item. */
    private static final Map<String, String> HEALTHY = Map.ofEntries(
            Map.entry("9N001000000000001", "170.0"),
            Map.entry("9N006000000000001", "65.0"),
            Map.entry("9N011000000000001", "22.5"),
            Map.entry("9N016160100000001", "80.0"),
            Map.entry("9A755000000000001", "120"),
            Map.entry("9A765000000000001", "70"),
            Map.entry("3F015000002327101", "100"),
            Map.entry("3F070000002327101", "60"),
            Map.entry("3D010000001926101", "90"),
            Map.entry("9N056000000000011", "2"),
            Map.entry("9N061000000000011", "2"),
            Map.entry("9N066000000000011", "2"),
            Map.entry("9N701000000000011", "2"),
            Map.entry("9N706000000000011", "2"),
            Map.entry("9N711000000000011", "2"),
            Map.entry("9N736000000000011", "3"),
            Map.entry("9N501000000000011", "3"),
            Map.entry("9N506000000000011", "3"),
            Map.entry("9N141000000000011", "2"));

    /**
     * A document with all that {@code programme} requires and nothing more, about which there is nothing to be said.
     *
     * @param replaced results in the place of the usual ones, by item; those of other items are added
     */
    public static CheckupDocument complete(
            Programme programme, LocalDate heldOn, Map<String, Optional<Result>> replaced) {
        List<Entry> entries = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        Map<String, Optional<Result>> left = new LinkedHashMap<>(replaced);
        for (CheckupItem item : ITEMS) {
            String code = item.code().text();
            if (left.containsKey(code)) {
                Objects.requireNonNull(left.remove(code)).ifPresent(result -> entries.add(observed(item, result)));
                group(item, programme).ifPresent(groups::add);
            } else if (item.isIn(Edition.on(heldOn)) && isWanted(item, programme, groups)) {
                entries.add(observed(item, usual(item)));
            }
        }
        left.forEach((code, result) -> entries.add(Observation.of(ItemCode.of(code), result.orElseThrow())));
        return document(programme, heldOn, entries);
    }

    private static boolean isWanted(CheckupItem item, Programme programme, Set<String> groups) {
        return switch (item.demandOf(programme)) {
            case Demand.Required _ -> item.dependsOn().isEmpty();
            case Demand.OneOf one ->
                item.dependsOn().isEmpty()
                        && (HEALTHY.containsKey(item.code().text()) || !"ABCDE".contains(one.group()))
                        && groups.add(one.together());
            case Demand.Detailed _, Demand.Voluntary _, Demand.NotPart _ -> false;
        };
    }

    private static Optional<String> group(CheckupItem item, Programme programme) {
        return item.demandOf(programme) instanceof Demand.OneOf one ? Optional.of(one.together()) : Optional.empty();
    }

    private static Observation observed(CheckupItem item, Result result) {
        Observation plain = Observation.of(item.code(), result);
        return new Observation(
                item.code(),
                Optional.of(item.name()),
                result,
                plain.interpretation(),
                item.method().map(TestMethod::code).filter(code -> !code.isEmpty()),
                item.signedBy().map(_ -> "架空　医師"),
                plain.reference(),
                plain.links());
    }

    /** A document of one section about a fictional person of the programme's age. */
    public static CheckupDocument document(Programme programme, LocalDate heldOn, List<Entry> entries) {
        boolean elder = programme == Programme.LATE_ELDERLY;
        Institution centre =
                new Institution(new InstitutionNumber("4810000001"), "架空健診センター", Optional.empty(), Optional.empty());
        return new CheckupDocument(
                programme == Programme.EMPLOYER ? ReportKind.EMPLOYER : ReportKind.SPECIFIC,
                heldOn.plusDays(10),
                new Examinee(
                        InsurerNumber.of(elder ? "39480017" : "01480011"),
                        new InsuredNumber(Optional.of("試験・い"), "１２３４", Optional.of("01")),
                        List.of(),
                        Optional.empty(),
                        "シケン　タロウ",
                        Sex.MALE,
                        LocalDate.of(elder ? 1945 : 1970, 1, 1)),
                centre,
                Optional.of(heldOn.plusDays(9)),
                List.of(),
                programme,
                heldOn,
                centre,
                List.of(Section.of(SectionKind.of(programme), entries)));
    }

    /** A result that suits the item, as a careful institution would send it. */
    public static Result usual(CheckupItem item) {
        Optional<String> healthy = Optional.ofNullable(HEALTHY.get(item.code().text()));
        return switch (item.form()) {
            case ResultForm.Quantity form -> {
                BigDecimal middle = healthy.map(BigDecimal::new)
                        .or(() -> form.range()
                                .map(range -> range.low().add(range.high()).divide(BigDecimal.TWO)))
                        .orElse(BigDecimal.ONE);
                yield new Result.Quantity(form.round(middle), form.ucum());
            }
            case ResultForm.Choice form -> {
                String first = form.list().equals(FINDINGS)
                        ? "2"
                        : ItemMaster.standard()
                                .list(form.list())
                                .orElseThrow()
                                .texts()
                                .keySet()
                                .iterator()
                                .next();
                yield new Result.Choice(form.ordinal(), form.list(), healthy.orElse(first), Optional.empty());
            }
            case ResultForm.FreeText _ -> new Result.Text("架空");
        };
    }
}
