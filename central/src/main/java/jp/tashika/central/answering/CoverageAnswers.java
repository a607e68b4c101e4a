package jp.tashika.central.answering;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Told;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.registry.Bearer;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Term;
import jp.tashika.format.oqs.code.CeilingChange;
import jp.tashika.format.oqs.code.CeilingConsent;
import jp.tashika.format.oqs.code.ConsentFlag;
import jp.tashika.format.oqs.code.Preschool;
import jp.tashika.format.oqs.message.ConfirmedCoverage;
import jp.tashika.format.oqs.message.CopaymentRatio;
import jp.tashika.vocabulary.name.Kana;
import jp.tashika.vocabulary.time.Age;

/** 資格確認結果の組立て。The one coverage that may be told, as the interface tells it (interface 4.4). */
final class CoverageAnswers {

    private CoverageAnswers() {}

    /** To one query at the counter. */
    static ConfirmedCoverage atCounter(
            Told.Shown shown, CeilingConsent consent, LocalDateTime at, ConfirmedCoverage.FacilityPart facilityPart) {
        ConfirmedCoverage.Ceiling ceiling = new ConfirmedCoverage.Ceiling(
                Optional.of(consent),
                consent == CeilingConsent.GIVEN ? Optional.of(at) : Optional.empty(),
                shown.ceiling().map(CoverageAnswers::ceiling),
                Optional.empty());
        return coverage(shown, ceiling, facilityPart);
    }

    /** To a card: with what was answered on the reader or to staff, refusals too. */
    static ConfirmedCoverage byCard(Told.Shown shown, List<Consent> consents, Optional<String> handle) {
        Optional<Consent> toCeiling = of(consents, ConsentTo.COST_CEILING);
        Optional<Consent> toDiseases = of(consents, ConsentTo.DESIGNATED_DISEASE);
        Map<jp.tashika.format.oqs.message.ConsentTo, jp.tashika.format.oqs.message.Consent> toRecords =
                new EnumMap<>(jp.tashika.format.oqs.message.ConsentTo.class);
        consents.stream()
                .filter(consent -> !consent.to().isCertificate())
                .forEach(consent -> toRecords.put(WireCodes.consentTo(consent.to()), consent(consent)));
        return coverage(
                        shown,
                        new ConfirmedCoverage.Ceiling(
                                toCeiling.map(
                                        consent -> consent.given() ? CeilingConsent.GIVEN : CeilingConsent.WITHHELD),
                                toCeiling.filter(Consent::given).map(consent -> JapanTime.of(consent.at())),
                                shown.ceiling().map(CoverageAnswers::ceiling),
                                Optional.empty()),
                        new ConfirmedCoverage.FacilityPart(Optional.empty(), handle, Optional.empty()))
                .withDiseases(new ConfirmedCoverage.Diseases(
                        toDiseases.map(CoverageAnswers::flag),
                        toDiseases.filter(Consent::given).map(consent -> JapanTime.of(consent.at())),
                        shown.diseases().stream().map(CoverageAnswers::disease).toList()))
                .withConsents(toRecords);
    }

    private static Optional<Consent> of(List<Consent> consents, ConsentTo to) {
        return consents.stream().filter(consent -> consent.to() == to).findFirst();
    }

    private static ConsentFlag flag(Consent consent) {
        return consent.given() ? ConsentFlag.GIVEN : ConsentFlag.REFUSED;
    }

    private static jp.tashika.format.oqs.message.Consent consent(Consent consent) {
        return consent.given()
                ? jp.tashika.format.oqs.message.Consent.given(JapanTime.of(consent.at()), JapanTime.of(consent.until()))
                : jp.tashika.format.oqs.message.Consent.of(ConsentFlag.REFUSED);
    }

    /** In a batch: only whether the ceiling changed, and the facility's number stands beside the coverage. */
    static ConfirmedCoverage inBatch(Told.Shown shown) {
        CeilingChange change = shown.ceilingChanged() ? CeilingChange.CHANGED_OR_UNKNOWN : CeilingChange.UNCHANGED;
        return coverage(shown, ConfirmedCoverage.Ceiling.changed(change), ConfirmedCoverage.FacilityPart.NONE);
    }

