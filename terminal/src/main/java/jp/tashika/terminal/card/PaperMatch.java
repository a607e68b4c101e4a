package jp.tashika.terminal.card;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import jp.tashika.format.card.message.PaperSheet;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.format.oqs.paper.PaperMessage;
import jp.tashika.format.oqs.paper.PaperMessage.Compared;
import jp.tashika.format.oqs.paper.PaperMessage.Comparison;
import jp.tashika.vocabulary.number.CanonicalNumber;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.paper.ReadItem;

/** 紙の証の照合。What was read from paper beside what the centre has just told of the same patient (OCR-009, ADD-006). */
final class PaperMatch {

    /** 医療扶助. */
    private static final String ASSISTANCE = "12";

    private final Optional<ConfirmedCoverage> insurance;
    private final Optional<ConfirmedCoverage> assistance;

    private PaperMatch(EligibilityResult check) {
        this.insurance = check.coverages().stream()
                .filter(coverage -> !isAssistance(coverage))
                .findFirst();
        this.assistance =
                check.coverages().stream().filter(PaperMatch::isAssistance).findFirst();
    }

    private static boolean isAssistance(ConfirmedCoverage coverage) {
        return coverage.insurer()
                .filter(number -> number.schemeCode().equals(ASSISTANCE))
                .isPresent();
    }

    static PaperMessage of(PaperSheet sheet, EligibilityResult check, LocalDateTime readAt) {
        PaperMatch match = new PaperMatch(check);
        return new PaperMessage(
                new PaperMessage.Head(readAt, check.header().facility(), sheet.faceFile()),
                check.coverages().stream()
                        .flatMap(coverage -> coverage.facilityPart().handle().stream())
                        .findFirst(),
                new PaperMessage.Registered(
                        match.insurance.flatMap(ConfirmedCoverage::insurer),
                        match.insurance.flatMap(ConfirmedCoverage::insured)),
                sheet.kind(),
                sheet.items().stream()
                        .map(item -> new Compared(item, match.compared(item)))
                        .toList());
    }

    private Comparison compared(ReadItem read) {
        String text = read.text();
        return switch (read.item()) {
            case INSURER_NUMBER -> against(insurance.flatMap(ConfirmedCoverage::insurer), it -> isNumber(text, it));
            case FUNDER_NUMBER -> against(assistance.flatMap(ConfirmedCoverage::insurer), it -> isNumber(text, it));
            case RECIPIENT_NUMBER ->
                against(assistance.flatMap(ConfirmedCoverage::insured), it -> isSame(text, it.number()));
            case SYMBOL -> against(insured().flatMap(InsuredNumber::symbol), it -> isSame(text, it));
            case NUMBER -> against(insured(), it -> isSame(text, it.number()));
            case BRANCH -> against(insured().flatMap(InsuredNumber::branch), text::equals);
            case NAME ->
                against(
                        person(),
                        it -> isSame(text, it.name())
                                || it.otherName()
                                        .filter(other -> isSame(text, other))
                                        .isPresent());
            case BIRTHDATE ->
                against(person(), it -> text.equals(DateTimeFormatter.BASIC_ISO_DATE.format(it.birthdate())));
            case SCHEME_NAME, VALID_FROM, VALID_UNTIL, COPAYMENT_RATIO, SELF_PAY_MAX -> Comparison.NOT_COMPARED;
        };
    }

    private Optional<InsuredNumber> insured() {
        return insurance.flatMap(ConfirmedCoverage::insured);
    }

    private Optional<ConfirmedCoverage.Person> person() {
        return insurance.or(() -> assistance).map(ConfirmedCoverage::person);
    }

    private static <T> Comparison against(Optional<T> known, Predicate<T> isSame) {
        return known.map(it -> isSame.test(it) ? Comparison.SAME : Comparison.DIFFERENT)
                .orElse(Comparison.NOT_COMPARED);
    }

    private static boolean isNumber(String text, InsurerNumber known) {
        return InsurerNumber.parse(text).filter(known::equals).isPresent();
    }

    private static boolean isSame(String text, String known) {
        return CanonicalNumber.strict(text).equals(CanonicalNumber.strict(known));
    }
}
