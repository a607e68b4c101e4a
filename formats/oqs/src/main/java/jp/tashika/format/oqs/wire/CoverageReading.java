package jp.tashika.format.oqs.wire;

import static jp.tashika.format.oqs.wire.CommonReading.NAME_MAX;
import static jp.tashika.format.oqs.wire.CommonReading.TEXT_MAX;
import static jp.tashika.format.oqs.wire.Tags.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.oqs.code.CardClass;
import jp.tashika.format.oqs.code.CeilingCategory;
import jp.tashika.format.oqs.code.CeilingCertificate;
import jp.tashika.format.oqs.code.CeilingChange;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.code.DiseaseCategory;
import jp.tashika.format.oqs.code.Preschool;
import jp.tashika.format.oqs.code.ReasonOfLoss;
import jp.tashika.format.oqs.code.Relation;
import jp.tashika.format.oqs.code.Sex;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.Consent;
import jp.tashika.format.oqs.message.ConsentTo;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.format.oqs.message.HandleEntry;
import jp.tashika.format.oqs.message.MedicalTicket;
import jp.tashika.format.xml.Faults;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Outcome;
import org.jspecify.annotations.Nullable;

/** 資格確認結果の読取。One coverage with everything in it. */
final class CoverageReading {

    private static final ConsentTags[] CONSENTS = ConsentTags.all();
    private static final Layout COVERAGE = Layout.of(Stream.concat(
                    Stream.of(
                            INSURED_CARD_CLASSIFICATION,
                            INSURER_NUMBER,
                            INSURED_CARD_SYMBOL,
                            INSURED_IDENTIFICATION_NUMBER,
                            INSURED_BRANCH_NUMBER,
                            PERSONAL_FAMILY_CLASSIFICATION,
                            INSURED_NAME,
                            NAME,
                            NAME_OF_OTHER,
                            NAME_KANA,
                            NAME_OF_OTHER_KANA,
                            SEX1,
                            SEX2,
                            BIRTHDATE,
                            ADDRESS,
                            POST_NUMBER,
                            QUALIFICATION_DATE,
                            DISQUALIFICATION_DATE,
                            INSURED_CERTIFICATE_ISSUANCE_DATE,
                            INSURED_CARD_VALID_DATE,
                            INSURED_CARD_EXPIRATION_DATE,
                            INSURED_PARTIAL_CONTRIBUTION_RATIO,
                            PRESCHOOL_CLASSIFICATION,
                            REASON_OF_LOSS,
                            INSURER_NAME,
                            LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG,
                            LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_TIME,
                            LIMIT_APPLICATION_CERTIFICATE_CHANGED,
                            SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_FLG,
                            SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_TIME,
                            ARBITRARY_IDENTIFIER,
                            REFERENCE_NUMBER,
                            QUALIFICATION_CONFIRMATION_KEY),
                    Arrays.stream(CONSENTS).flatMap(tags -> Stream.of(tags.flag(), tags.at(), tags.until())))
            .toArray(String[]::new));
    private static final Layout ELDERLY = Layout.of(
            ELDERLY_RECIPIENT_CERTIFICATE_DATE,
            ELDERLY_RECIPIENT_VALID_START_DATE,
            ELDERLY_RECIPIENT_VALID_END_DATE,
            ELDERLY_RECIPIENT_CONTRIBUTION_RATIO);
    private static final Layout CEILING = Layout.of(
            LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION,
            LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION_FLAG,
            LIMIT_APPLICATION_CERTIFICATE_DATE,
            LIMIT_APPLICATION_CERTIFICATE_VALID_START_DATE,
            LIMIT_APPLICATION_CERTIFICATE_VALID_END_DATE,
            LIMIT_APPLICATION_CERTIFICATE_LONG_TERM_DATE);
    private static final Layout DISEASE = Layout.of(
            SPECIFIC_DISEASES_DISEASE_CATEGORY,
            SPECIFIC_DISEASES_CERTIFICATE_DATE,
            SPECIFIC_DISEASES_VALID_START_DATE,
            SPECIFIC_DISEASES_VALID_END_DATE,
            SPECIFIC_DISEASES_SELF_PAY);