    private static ConfirmedCoverage coverage(
            Told.Shown shown, ConfirmedCoverage.Ceiling ceiling, ConfirmedCoverage.FacilityPart facilityPart) {
        Coverage coverage = shown.coverage();
        return new ConfirmedCoverage(
                WireCodes.cardClass(coverage.classification()),
                Optional.of(coverage.insurer().number()),
                Optional.of(coverage.insured()),
                coverage.relation().map(WireCodes::relation),
                person(coverage),
                term(shown),
                shown.card().ratio().map(ratio -> new CopaymentRatio(ratio.percent())),
                shown.preschool() ? Optional.of(Preschool.PRESCHOOL) : Optional.empty(),
                coverage.insurer().name(),
                shown.elderlyShare().map(CoverageAnswers::elderlyShare),
                ceiling,
                // spec| LIM-011: never by numbers
                ConfirmedCoverage.Diseases.NONE,
                List.of(),
                Map.of(),
                facilityPart);
    }

    private static ConfirmedCoverage.Person person(Coverage coverage) {
        Bearer bearer = coverage.bearer();
        return new ConfirmedCoverage.Person(
                coverage.insuredName(),
                bearer.name(),
                bearer.otherName(),
                bearer.kana().map(Kana::toHalfWidth),
                bearer.otherKana().map(Kana::toHalfWidth),
                WireCodes.sex(bearer.sex()),
                bearer.sexOnBack().map(WireCodes::sex),
                bearer.birthdate(),
                bearer.address(),
                bearer.postNumber());
    }

    /** The loss is told when it has come; until then only how long the certificate may be used. */
    private static ConfirmedCoverage.Term term(Told.Shown shown) {
        Coverage coverage = shown.coverage();
        Term card = shown.card().term();
        boolean lost = isLost(shown.answer());
        return new ConfirmedCoverage.Term(
                Optional.of(coverage.period().from()),
                coverage.period().lostOn().filter(_ -> lost),
                card.issuedOn(),
                Optional.of(card.from()),
                lastUsableDay(coverage, card),
                coverage.lossReason().filter(_ -> lost).map(WireCodes::reasonOfLoss));
    }

    private static boolean isLost(Answer answer) {
        return switch (answer) {
            case Answer.Lost _, Answer.Superseded _ -> true;
            case Answer.InForce _, Answer.Expired _, Answer.NotYet _, Answer.NothingFits _, Answer.SeveralFit _ ->
                false;
        };
    }

    /**
     * 有効終了年月日。The last day on the card, or the day before the loss when that is earlier (domain rules 5).
     *
     * <p>An open card does not end in decades because its bearer will be 75 then: that end is not told as a date on it.
     */
    private static Optional<LocalDate> lastUsableDay(Coverage coverage, Term card) {
        Optional<LocalDate> lastDay = coverage.period().lastDay();
        Optional<LocalDate> stated = card.until();
        if (stated.isPresent()) {
            return lastDay.filter(stated.get()::isAfter).or(() -> stated);
        }
        LocalDate byAge = Age.lateElderlyFrom(coverage.bearer().birthdate()).minusDays(1);
        return lastDay.filter(day -> !day.equals(byAge));
    }

    private static ConfirmedCoverage.ElderlyShare elderlyShare(Certificate.ElderlyShare share) {
        return new ConfirmedCoverage.ElderlyShare(
                share.term().issuedOn(),
                Optional.of(share.term().from()),
                share.term().until(),
                Optional.of(new CopaymentRatio(share.ratio().percent())));
    }

    private static ConfirmedCoverage.CostCeiling ceiling(Certificate.CostCeiling ceiling) {
        return new ConfirmedCoverage.CostCeiling(
                Optional.of(WireCodes.ceilingCertificate(ceiling.kind())),
                Optional.of(WireCodes.ceilingCategory(ceiling.category())),
                ceiling.term().issuedOn(),
                Optional.of(ceiling.term().from()),
                ceiling.term().until(),
                ceiling.longTermFrom());
    }

    private static ConfirmedCoverage.DesignatedDisease disease(Certificate.DesignatedDisease disease) {
        return new ConfirmedCoverage.DesignatedDisease(
                Optional.of(WireCodes.disease(disease.disease())),
                disease.term().issuedOn(),
                Optional.of(disease.term().from()),
                disease.term().until(),
                Optional.of(disease.selfPayYen()));
    }
}
