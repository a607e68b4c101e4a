package jp.tashika.simulation.checkup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Interpretation;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.ReferenceRange;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.ResultForm;
import jp.tashika.format.checkup.item.TestMethod;
import jp.tashika.simulation.care.Condition;

/** 健診票。What was found at one checkup, item by item, until it is put in the order of the item master. */
final class CheckupSheet {

    private static final String YES = "1";
    private static final String NO = "2";
    private static final String DOCTOR = "架空　医師";

    /** 基準値。The ranges the institution takes for usual, low and high; {@code ""} where an end is open. */
    private static final Map<String, List<String>> USUAL = Map.ofEntries(
            Map.entry("9N011000000000001", List.of("18.5", "24.9")),
            Map.entry("9A751000000000001", List.of("", "129")),
            Map.entry("9A761000000000001", List.of("", "84")),
            Map.entry("3F015000002327101", List.of("30", "149")),
            Map.entry("3F070000002327101", List.of("40", "")),
            Map.entry("3F077000002327101", List.of("60", "119")),
            Map.entry("3B035000002327201", List.of("", "30")),
            Map.entry("3B045000002327201", List.of("", "30")),
            Map.entry("3B090000002327101", List.of("", "50")),
            Map.entry("3D010000001926101", List.of("", "99")),
            Map.entry("3D046000001906202", List.of("", "5.5")),
            Map.entry("3C015000002327101", List.of("", "1.00")),
            Map.entry("8A065000002391901", List.of("60.0", "")));

    private final LocalDate heldOn;
    private final Health health;
    private final boolean fourth;
    private final Map<String, Result> results = new HashMap<>();

    private CheckupSheet(LocalDate heldOn, Health health) {
        this.heldOn = heldOn;
        this.health = health;
        this.fourth = Edition.on(heldOn) == Edition.FOURTH;
    }

    /** All that was found, but the judgements that follow from it. */
    static CheckupSheet of(Programme programme, LocalDate heldOn, Health health) {
        CheckupSheet sheet = new CheckupSheet(heldOn, health);
        sheet.everywhere();
        switch (programme) {
            case SPECIFIC -> {
                sheet.number("9N016160100000001", health.waistCm());
                sheet.blood();
                sheet.medicines();
                sheet.questions();
            }
            case LATE_ELDERLY -> {
                sheet.blood();
                sheet.medicines();
                sheet.questionsOfElders();
            }
            case EMPLOYER -> sheet.employer();
            default -> throw new IllegalArgumentException(programme.name());
        }
        return sheet;
    }

    /** 判定。Adds an answer that follows from what was found. */
    void judged(ItemCode item, String code) {
        choice(item.text(), code);
    }