    private final XmlCursor in;
    private final Faults faults;
    private final Leaves leaves;
    private ConfirmedCoverage.@Nullable ElderlyShare elderlyShare;
    private ConfirmedCoverage.@Nullable CostCeiling ceiling;
    private final List<ConfirmedCoverage.DesignatedDisease> diseases = new ArrayList<>(0);
    private final List<MedicalTicket> tickets = new ArrayList<>(0);

    private CoverageReading(XmlCursor in, Faults faults) {
        this.in = in;
        this.faults = faults;
        this.leaves = new Leaves(COVERAGE, in, faults);
    }

    static ConfirmedCoverage read(XmlCursor in, Faults faults) {
        CoverageReading reading = new CoverageReading(in, faults);
        while (in.nextChild()) {
            if (!reading.leaves.take()) {
                reading.group();
            }
        }
        return reading.coverage();
    }

    private void group() {
        switch (in.name()) {
            case ELDERLY_RECIPIENT_CERTIFICATE_INFO -> {
                once(elderlyShare);
                elderlyShare = elderlyShare();
            }
            case LIMIT_APPLICATION_CERTIFICATE_RELATED_INFO -> {
                once(ceiling);
                ceiling = ceiling();
            }
            case SPECIFIC_DISEASES_CERTIFICATE_LIST -> list(SPECIFIC_DISEASES_CERTIFICATE_INFO);
            case PUBLIC_EXPENSE_RESULT_LIST -> list(MEDICAL_TICKET_INFO);
            default -> in.skip();
        }
    }

    private void once(@Nullable Object before) {
        if (before != null) {
            faults.add(Outcome.ELEMENT_REPEATED, in.path(), "");
        }
    }

    private void list(String item) {
        int count = 0;
        while (in.nextChild()) {
            if (!in.name().equals(item)) {
                in.skip();
            } else {
                in.ordinal(++count);
                if (item.equals(MEDICAL_TICKET_INFO)) {
                    tickets.add(TicketReading.read(in, faults));
                } else {
                    diseases.add(disease());
                }
            }
        }
    }

    private ConfirmedCoverage.@Nullable ElderlyShare elderlyShare() {
        Leaves group = Leaves.read(ELDERLY, in, faults);
        return group.isEmpty()
                ? null
                : new ConfirmedCoverage.ElderlyShare(
                        group.date(ELDERLY_RECIPIENT_CERTIFICATE_DATE),
                        group.date(ELDERLY_RECIPIENT_VALID_START_DATE),
                        group.date(ELDERLY_RECIPIENT_VALID_END_DATE),
                        group.value(ELDERLY_RECIPIENT_CONTRIBUTION_RATIO, CopaymentRatio::parse));
    }

    private ConfirmedCoverage.@Nullable CostCeiling ceiling() {
        Leaves group = Leaves.read(CEILING, in, faults);
        return group.isEmpty()
                ? null
                : new ConfirmedCoverage.CostCeiling(
                        group.value(LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION, CeilingCertificate::parse),
                        group.value(LIMIT_APPLICATION_CERTIFICATE_CLASSIFICATION_FLAG, CeilingCategory::parse),
                        group.date(LIMIT_APPLICATION_CERTIFICATE_DATE),
                        group.date(LIMIT_APPLICATION_CERTIFICATE_VALID_START_DATE),
                        group.date(LIMIT_APPLICATION_CERTIFICATE_VALID_END_DATE),
                        group.date(LIMIT_APPLICATION_CERTIFICATE_LONG_TERM_DATE));
    }

    private ConfirmedCoverage.DesignatedDisease disease() {
        Leaves group = Leaves.read(DISEASE, in, faults);
        return new ConfirmedCoverage.DesignatedDisease(
                group.value(SPECIFIC_DISEASES_DISEASE_CATEGORY, DiseaseCategory::parse),
                group.date(SPECIFIC_DISEASES_CERTIFICATE_DATE),
                group.date(SPECIFIC_DISEASES_VALID_START_DATE),
                group.date(SPECIFIC_DISEASES_VALID_END_DATE),
                group.count(SPECIFIC_DISEASES_SELF_PAY));
    }

