package jp.tashika.format.oqs.wire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.tashika.format.oqs.code.*;
import jp.tashika.format.oqs.message.*;
import jp.tashika.format.oqs.record.*;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** 任意の電文。Makes any message there can be, characters that are awkward in XML or in Shift_JIS foremost. */
final class Anything {

    private static final List<String> CHARACTERS = List.of(
            "試", "験", "架", "空", "髙", "﨑", "𠮷", "●", "〜", "～", "－", "—", "①", "㈱", "Ⅲ", "ア", "ｱ", "ﾞ", "ー", "あ", "　",
            " ", "a", "Z", "0", "9", "&", "<", ">", "\"", "'", "]", "&amp;", "]]>", "<!--", "%", "\\", "~", "¥", "é",
            "ß", "Ω", "한", "\uE000", "\u00A0", "祐󠄀");

    private final Random random;

    Anything(Random random) {
        this.random = random;
    }

    EligibilityRequest eligibilityRequest() {
        return new EligibilityRequest(date(), sender(), queryRow());
    }

    BatchRequest batchRequest() {
        return new BatchRequest(date(), sender(), list(4, this::queryRow));
    }

    BatchFetch batchFetch() {
        return new BatchFetch(sender(), receptionNumber());
    }

    HandleRegistration handleRegistration() {
        return new HandleRegistration(sender(), handleRow());
    }

    HandleBatch handleBatch() {
        return new HandleBatch(sender(), list(4, this::handleRow));
    }

    EligibilityResult eligibilityResult() {
        return new EligibilityResult(
                resultHeader(),
                maybe(() -> one(PrescriptionForm.values())),
                processing(),
                maybe(() -> one(Validity.values())),
                maybe(this::echo),
                list(2, this::coverage));
    }

    HandleRegistrationResult handleRegistrationResult() {
        return new HandleRegistrationResult(resultHeader(), maybe(() -> text(50)), processing());
    }

    BatchReceipt batchReceipt() {
        return new BatchReceipt(
                maybe(this::time),
                sender(),
                maybe(() -> one(SegmentOfResult.values())),
                notice(),
                random.nextBoolean()
                        ? new BatchReceipt.Accepted(receptionNumber(), maybe(this::time), maybe(this::processing))
                        : new BatchReceipt.Refused(Optional.of(processing())));
    }

    BatchResult batchResult() {
        return new BatchResult(batchHeader(), list(4, this::batchUnit));
    }

    HandleBatchResult handleBatchResult() {
        return new HandleBatchResult(
                batchHeader(), list(4, () -> new HandleUnit(HandleEcho.of(handleEntry()), processing())));
    }

    DrugsRequest drugsRequest() {
        YearMonth from = YearMonth.of(1 + random.nextInt(9000), 1 + random.nextInt(12));
        return new DrugsRequest(recordsQuery(), from, from.plusMonths(random.nextInt(61)), random.nextBoolean());
    }

    DrugsResult drugsResult() {
        return new DrugsResult(recordsHeader(), list(3, this::careMonth));
    }

    CheckupsRequest checkupsRequest() {
        return new CheckupsRequest(recordsQuery());
    }

    CheckupsResult checkupsResult() {
        return new CheckupsResult(recordsHeader(), list(3, () -> new ShownCheckup(date(), list(4, this::checkupLine))));
    }

    private RecordsQuery recordsQuery() {
        return new RecordsQuery(
                sender(),
                insurer(),
                insured(),
                one(RecordForm.values()),
                maybe(random::nextBoolean),
                one(CareSetting.values()));
    }

    private RecordsHeader recordsHeader() {
        return new RecordsHeader(
                maybe(() -> mark(49)),
                random.nextBoolean() ? RecordsHeader.NORMAL : digits(2),
                maybe(() -> text(60)),
                maybe(() -> new RecordsPerson(text(100), maybe(this::halfKana), date(), one(Sex.values()))));
    }

    private CareMonth careMonth() {
        return new CareMonth(
                YearMonth.of(1 + random.nextInt(9999), 1 + random.nextInt(12)),
                recordFacility(),
                maybe(this::recordFacility),
                maybe(() -> digits(1)),
                list(
                        2,
                        () -> new CareDay(
                                maybe(this::date),
                                maybe(this::date),
                                list(3, this::drugLine),
                                list(2, this::treatmentLine))));
    }

    private RecordFacility recordFacility() {
        return new RecordFacility(random.nextBoolean(), maybe(() -> digits(10)), maybe(() -> text(100)));
    }

    private DrugLine drugLine() {
        return new DrugLine(
                maybe(() -> digits(2)),
                maybe(() -> digits(9)),
                text(100),
                maybe(() -> text(100)),
                maybe(() -> text(100)),
                maybe(() -> text(100)),
                maybe(this::quantity),
                maybe(() -> text(10)),
                maybe(() -> number(1_000)));
    }