    List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        for (CheckupItem item : ItemMaster.standard().items()) {
            Result result = results.get(item.code().text());
            if (result != null) {
                entries.add(observed(item, result));
            }
        }
        return entries;
    }

    private void everywhere() {
        number("9N001000000000001", health.statureCm());
        number("9N006000000000001", health.weightKg());
        BigDecimal metres = value("9N001000000000001").movePointLeft(2);
        number(
                "9N011000000000001",
                value("9N006000000000001")
                        .divide(metres.multiply(metres), 1, RoundingMode.HALF_UP)
                        .doubleValue());
        choice("9N056000000000011", health.isTreatedFor(Condition.TUMOUR) ? YES : NO);
        if (health.isTreatedFor(Condition.TUMOUR)) {
            text("9N056160400000049", "架空腫瘍（治療中）");
        }
        choice("9N061000000000011", health.isTreatedFor(Condition.KNEE_PAIN) ? YES : NO);
        if (health.isTreatedFor(Condition.KNEE_PAIN)) {
            text("9N061160800000049", "ひざの痛み");
        }
        choice("9N066000000000011", NO);
        number("9A751000000000001", health.systolic());
        number("9A761000000000001", health.diastolic());
        choice("9N141000000000011", "2");
        number("3F015000002327101", health.triglyceride());
        number("3F070000002327101", health.hdl());
        number("3F077000002327101", health.ldl());
        number("3B035000002327201", health.ast());
        number("3B045000002327201", health.alt());
        number("3B090000002327101", health.gammaGt());
        number("3D010000001926101", health.fastingGlucose());
        number("3D046000001906202", health.hemoglobinA1c());
        choice("1A020000000191111", Integer.toString(health.urineSugar()));
        choice("1A010000000191111", Integer.toString(health.urineProtein()));
        text("9N511000000000049", opinion());
    }

    private String opinion() {
        double sugar = value("3D046000001906202").doubleValue();
        int pressure = value("9A751000000000001").intValue();
        int fat = value("3F077000002327101").intValue();
        if (sugar >= 6.5 || pressure >= 160 || fat >= 180) {
            return "要医療";
        }
        return sugar >= 5.6 || pressure >= 130 || fat >= 120 ? "経過観察" : "異常なし";
    }

    /** 詳細な健診。Anaemia and kidneys, as those in need of it are examined for. */
    private void blood() {
        number("3C015000002327101", health.creatinine());
        number("8A065000002391901", health.filtration(value("3C015000002327101").doubleValue()));
        number("2A040000001930102", health.hematocrit());
        number("2A030000001930101", health.hemoglobin());
        number("2A020000001930101", health.redCells());
    }

    private void medicines() {
        choice("9N701000000000011", yes(health.isTreatedFor(Condition.HYPERTENSION)));
        choice("9N706000000000011", yes(health.isTreatedFor(Condition.DIABETES)));
        choice("9N711000000000011", yes(health.isTreatedFor(Condition.DYSLIPIDEMIA)));
        smoking();
    }

    private void smoking() {
        choice("9N736000000000011", health.smokes() ? YES : fourth ? "3" : NO);
    }

    private void questions() {
        choice("9N716000000000011", NO);
        choice("9N721000000000011", yes(health.isTreatedFor(Condition.ATRIAL_FIBRILLATION)));
        choice("9N726000000000011", yes(health.isTreatedFor(Condition.KIDNEY_FAILURE)));
        choice("9N731000000000011", NO);
        choice("9N741000000000011", yes(health.isHeavy()));
        choice("9N746000000000011", yes(health.exercises()));
        choice("9N751000000000011", yes(health.exercises()));
        choice("9N756000000000011", yes(health.age() < 60));
        choice("9N872000000000011", health.age() < 65 ? "1" : "2");
        choice("9N766000000000011", health.isHeavy() ? "1" : "2");
        choice("9N771000000000011", yes(health.isHeavy()));
        choice("9N782000000000011", health.isHeavy() ? "1" : "2");
        choice("9N781000000000011", NO);
        drinking();
        choice("9N796000000000011", yes(!health.isTreatedFor(Condition.INSOMNIA)));
        choice("9N801000000000011", health.exercises() ? "5" : "2");
        if (fourth) {
            choice("9N808000000000011", NO);
        }
    }

    private void drinking() {
        choice(
                "9N786000000000011",
                switch (health.drinks()) {
                    case 2 -> "1";
                    case 1 -> fourth ? "4" : "2";
                    default -> fourth ? "8" : "3";
                });
        if (health.drinks() > 0) {
            choice("9N791000000000011", health.drinks() == 2 ? "2" : "1");
        }
    }

    private void questionsOfElders() {
        choice("9N932000000000011", health.isTreatedFor(Condition.TUMOUR) ? "4" : "3");
        choice("9N933000000000011", "2");
        choice("9N934000000000011", YES);
        choice("9N935000000000011", yes(health.age() >= 85));
        choice("9N936000000000011", NO);
        choice("9N937000000000011", NO);
        choice("9N938000000000011", yes(health.age() >= 80));
        choice("9N939000000000011", yes(health.isTreatedFor(Condition.OSTEOPOROSIS)));
        choice("9N940000000000011", yes(health.exercises()));
        choice("9N941000000000011", yes(health.age() >= 88));
        choice("9N942000000000011", NO);
        choice("9N943000000000011", health.smokes() ? "1" : "2");
        choice("9N944000000000011", YES);
        choice("9N945000000000011", YES);
        choice("9N946000000000011", YES);
    }

    private void employer() {
        number("9N016160100000001", health.waistCm());
        text("9N051000000000049", "架空の事務");
        number("2A030000001930101", health.hemoglobin());
        number("2A020000001930101", health.redCells());
        choice("9A110160700000011", yes(health.isTreatedFor(Condition.ATRIAL_FIBRILLATION)));
        if (health.isTreatedFor(Condition.ATRIAL_FIBRILLATION)) {
            text("9A110160800000049", "心房細動");
        }
        if (fourth || Edition.on(heldOn) == Edition.THIRD) {
            choice("9A110161600000011", NO);
        }
        choice("9N206160700000011", NO);
        text("9N211161100000049", DateTimeFormatter.BASIC_ISO_DATE.format(heldOn));
        text("9N211161200000049", "0000");
        results.put("6A010160706170411", new Result.NotPerformed());
        results.put("6A205000006171711", new Result.NotPerformed());
        results.put("6A205165606171711", new Result.NotPerformed());
        number("9E160162100000001", health.eyesight());
        number("9E160162200000001", health.eyesight());
        for (String ear : List.of("9D100163100000011", "9D100163200000011", "9D100163500000011", "9D100163600000011")) {
            choice(ear, NO);
        }
        choice("9D100164000000011", "1");
        text("9N521000000000049", "通常勤務可");
    }

    private static String yes(boolean yes) {
        return yes ? YES : NO;
    }

    private BigDecimal value(String item) {
        return results.get(item) instanceof Result.Quantity quantity ? quantity.value() : BigDecimal.ZERO;
    }

    private void number(String item, double measured) {
        CheckupItem known = ItemMaster.standard().item(ItemCode.of(item));
        if (known.isIn(Edition.on(heldOn)) && known.form() instanceof ResultForm.Quantity form) {
            results.put(item, new Result.Quantity(form.round(BigDecimal.valueOf(measured)), form.ucum()));
        }
    }

    /** Of an earlier edition, the answer is one of the list of its time. */
    private void choice(String item, String code) {
        CheckupItem known = ItemMaster.standard().item(ItemCode.of(item));
        if (known.isIn(Edition.on(heldOn)) && known.form() instanceof ResultForm.Choice form) {
            String list = fourth || form.earlierLists().isEmpty()
                    ? form.list()
                    : form.earlierLists().getFirst();
            Optional<String> words = ItemMaster.standard().text(known.code(), list, code);
            results.put(item, new Result.Choice(form.ordinal(), list, code, words));
        }
    }

    private void text(String item, String words) {
        results.put(item, new Result.Text(words));
    }

    private static Observation observed(CheckupItem item, Result result) {
        Optional<ReferenceRange> usual =
                result instanceof Result.Quantity quantity ? usual(item, quantity) : Optional.empty();
        return new Observation(
                item.code(),
                Optional.of(item.name()),
                result,
                usual.map(range -> interpreted((Result.Quantity) result, range)),
                item.method().map(TestMethod::code).filter(code -> !code.isEmpty()),
                item.signedBy().map(_ -> DOCTOR),
                usual,
                List.of());
    }

    private static Optional<ReferenceRange> usual(CheckupItem item, Result.Quantity quantity) {
        return Optional.ofNullable(USUAL.get(item.code().text()))
                .map(ends -> new ReferenceRange(end(ends.getFirst(), quantity), end(ends.getLast(), quantity)));
    }

    private static Optional<Result.Quantity> end(String number, Result.Quantity like) {
        return number.isEmpty() ? Optional.empty() : Optional.of(Result.Quantity.of(number, like.unit()));
    }

    private static Interpretation interpreted(Result.Quantity quantity, ReferenceRange usual) {
        if (usual.low()
                .filter(low -> quantity.value().compareTo(low.value()) < 0)
                .isPresent()) {
            return Interpretation.LOW;
        }
        return usual.high()
                        .filter(high -> quantity.value().compareTo(high.value()) > 0)
                        .isPresent()
                ? Interpretation.HIGH
                : Interpretation.NORMAL;
    }
}