    private ConfirmedCoverage coverage() {
        return new ConfirmedCoverage(
                leaves.required(INSURED_CARD_CLASSIFICATION, CardClass::parse, CardClass.GENERAL),
                leaves.value(INSURER_NUMBER, InsurerNumber::parse),
                insured(),
                leaves.value(PERSONAL_FAMILY_CLASSIFICATION, Relation::parse),
                person(),
                term(),
                leaves.value(INSURED_PARTIAL_CONTRIBUTION_RATIO, CopaymentRatio::parse),
                leaves.value(PRESCHOOL_CLASSIFICATION, Preschool::parse),
                leaves.requiredText(INSURER_NAME, NAME_MAX),
                Optional.ofNullable(elderlyShare),
                new ConfirmedCoverage.Ceiling(
                        leaves.value(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_FLG, CeilingConsent::parse),
                        leaves.time(LIMIT_APPLICATION_CERTIFICATE_RELATED_CONS_TIME),
                        Optional.ofNullable(ceiling),
                        leaves.value(LIMIT_APPLICATION_CERTIFICATE_CHANGED, CeilingChange::parse)),
                new ConfirmedCoverage.Diseases(
                        leaves.value(SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_FLG, ConsentFlag::parse),
                        leaves.time(SPECIFIC_DISEASES_CERTIFICATE_RELATED_CONS_TIME),
                        diseases),
                tickets,
                consents(),
                new ConfirmedCoverage.FacilityPart(
                        leaves.mark(ARBITRARY_IDENTIFIER, CommonReading.ROW_MARK_MAX),
                        leaves.text(REFERENCE_NUMBER, HandleEntry.HANDLE_MAX),
                        leaves.text(QUALIFICATION_CONFIRMATION_KEY, TEXT_MAX)));
    }

    private Optional<InsuredNumber> insured() {
        boolean told = leaves.verbatim(INSURED_IDENTIFICATION_NUMBER).isPresent()
                || leaves.verbatim(INSURED_CARD_SYMBOL).isPresent();
        return told ? Optional.of(CommonReading.insured(leaves)) : Optional.empty();
    }

    private ConfirmedCoverage.Person person() {
        return new ConfirmedCoverage.Person(
                leaves.text(INSURED_NAME, NAME_MAX),
                leaves.requiredText(NAME, NAME_MAX),
                leaves.text(NAME_OF_OTHER, NAME_MAX),
                leaves.text(NAME_KANA, NAME_MAX),
                leaves.text(NAME_OF_OTHER_KANA, NAME_MAX),
                leaves.required(SEX1, Sex::parse, Sex.UNSET),
                leaves.value(SEX2, Sex::parse),
                leaves.requiredDate(BIRTHDATE),
                leaves.text(ADDRESS, TEXT_MAX),
                leaves.text(POST_NUMBER, NAME_MAX));
    }

    private ConfirmedCoverage.Term term() {
        return new ConfirmedCoverage.Term(
                leaves.date(QUALIFICATION_DATE),
                leaves.date(DISQUALIFICATION_DATE),
                leaves.date(INSURED_CERTIFICATE_ISSUANCE_DATE),
                leaves.date(INSURED_CARD_VALID_DATE),
                leaves.date(INSURED_CARD_EXPIRATION_DATE),
                leaves.value(REASON_OF_LOSS, ReasonOfLoss::parse));
    }

    private Map<ConsentTo, Consent> consents() {
        Map<ConsentTo, Consent> consents = null;
        for (ConsentTags tags : CONSENTS) {
            Optional<ConsentFlag> flag = leaves.value(tags.flag(), ConsentFlag::parse);
            if (flag.isPresent()) {
                consents = consents == null ? new EnumMap<>(ConsentTo.class) : consents;
                consents.put(tags.kind(), new Consent(flag.get(), leaves.time(tags.at()), leaves.time(tags.until())));
            }
        }
        return consents == null ? Map.of() : consents;
    }
}
