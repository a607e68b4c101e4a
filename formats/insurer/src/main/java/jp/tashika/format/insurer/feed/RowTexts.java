package jp.tashika.format.insurer.feed;

import static jp.tashika.format.insurer.feed.Column.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.insurer.row.Acquisition;
import jp.tashika.format.insurer.row.CardLink;
import jp.tashika.format.insurer.row.CertificateStatement;
import jp.tashika.format.insurer.row.Coded;
import jp.tashika.format.insurer.row.Correction;
import jp.tashika.format.insurer.row.CoverageReference;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.Loss;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.format.insurer.row.Voiding;
import jp.tashika.vocabulary.number.InsuredNumber;

/** 行の書出規則。The texts of a row by column, from its value; the opposite of {@link RowForms}. */
final class RowTexts {

    private final Map<Column, String> texts = new EnumMap<>(Column.class);

    private RowTexts() {}

    static RecordKind kind(FeedRow row) {
        return switch (row) {
            case Acquisition _ -> RecordKind.ACQUIRE;
            case Loss _ -> RecordKind.LOSE;
            case Correction _ -> RecordKind.CORRECT;
            case Voiding _ -> RecordKind.VOID;
            case CertificateStatement _ -> RecordKind.CERTIFICATE;
            case CardLink _ -> RecordKind.CARD_LINK;
        };
    }

    /** The texts in the order of the columns of the row's kind. */
    static List<String> of(FeedRow row) {
        RowTexts texts = new RowTexts();
        switch (row) {
            case Acquisition(var individual, var statement) -> {
                texts.put(INDIVIDUAL_NUMBER, individual.digits());
                texts.statement(statement);
            }
            case Loss(var known, var lostOn, var reason) -> {
                texts.reference(known);
                texts.put(LOST_ON, lostOn);
                texts.put(LOSS_REASON, reason);
            }
            case Correction(var known, var statement) -> {
                texts.reference(known);
                texts.statement(statement);
            }
            case Voiding(var known) -> texts.reference(known);
            case CertificateStatement(var known, var stated) -> {
                texts.reference(known);
                texts.certificate(stated);
            }
            case CardLink link -> texts.cardLink(link);
        }
        List<String> values = new ArrayList<>();
        for (Column column : kind(row).columns()) {
            values.add(texts.texts.getOrDefault(column, ""));
        }
        return values;
    }

    private void statement(CoverageStatement statement) {
        insured(statement.insured(), SYMBOL, NUMBER, BRANCH);
        person(statement.person());
        put(ACQUIRED_ON, statement.acquiredOn());
        statement.loss().ifPresent(loss -> {
            put(LOST_ON, loss.lostOn());
            put(LOSS_REASON, loss.reason());
        });
        put(CLASSIFICATION, statement.classification());
        statement.relation().ifPresent(relation -> put(RELATION, relation));
        put(INSURED_NAME, statement.insuredName());
        term(statement.card(), CARD_ISSUED_ON, CARD_FROM, CARD_UNTIL);
        statement.ratio().ifPresent(this::ratio);
        put(WITHHELD, statement.withheld() ? "1" : "0");
    }

    private void person(PersonStatement person) {
        put(NAME, person.name());
        put(KANA, person.kana());
        put(OTHER_NAME, person.otherName());
        put(OTHER_KANA, person.otherKana());
        put(SEX, person.sex());
        person.sexOnBack().ifPresent(sex -> put(SEX_ON_BACK, sex));
        put(BIRTHDATE, person.birthdate());
        put(ADDRESS, person.address());
        put(POST_NUMBER, person.postNumber());
    }

    private void reference(CoverageReference known) {
        insured(known.insured(), KNOWN_SYMBOL, KNOWN_NUMBER, KNOWN_BRANCH);
        put(KNOWN_BIRTHDATE, known.birthdate());
        put(KNOWN_ACQUIRED_ON, known.acquiredOn());
    }

    private void insured(InsuredNumber insured, Column symbol, Column number, Column branch) {
        put(symbol, insured.symbol());
        put(number, insured.number());
        put(branch, insured.branch());
    }

    private void certificate(CertificateStatement.Stated stated) {
        put(KIND, stated.kind());
        put(FROM, stated.from());
        boolean ends = stated instanceof CertificateStatement.Withdrawn;
        put(ACTION, ends ? RowForms.Action.WITHDRAW : RowForms.Action.ISSUE);
        switch (stated) {
            case CertificateStatement.ElderlyShare(var term, var ratio) -> {
                term(term, ISSUED_ON, FROM, UNTIL);
                ratio(ratio);
            }
            case CertificateStatement.CostCeiling(var term, var kind, var category, var longTermFrom) -> {
                term(term, ISSUED_ON, FROM, UNTIL);
                put(CEILING_KIND, kind);
                put(CATEGORY, category);
                longTermFrom.ifPresent(day -> put(LONG_TERM_FROM, day));
            }
            case CertificateStatement.DesignatedDisease(var term, var disease, var yen) -> {
                term(term, ISSUED_ON, FROM, UNTIL);
                put(DISEASE, disease);
                put(SELF_PAY_YEN, Integer.toString(yen));
            }
            case CertificateStatement.FormerCard(var term, var ratio) -> {
                term(term, ISSUED_ON, FROM, UNTIL);
                ratio.ifPresent(this::ratio);
            }
            case CertificateStatement.Withdrawn withdrawn ->
                withdrawn.disease().ifPresent(disease -> put(DISEASE, disease));
        }
    }

    private void cardLink(CardLink link) {
        put(ISSUER, link.issuer());
        put(SERIAL, link.serial());
        switch (link.holder()) {
            case CardLink.ByIndividualNumber(var individual, var birthdate) -> {
                put(INDIVIDUAL_NUMBER, individual.digits());
                put(BIRTHDATE, birthdate);
            }
            case CardLink.ByCoverage(var known) -> reference(known);
        }
    }

    private void term(StatedTerm term, Column issuedOn, Column from, Column until) {
        term.issuedOn().ifPresent(day -> put(issuedOn, day));
        put(from, term.from());
        term.until().ifPresent(day -> put(until, day));
    }

    private void ratio(StatedRatio ratio) {
        put(RATIO, ratio.ratio());
        put(INCOME_CLASS, ratio.incomeClass());
    }

    private void put(Column column, Optional<String> text) {
        text.ifPresent(value -> put(column, value));
    }

    private void put(Column column, LocalDate day) {
        put(column, day.toString());
    }

    private void put(Column column, Coded code) {
        put(column, code.code());
    }

    private void put(Column column, String text) {
        texts.put(column, text);
    }
}
