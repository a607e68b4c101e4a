package jp.tashika.format.insurer.feed;

import static jp.tashika.format.insurer.feed.Column.*;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CeilingCategory;
import jp.tashika.format.insurer.row.CeilingKind;
import jp.tashika.format.insurer.row.CertificateKind;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.Coded;
import jp.tashika.format.insurer.row.CopaymentRatio;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.Disease;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.IncomeClass;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.LossReason;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.format.insurer.row.Voiding;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.outcome.Decoded;

/**
 * 行の読取規則。Makes the value of a row from its fields.
 *
 * <p>All columns of a row are read before its value is made, so that every fault of the row is told at once.
 */
final class RowForms {

    private static final List<Column> ONLY_OF_CEILING = List.of(CEILING_KIND, CATEGORY, LONG_TERM_FROM);
    private static final List<Column> ONLY_OF_DISEASE = List.of(DISEASE, SELF_PAY_YEN);
    private static final List<Column> ONLY_OF_SHARE = List.of(RATIO, INCOME_CLASS);
    private static final List<Column> ONLY_OF_ISSUE =
            List.of(ISSUED_ON, UNTIL, RATIO, INCOME_CLASS, CEILING_KIND, CATEGORY, LONG_TERM_FROM, SELF_PAY_YEN);

    /** 処理区分。Whether a certificate is issued or withdrawn. */
    enum Action implements Coded {
        /** 交付。 */
        ISSUE("1"),
        /** 取消。 */
        WITHDRAW("2");

        private final String code;