    private TreatmentLine treatmentLine() {
        return new TreatmentLine(
                maybe(() -> digits(9)),
                text(100),
                maybe(() -> digits(2)),
                maybe(this::quantity),
                maybe(() -> text(10)),
                maybe(() -> number(1_000)));
    }

    private CheckupLine checkupLine() {
        return new CheckupLine(
                digits(17),
                text(100),
                maybe(() -> "PQ"),
                maybe(() -> text(64)),
                maybe(() -> text(10)),
                maybe(() -> "1.2.392.200119.6." + digits(4)),
                maybe(() -> text(64)));
    }

    private BigDecimal quantity() {
        return new BigDecimal(
                digits(1 + random.nextInt(9)) + (random.nextBoolean() ? "" : "." + digits(1 + random.nextInt(5))));
    }

    BatchUnit batchUnit() {
        return new BatchUnit(
                maybe(this::echo),
                processing(),
                maybe(() -> one(Validity.values())),
                list(1, this::coverage),
                list(2, () -> text(50)));
    }

    private BatchHeader batchHeader() {
        return new BatchHeader(
                maybe(this::time),
                maybe(this::date),
                sender(),
                receptionNumber(),
                one(SegmentOfResult.values()),
                notice(),
                maybe(() -> new BatchHeader.Counts(number(10_000), number(10_000), number(10_000))));
    }

    private ResultHeader resultHeader() {
        return new ResultHeader(
                time(),
                date(),
                facility(),
                maybe(() -> mark(49)),
                one(QueryRoute.values()),
                one(SegmentOfResult.values()),
                notice());
    }

    private Notice notice() {
        return new Notice(maybe(() -> text(20)), maybe(() -> text(60)));
    }

    private Processing processing() {
        return new Processing(one(ProcessingStatus.values()), maybe(() -> text(20)), maybe(() -> text(60)));
    }

    private Sender sender() {
        return new Sender(facility(), maybe(() -> mark(49)));
    }

    private QueryRow queryRow() {
        return QueryRow.of(query());
    }

    private QueryEcho echo() {
        return QueryEcho.of(query());
    }

    private EligibilityQuery query() {
        return new EligibilityQuery(insurer(), insured(), date(), one(CeilingConsent.values()), maybe(() -> mark(99)));
    }

    private HandleRow handleRow() {
        return HandleRow.of(handleEntry());
    }

    private HandleEntry handleEntry() {
        return new HandleEntry(text(50), insurer(), insured());
    }

    ConfirmedCoverage coverage() {
        return new ConfirmedCoverage(
                one(CardClass.values()),
                maybe(this::insurer),
                maybe(this::insured),
                maybe(() -> one(Relation.values())),
                person(),
                new ConfirmedCoverage.Term(
                        maybe(this::date),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(this::date),
                        maybe(() -> one(ReasonOfLoss.values()))),
                maybe(this::ratio),
                maybe(() -> Preschool.PRESCHOOL),
                text(100),
                maybe(this::elderlyShare).filter(share -> !share.isEmpty()),
                ceiling(),
                new ConfirmedCoverage.Diseases(
                        maybe(() -> one(ConsentFlag.values())), maybe(this::time), list(3, this::disease)),
                list(2, this::ticket),
                consents(),
                new ConfirmedCoverage.FacilityPart(
                        maybe(() -> mark(99)), maybe(() -> text(50)), maybe(() -> text(40))));
    }

    private ConfirmedCoverage.Person person() {
        return new ConfirmedCoverage.Person(
                maybe(() -> text(100)),
                text(100),
                maybe(() -> text(100)),
                maybe(this::halfKana),
                maybe(this::halfKana),
                one(Sex.values()),
                maybe(() -> one(Sex.values())),
                date(),
                maybe(() -> text(200)),
                maybe(() -> text(8)));
    }

    private ConfirmedCoverage.ElderlyShare elderlyShare() {
        return new ConfirmedCoverage.ElderlyShare(
                maybe(this::date), maybe(this::date), maybe(this::date), maybe(this::ratio));
    }

    private ConfirmedCoverage.Ceiling ceiling() {
        return new ConfirmedCoverage.Ceiling(
                maybe(() -> one(CeilingConsent.values())),
                maybe(this::time),
                maybe(() -> new ConfirmedCoverage.CostCeiling(
                                maybe(() -> one(CeilingCertificate.values())),
                                maybe(() -> one(CeilingCategory.values())),
                                maybe(this::date),
                                maybe(this::date),
                                maybe(this::date),
                                maybe(this::date)))
                        .filter(stated -> !stated.isEmpty()),
                maybe(() -> one(CeilingChange.values())));
    }

