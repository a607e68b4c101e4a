package jp.tashika.core.disclosure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.tashika.core.audit.ToldItem;
import jp.tashika.core.certificate.CeilingChange;
import jp.tashika.core.certificate.CertificatesInForce;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Asking.Setting;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Coverage;
import jp.tashika.vocabulary.outcome.Outcome;
import jp.tashika.vocabulary.time.Age;

/** 提供可否の判定。What of an answer may leave, by the proof, the setting and the patient's consent. */
public final class Disclosure {

    private Disclosure() {}

    /**
     * 判定。Exactly what is told; what is not in it cannot leave.
     *
     * <p>Every coverage is stripped of its certificates, so that one without consent is not even reachable.
     */
    public static Told of(Answer answer, Proof proof, Asking asking) {
        return switch (answer) {
            case Answer.InForce(var coverage) ->
                shown(
                        new Answer.InForce(coverage.withoutCertificates()),
                        coverage,
                        permitted(CertificatesInForce.on(coverage, asking.day()), proof, asking),
                        asking);
            case Answer.Lost(var last) ->
                shown(new Answer.Lost(last.withoutCertificates()), last, CertificatesInForce.NONE, asking);
            case Answer.Superseded(var last) ->
                shown(new Answer.Superseded(last.withoutCertificates()), last, CertificatesInForce.NONE, asking);
            case Answer.Expired(var coverage) ->
                shown(new Answer.Expired(coverage.withoutCertificates()), coverage, CertificatesInForce.NONE, asking);
            case Answer.NotYet(var coming) ->
                coming.withheld() ? new Told.Withheld() : bare(new Answer.NotYet(coming.withoutCertificates()), asking);
            case Answer.NothingFits nothing -> bare(nothing, asking);
            case Answer.SeveralFit several -> bare(several, asking);
        };
    }

    private static CertificatesInForce permitted(CertificatesInForce held, Proof proof, Asking asking) {
        Set<ConsentTo> consents = asking.consents();
        return new CertificatesInForce(
                // spec| LIM-008: needs no consent
                held.elderlyShare(),
                // spec| LIM-009, LIM-010, ELG-010: with consent, by card or by numbers
                held.ceiling().filter(_ -> consents.contains(ConsentTo.COST_CEILING)),
                // spec| LIM-011, ELG-011: by card only; to numbers paper has to be shown, whatever was consented to
                switch (proof) {
                    case Proof.Card() -> consents.contains(ConsentTo.DESIGNATED_DISEASE) ? held.diseases() : List.of();
                    case Proof.Numbers _ -> List.of();
                });
    }

    private static Told shown(Answer answer, Coverage coverage, CertificatesInForce told, Asking asking) {
        if (coverage.withheld()) {
            return new Told.Withheld();
        }
        return new Told.Shown(
                answer,
                coverage.withoutCertificates(),
                coverage.cardOn(asking.day()),
                told.elderlyShare(),
                told.ceiling(),
                told.diseases(),
                Age.isPreschool(coverage.bearer().birthdate(), asking.day()),
                asking.setting() == Setting.BATCH && CeilingChange.in(coverage, asking.day()),
                notices(answer, asking),
                items(told));
    }

    private static Told bare(Answer answer, Asking asking) {
        return new Told.Bare(answer, notices(answer, asking));
    }

    // spec| ELG-015, ELG-022: an answer that is not 有効 always says why and what to do
    private static List<Outcome> notices(Answer answer, Asking asking) {
        Optional<Outcome> reason = switch (answer) {
            case Answer.InForce _ -> Optional.empty();
            case Answer.Lost _ -> Optional.of(Outcome.COVERAGE_LOST);
            case Answer.Superseded _ -> Optional.of(Outcome.COVERAGE_SUPERSEDED);
            case Answer.Expired _ -> Optional.of(Outcome.COVERAGE_EXPIRED);
            case Answer.NotYet _ -> Optional.of(Outcome.COVERAGE_NOT_YET);
            case Answer.NothingFits _ -> Optional.of(Outcome.NOTHING_FITS);
            case Answer.SeveralFit _ -> Optional.of(Outcome.SEVERAL_FIT);
        };
        Stream<Outcome> spelling = asking.leniently() ? Stream.of(Outcome.MATCHED_LENIENTLY) : Stream.empty();
        return Stream.of(reason.stream(), spelling, asking.standing().notice().stream())
                .flatMap(notices -> notices)
                .toList();
    }

    private static Set<ToldItem> items(CertificatesInForce told) {
        Set<ToldItem> items = EnumSet.of(ToldItem.ELIGIBILITY);
        if (told.elderlyShare().isPresent()) {
            items.add(ToldItem.ELDERLY_SHARE);
        }
        if (told.ceiling().isPresent()) {
            items.add(ToldItem.COST_CEILING);
        }
        if (!told.diseases().isEmpty()) {
            items.add(ToldItem.DESIGNATED_DISEASE);
        }
        return items;
    }
}