        Action(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private RowForms() {}

    static Decoded<FeedRow> row(RecordKind kind, Fields fields) {
        return switch (kind) {
            case ACQUIRE -> acquisition(fields);
            case LOSE -> loss(fields);
            case CORRECT -> correction(fields);
            case VOID -> {
                Optional<CoverageReference> known = reference(fields);
                yield fields.decoded(() -> new Voiding(known.orElseThrow()));
            }
            case CERTIFICATE -> certificate(fields);
            case CARD_LINK -> cardLink(fields);
        };
    }

    private static Decoded<FeedRow> acquisition(Fields fields) {
        Optional<IndividualNumber> individual = fields.read(INDIVIDUAL_NUMBER, IndividualNumber::parse);
        Optional<CoverageStatement> statement = statement(fields);
        return fields.decoded(() -> new Acquisition(individual.orElseThrow(), statement.orElseThrow()));
    }

    private static Decoded<FeedRow> loss(Fields fields) {
        Optional<CoverageReference> known = reference(fields);
        Optional<LocalDate> lostOn = fields.date(LOST_ON);
        Optional<LossReason> reason = fields.code(LOSS_REASON, LossReason.class);
        return fields.decoded(() -> new Loss(known.orElseThrow(), lostOn.orElseThrow(), reason.orElseThrow()));
    }

    private static Decoded<FeedRow> correction(Fields fields) {
        Optional<CoverageReference> known = reference(fields);
        Optional<CoverageStatement> statement = statement(fields);
        return fields.decoded(() -> new Correction(known.orElseThrow(), statement.orElseThrow()));
    }

    private static Optional<CoverageReference> reference(Fields fields) {
        Optional<InsuredNumber> insured = insured(fields, KNOWN_SYMBOL, KNOWN_NUMBER, KNOWN_BRANCH);
        Optional<LocalDate> birthdate = fields.date(KNOWN_BIRTHDATE);
        Optional<LocalDate> acquiredOn = fields.date(KNOWN_ACQUIRED_ON);
        return insured.isPresent() && birthdate.isPresent() && acquiredOn.isPresent()
                ? Optional.of(new CoverageReference(insured.get(), birthdate.get(), acquiredOn.get()))
                : Optional.empty();
    }

    private static Optional<InsuredNumber> insured(Fields fields, Column symbol, Column number, Column branch) {
        Optional<String> symbolText = fields.text(symbol);
        Optional<String> numberText = fields.text(number);
        Optional<String> branchText = fields.matching(branch, RowForms::isTwoDigits);
        return numberText.map(text -> new InsuredNumber(symbolText, text, branchText));
    }

    private static Optional<CoverageStatement> statement(Fields fields) {
        Optional<InsuredNumber> insured = insured(fields, SYMBOL, NUMBER, BRANCH);
        Optional<PersonStatement> person = person(fields);
        Optional<LocalDate> acquiredOn = fields.date(ACQUIRED_ON);
        Optional<StatedLoss> loss = statedLoss(fields);
        Optional<CardClassification> classification = fields.code(CLASSIFICATION, CardClassification.class);
        Optional<Relation> relation = fields.code(RELATION, Relation.class);
        Optional<String> insuredName = fields.text(INSURED_NAME);
        Optional<StatedTerm> card = term(fields, CARD_ISSUED_ON, CARD_FROM, CARD_UNTIL);
        Optional<StatedRatio> ratio = ratio(fields);
        boolean withheld = fields.flag(WITHHELD);
        if (!fields.isRight()) {
            return Optional.empty();
        }
        return Optional.of(new CoverageStatement(
                insured.orElseThrow(),
                person.orElseThrow(),
                acquiredOn.orElseThrow(),
                loss,
                classification.orElseThrow(),
                relation,
                insuredName,
                card.orElseThrow(),
                ratio,
                withheld));
    }

    private static Optional<PersonStatement> person(Fields fields) {
        Optional<String> name = fields.text(NAME);
        Optional<String> kana = fields.text(KANA);
        Optional<String> otherName = fields.text(OTHER_NAME);
        Optional<String> otherKana = fields.text(OTHER_KANA);
        Optional<Sex> sex = fields.code(SEX, Sex.class);
        Optional<Sex> sexOnBack = fields.code(SEX_ON_BACK, Sex.class);
        Optional<LocalDate> birthdate = fields.date(BIRTHDATE);
        Optional<String> address = fields.text(ADDRESS);
        Optional<String> postNumber = fields.matching(POST_NUMBER, RowForms::isPostNumber);
        return name.isPresent() && sex.isPresent() && birthdate.isPresent()
                ? Optional.of(new PersonStatement(
                        name.get(),
                        kana,
                        otherName,
                        otherKana,
                        sex.get(),
                        sexOnBack,
                        birthdate.get(),
                        address,
                        postNumber))
                : Optional.empty();
    }

    private static Optional<StatedLoss> statedLoss(Fields fields) {
        Optional<LocalDate> lostOn = fields.date(LOST_ON);
        Optional<LossReason> reason = fields.code(LOSS_REASON, LossReason.class);
        if (fields.isEmpty(LOST_ON)) {
            fields.refuse(List.of(LOSS_REASON));
        } else {
            fields.need(LOSS_REASON);
        }
        return lostOn.isPresent() && reason.isPresent()
                ? Optional.of(new StatedLoss(lostOn.get(), reason.get()))
                : Optional.empty();
    }

    private static Optional<StatedTerm> term(Fields fields, Column issuedOn, Column from, Column until) {
        Optional<LocalDate> issued = fields.date(issuedOn);
        Optional<LocalDate> first = fields.date(from);
        Optional<LocalDate> last = fields.date(until);
        return first.map(day -> new StatedTerm(issued, day, last));
    }

    private static Optional<StatedRatio> ratio(Fields fields) {
        Optional<CopaymentRatio> ratio = fields.code(RATIO, CopaymentRatio.class);
        Optional<IncomeClass> incomeClass = fields.code(INCOME_CLASS, IncomeClass.class);
        if (fields.isEmpty(RATIO)) {
            fields.refuse(List.of(INCOME_CLASS));
        } else {
            fields.need(INCOME_CLASS);
        }
        return ratio.isPresent() && incomeClass.isPresent()
                ? Optional.of(new StatedRatio(ratio.get(), incomeClass.get()))
                : Optional.empty();
    }

    private static Decoded<FeedRow> certificate(Fields fields) {
        Optional<CoverageReference> known = reference(fields);
        Optional<CertificateKind> kind = fields.code(KIND, CertificateKind.class);
        Optional<Action> action = fields.code(ACTION, Action.class);
        Optional<? extends CertificateStatement.Stated> stated = kind.isPresent() && action.isPresent()
                ? switch (action.get()) {
                    case ISSUE -> issued(fields, kind.get());
                    case WITHDRAW -> withdrawn(fields, kind.get());
                }
                : Optional.empty();
        return fields.decoded(() -> new CertificateStatement(known.orElseThrow(), stated.orElseThrow()));
    }

    private static Optional<? extends CertificateStatement.Stated> issued(Fields fields, CertificateKind kind) {
        Optional<StatedTerm> term = term(fields, ISSUED_ON, FROM, UNTIL);
        return switch (kind) {
            case ELDERLY_SHARE -> {
                fields.refuse(ONLY_OF_CEILING);
                fields.refuse(ONLY_OF_DISEASE);
                fields.need(RATIO);
                Optional<StatedRatio> ratio = ratio(fields);
                yield fields.isRight()
                        ? Optional.of(new CertificateStatement.ElderlyShare(term.orElseThrow(), ratio.orElseThrow()))
                        : Optional.empty();
            }
            case COST_CEILING -> {
                fields.refuse(ONLY_OF_SHARE);
                fields.refuse(ONLY_OF_DISEASE);
                yield ceiling(fields, term);
            }
            case DESIGNATED_DISEASE -> {
                fields.refuse(ONLY_OF_SHARE);
                fields.refuse(ONLY_OF_CEILING);
                yield disease(fields, term);
            }
            case FORMER_CARD -> {
                fields.refuse(ONLY_OF_CEILING);
                fields.refuse(ONLY_OF_DISEASE);
                Optional<StatedRatio> ratio = ratio(fields);
                yield fields.isRight()
                        ? Optional.of(new CertificateStatement.FormerCard(term.orElseThrow(), ratio))
                        : Optional.empty();
            }
        };
    }

    private static Optional<CertificateStatement.CostCeiling> ceiling(Fields fields, Optional<StatedTerm> term) {
        fields.need(CEILING_KIND);
        fields.need(CATEGORY);
        Optional<CeilingKind> kind = fields.code(CEILING_KIND, CeilingKind.class);
        Optional<CeilingCategory> category = fields.code(CATEGORY, CeilingCategory.class);
        Optional<LocalDate> longTermFrom = fields.date(LONG_TERM_FROM);
        return fields.isRight()
                ? Optional.of(new CertificateStatement.CostCeiling(
                        term.orElseThrow(), kind.orElseThrow(), category.orElseThrow(), longTermFrom))
                : Optional.empty();
    }

    private static Optional<CertificateStatement.DesignatedDisease> disease(Fields fields, Optional<StatedTerm> term) {
        fields.need(DISEASE);
        fields.need(SELF_PAY_YEN);
        Optional<Disease> disease = fields.code(DISEASE, Disease.class);
        Optional<String> yen = fields.matching(SELF_PAY_YEN, RowForms::isNumber);
        return fields.isRight()
                ? Optional.of(new CertificateStatement.DesignatedDisease(
                        term.orElseThrow(), disease.orElseThrow(), Integer.parseInt(yen.orElseThrow())))
                : Optional.empty();
    }

    private static Optional<CertificateStatement.Withdrawn> withdrawn(Fields fields, CertificateKind kind) {
        fields.refuse(ONLY_OF_ISSUE);
        Optional<LocalDate> from = fields.date(FROM);
        Optional<Disease> disease = fields.code(DISEASE, Disease.class);
        if (kind == CertificateKind.DESIGNATED_DISEASE) {
            fields.need(DISEASE);
        } else {
            fields.refuse(List.of(DISEASE));
        }
        return from.map(day -> new CertificateStatement.Withdrawn(kind, day, disease));
    }

    private static Decoded<FeedRow> cardLink(Fields fields) {
        Optional<String> issuer = fields.text(ISSUER);
        Optional<String> serial = fields.matching(SERIAL, RowForms::isSerial);
        Optional<? extends CardLink.Holder> holder = holder(fields);
        return fields.decoded(() -> new CardLink(issuer.orElseThrow(), serial.orElseThrow(), holder.orElseThrow()));
    }

    private static Optional<? extends CardLink.Holder> holder(Fields fields) {
        List<Column> known = List.of(KNOWN_SYMBOL, KNOWN_NUMBER, KNOWN_BRANCH, KNOWN_BIRTHDATE, KNOWN_ACQUIRED_ON);
        if (fields.isEmpty(INDIVIDUAL_NUMBER)) {
            fields.refuse(List.of(BIRTHDATE));
            fields.need(KNOWN_NUMBER);
            fields.need(KNOWN_BIRTHDATE);
            fields.need(KNOWN_ACQUIRED_ON);
            return reference(fields).map(CardLink.ByCoverage::new);
        }
        fields.refuse(known);
        fields.need(BIRTHDATE);
        Optional<IndividualNumber> individual = fields.read(INDIVIDUAL_NUMBER, IndividualNumber::parse);
        Optional<LocalDate> birthdate = fields.date(BIRTHDATE);
        return individual.isPresent() && birthdate.isPresent()
                ? Optional.of(new CardLink.ByIndividualNumber(individual.get(), birthdate.get()))
                : Optional.empty();
    }

    private static boolean isTwoDigits(String text) {
        return text.length() == 2 && isNumber(text);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isPostNumber(String text) {
        return text.length() == 8
                && text.charAt(3) == '-'
                && isNumber(text.substring(0, 3))
                && isNumber(text.substring(4));
    }

    private static boolean isSerial(String text) {
        return text.charAt(0) != '0' && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F'));
    }
}