    private ConfirmedCoverage.DesignatedDisease disease() {
        return new ConfirmedCoverage.DesignatedDisease(
                maybe(() -> one(DiseaseCategory.values())),
                maybe(this::date),
                maybe(this::date),
                maybe(this::date),
                maybe(() -> number(1_000_000)));
    }

    private MedicalTicket ticket() {
        return new MedicalTicket(
                maybe(() -> one(TicketType.values())),
                maybe(this::date),
                maybe(this::date),
                maybe(() -> text(12)),
                maybe(() -> YearMonth.of(1 + random.nextInt(9999), 1 + random.nextInt(12))),
                new MedicalTicket.Designated(
                        maybe(() -> facility().digits()),
                        maybe(() -> one(DesignationCheck.values())),
                        maybe(() -> text(100))),
                new MedicalTicket.PrescriptionIssuer(maybe(() -> facility().digits()), maybe(() -> text(100))),
                list(3, () -> random.nextInt(4) == 0 ? "" : text(60)),
                maybe(() -> one(TreatmentType.values())),
                maybe(() -> number(1_000_000)),
                new MedicalTicket.Contacts(maybe(() -> text(40)), maybe(() -> text(40))),
                new MedicalTicket.Statuses(
                        maybe(() -> one(SoleOrCombined.values())),
                        maybe(() -> one(SocialInsurance.values())),
                        maybe(() -> one(Inconsistency.values())),
                        maybe(() -> one(InfectionLaw.values())),
                        maybe(() -> one(LateElderlyCare.values())),
                        maybe(() -> one(PrefecturalExpense.values()))),
                list(3, () -> random.nextInt(4) == 0 ? "" : text(100)));
    }

    private Map<ConsentTo, Consent> consents() {
        Map<ConsentTo, Consent> consents = new EnumMap<>(ConsentTo.class);
        for (ConsentTo kind : ConsentTo.values()) {
            if (random.nextBoolean()) {
                consents.put(kind, new Consent(one(ConsentFlag.values()), maybe(this::time), maybe(this::time)));
            }
        }
        return consents;
    }

    private InsurerNumber insurer() {
        return new InsurerNumber(random.nextBoolean() ? "00" + digits(6) : digits(8));
    }

    private InsuredNumber insured() {
        return new InsuredNumber(maybe(() -> text(20)), text(20), maybe(() -> digits(2)));
    }

    private FacilityCode facility() {
        return new FacilityCode(digits(10));
    }

    private ReceptionNumber receptionNumber() {
        return new ReceptionNumber(text(100).strip());
    }

    private CopaymentRatio ratio() {
        return new CopaymentRatio(random.nextInt(101));
    }

    private ClientMark mark(int max) {
        return switch (random.nextInt(4)) {
            case 0 -> new ClientMark("a&quot;b&#39;c>d\"e'f&#x20BB7;");
            case 1 -> new ClientMark(" " + digits(3) + " ");
            default ->
                // a mark comes in the encoding it goes back in
                ClientMark.of(text(max)
                        .codePoints()
                        .filter(c -> c < 0x7F || "試験髙﨑①ｱ　\uE000".indexOf(c) >= 0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .append('.')
                        .substring(0));
        };
    }

    private LocalDate date() {
        return LocalDate.ofEpochDay(-719_162L + random.nextInt(3_600_000));
    }

    private LocalDateTime time() {
        return date().atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60));
    }

    /** Text that is not blank; of at most {@code max} UTF-16 units, whole characters. */
    private String text(int max) {
        StringBuilder text = new StringBuilder();
        int wanted = 1 + random.nextInt(max);
        while (text.length() < wanted) {
            String next = CHARACTERS.get(random.nextInt(CHARACTERS.size()));
            if (text.length() + next.length() > max) {
                break;
            }
            text.append(next);
        }
        return text.toString().isBlank() ? "x" : text.toString();
    }

    private String halfKana() {
        return "ｼｹﾝ ".repeat(1 + random.nextInt(3)) + "ﾊﾅｺ";
    }

    private String digits(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Integer.toString(random.nextInt(10)))
                .collect(Collectors.joining());
    }

    private int number(int bound) {
        return random.nextInt(bound);
    }

    private <T> T one(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> make) {
        return random.nextInt(3) == 0 ? Optional.empty() : Optional.of(make.get());
    }

    private <T> List<T> list(int max, Supplier<T> make) {
        List<T> list = new ArrayList<>();
        int size = random.nextInt(max + 1);
        for (int i = 0; i < size; i++) {
            list.add(make.get());
        }
        return list;
    }
}
