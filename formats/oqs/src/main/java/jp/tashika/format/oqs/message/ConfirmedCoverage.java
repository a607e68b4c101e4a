package jp.tashika.format.oqs.message;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 資格確認結果。One coverage as it is told (interface 4.4).
 *
 * <p>Made by {@link #of} with what is always told, and by the {@code with} methods for the rest.
 *
 * @param insured 記号・番号・枝番; of 医療扶助 the 受給者番号 as number
 * @param lateElderlyRatio 被保険者証一部負担金割合, of 後期高齢者 only
 * @param tickets of 医療扶助 only
 * @param consents of a card only; a kind that was not asked about is not in it
 */
public record ConfirmedCoverage(
        CardClass cardClass,
        Optional<InsurerNumber> insurer,
        Optional<InsuredNumber> insured,
        Optional<Relation> relation,
        Person person,
        Term term,
        Optional<CopaymentRatio> lateElderlyRatio,
        Optional<Preschool> preschool,
        String insurerName,
        Optional<ElderlyShare> elderlyShare,
        Ceiling ceiling,
        Diseases diseases,
        List<MedicalTicket> tickets,
        Map<ConsentTo, Consent> consents,
        FacilityPart facilityPart) {

    public ConfirmedCoverage {
        tickets = List.copyOf(tickets);
        consents = consents.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(consents));
    }

    /** 氏名等。The person as the insurer registered them. */
    public record Person(
            Optional<String> insuredName,
            String name,
            Optional<String> otherName,
            Optional<String> kana,
            Optional<String> otherKana,
            Sex sex,
            Optional<Sex> sexOnBack,
            LocalDate birthdate,
            Optional<String> address,
            Optional<String> postNumber) {

        public Person {
            insuredName = Texts.present(insuredName);
            otherName = Texts.present(otherName);
            kana = Texts.present(kana);
            otherKana = Texts.present(otherKana);
            address = Texts.present(address);
            postNumber = Texts.present(postNumber);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "Person[***]";
        }
    }

    /**
     * 資格期間。When the coverage holds, and when its certificate does.
     *
     * @param acquiredOn 資格取得年月日; of 医療扶助 the day assistance began or began again
     * @param lostOn 資格喪失年月日; of 医療扶助 the day it was stopped
     * @param issuedOn 被保険者証交付年月日
     * @param validFrom 被保険者証有効開始年月日: receipt computers refuse a coverage without it
     * @param validUntil 被保険者証有効終了年月日
     */
    public record Term(
            Optional<LocalDate> acquiredOn,
            Optional<LocalDate> lostOn,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Optional<ReasonOfLoss> reasonOfLoss) {

        /** In force since {@code from}, with a certificate since then. */
        public static Term since(LocalDate from) {
            return new Term(
                    Optional.of(from),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(from),
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** 高齢受給者証情報。What the certificate of people from 70 to 74 states. */
    public record ElderlyShare(
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Optional<CopaymentRatio> ratio) {

        /** Whether it states nothing: an empty group is never written. */
        public boolean isEmpty() {
            return issuedOn.isEmpty() && validFrom.isEmpty() && validUntil.isEmpty() && ratio.isEmpty();
        }
    }

    /**
     * 限度額適用認定証。The consent, the certificate if it may be told, or in a batch only whether it changed.
     *
     * @param consent 提供同意フラグ
     * @param consentedAt 提供同意日時, only when agreed
     */
    public record Ceiling(
            Optional<CeilingConsent> consent,
            Optional<LocalDateTime> consentedAt,
            Optional<CostCeiling> certificate,
            Optional<CeilingChange> change) {

        /** なし。Not told. */
        public static final Ceiling NONE =
                new Ceiling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        public Ceiling {
            consentedAt = consentedAt.map(time -> time.withNano(0));
        }

        /** 一括照会用。What a batch may tell. */
        public static Ceiling changed(CeilingChange change) {
            return new Ceiling(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(change));
        }
    }

    /**
     * 限度額適用認定証関連情報。What the certificate states.
     *
     * @param longTermDate 長期入院該当年月日
     */
    public record CostCeiling(
            Optional<CeilingCertificate> certificate,
            Optional<CeilingCategory> category,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Optional<LocalDate> longTermDate) {

        /** Whether it states nothing: an empty group is never written. */
        public boolean isEmpty() {
            return certificate.isEmpty()
                    && category.isEmpty()
                    && issuedOn.isEmpty()
                    && validFrom.isEmpty()
                    && validUntil.isEmpty()
                    && longTermDate.isEmpty();
        }
    }

    /**
     * 特定疾病療養受療証。Consent and certificates; told to a card only.
     *
     * @param consent 提供同意フラグ
     */
    public record Diseases(
            Optional<ConsentFlag> consent, Optional<LocalDateTime> consentedAt, List<DesignatedDisease> certificates) {

        /** なし。Not told. */
        public static final Diseases NONE = new Diseases(Optional.empty(), Optional.empty(), List.of());

        public Diseases {
            consentedAt = consentedAt.map(time -> time.withNano(0));
            certificates = List.copyOf(certificates);
        }
    }

    /** 特定疾病療養受療証情報。One certified disease and the monthly ceiling in yen. */
    public record DesignatedDisease(
            Optional<DiseaseCategory> category,
            Optional<LocalDate> issuedOn,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validUntil,
            Optional<Integer> selfPayYen) {}

    /**
     * 医療機関側の番号。What belongs to the asking facility.
     *
     * @param mark 任意の識別子
     * @param handle 照会番号, if this facility registered one
     * @param confirmationKey 資格確認キー
     */
    public record FacilityPart(Optional<ClientMark> mark, Optional<String> handle, Optional<String> confirmationKey) {

        /** なし。None. */
        public static final FacilityPart NONE = new FacilityPart(Optional.empty(), Optional.empty(), Optional.empty());

        public FacilityPart {
            handle = Texts.present(handle);
            confirmationKey = Texts.present(confirmationKey);
        }

        /** Personal: nothing of it is shown. */
        @Override
        public String toString() {
            return "FacilityPart[***]";
        }
    }

    /** A coverage with nothing beyond what every answer holds. */
    public static ConfirmedCoverage of(CardClass cardClass, String insurerName, Person person, Term term) {
        return new ConfirmedCoverage(
                cardClass,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                person,
                term,
                Optional.empty(),
                Optional.empty(),
                insurerName,
                Optional.empty(),
                Ceiling.NONE,
                Diseases.NONE,
                List.of(),
                Map.of(),
                FacilityPart.NONE);
    }

    /** 保険者番号・記号・番号・枝番。 */
    public ConfirmedCoverage withNumbers(InsurerNumber insurer, InsuredNumber insured) {
        return changed(draft -> {
            draft.insurer = Optional.of(insurer);
            draft.insured = Optional.of(insured);
        });
    }

    public ConfirmedCoverage withRelation(Relation relation) {
        return changed(draft -> draft.relation = Optional.of(relation));
    }

    public ConfirmedCoverage withLateElderlyRatio(CopaymentRatio lateElderlyRatio) {
        return changed(draft -> draft.lateElderlyRatio = Optional.of(lateElderlyRatio));
    }

    public ConfirmedCoverage withPreschool(Preschool preschool) {
        return changed(draft -> draft.preschool = Optional.of(preschool));
    }

    public ConfirmedCoverage withElderlyShare(ElderlyShare elderlyShare) {
        return changed(draft -> draft.elderlyShare = Optional.of(elderlyShare));
    }

    public ConfirmedCoverage withTerm(Term term) {
        return changed(draft -> draft.term = term);
    }

    public ConfirmedCoverage withCeiling(Ceiling ceiling) {
        return changed(draft -> draft.ceiling = ceiling);
    }

    public ConfirmedCoverage withDiseases(Diseases diseases) {
        return changed(draft -> draft.diseases = diseases);
    }

    public ConfirmedCoverage withTickets(List<MedicalTicket> tickets) {
        return changed(draft -> draft.tickets = tickets);
    }

    public ConfirmedCoverage withConsents(Map<ConsentTo, Consent> consents) {
        return changed(draft -> draft.consents = consents);
    }

    public ConfirmedCoverage withFacilityPart(FacilityPart facilityPart) {
        return changed(draft -> draft.facilityPart = facilityPart);
    }

    private ConfirmedCoverage changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.done();
    }

    /** 下書き。The same components, one of which is about to be another. */
    private static final class Draft {
        private final CardClass cardClass;
        private final Person person;
        private final String insurerName;
        private Optional<InsurerNumber> insurer;
        private Optional<InsuredNumber> insured;
        private Optional<Relation> relation;
        private Term term;
        private Optional<CopaymentRatio> lateElderlyRatio;
        private Optional<Preschool> preschool;
        private Optional<ElderlyShare> elderlyShare;
        private Ceiling ceiling;
        private Diseases diseases;
        private List<MedicalTicket> tickets;
        private Map<ConsentTo, Consent> consents;
        private FacilityPart facilityPart;

        Draft(ConfirmedCoverage coverage) {
            cardClass = coverage.cardClass;
            insurer = coverage.insurer;
            insured = coverage.insured;
            relation = coverage.relation;
            person = coverage.person;
            term = coverage.term;
            lateElderlyRatio = coverage.lateElderlyRatio;
            preschool = coverage.preschool;
            insurerName = coverage.insurerName;
            elderlyShare = coverage.elderlyShare;
            ceiling = coverage.ceiling;
            diseases = coverage.diseases;
            tickets = coverage.tickets;
            consents = coverage.consents;
            facilityPart = coverage.facilityPart;
        }

        ConfirmedCoverage done() {
            return new ConfirmedCoverage(
                    cardClass,
                    insurer,
                    insured,
                    relation,
                    person,
                    term,
                    lateElderlyRatio,
                    preschool,
                    insurerName,
                    elderlyShare,
                    ceiling,
                    diseases,
                    tickets,
                    consents,
                    facilityPart);
        }
    }

    /** Personal: only the kind of certificate is shown. */
    @Override
    public String toString() {
        return "ConfirmedCoverage[" + cardClass + "]";
    }
}
