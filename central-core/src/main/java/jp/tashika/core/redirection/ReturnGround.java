package jp.tashika.core.redirection;

import java.util.List;
import java.util.Optional;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 返戻事由。Why a claim that an insurer refuses, and that cannot be redirected, comes back to its facility (資格過誤).
 *
 * <p>Which ground belongs to which decision was inferred; the codes that are written for it are a table of the format.
 */
public enum ReturnGround {
    /** 記号・番号の誤り。 */
    NUMBERS_WRONG,
    /** 患者名・性別・生年月日の誤り。 */
    PERSON_WRONG,
    /** 該当者なし。 */
    NOBODY,
    /** 旧証によるもの。The same insurer has the patient under newer numbers. */
    OLD_CARD,
    /** 資格喪失後の受診。 */
    AFTER_LOSS,
    /** 後期高齢者・国保該当。 */
    NATIONAL_OR_LATE_ELDERLY,
    /** その他（資格関係）。 */
    OTHER;

    /** Empty where there is nothing to return for: the insurer named has the patient, or another one gets the claim. */
    public static Optional<ReturnGround> of(Destination destination) {
        return switch (destination) {
            case Destination.Unchanged _, Destination.Redirected _, Destination.Split _ -> Optional.empty();
            case Destination.Lost(var _, var lost, var _) -> Optional.of(lost.isPresent() ? AFTER_LOSS : OTHER);
            // a coverage that had not begun on the day of the visit is a matter of its own
            case Destination.Barred(var _, var instead, var lost) ->
                Optional.of(lost.map(coverage -> ofOther(coverage.insurer().number(), instead))
                        .orElse(OTHER));
            case Destination.Unidentified(var reason) -> Optional.of(of(reason));
        };
    }

    private static ReturnGround ofOther(InsurerNumber lost, List<ClaimPart> instead) {
        List<InsurerNumber> insurers =
                instead.stream().map(part -> part.coverage().insurer().number()).toList();
        if (insurers.stream().allMatch(lost::equals)) {
            return OLD_CARD;
        }
        return insurers.stream().anyMatch(one -> one.isLateElderly() || one.isNationalHealthInsurance())
                ? NATIONAL_OR_LATE_ELDERLY
                : AFTER_LOSS;
    }

    private static ReturnGround of(ClaimPatient.Reason reason) {
        return switch (reason) {
            case NO_NUMBER, BRANCH_DIFFERS -> NUMBERS_WRONG;
            case BIRTHDATE_DIFFERS, SEX_DIFFERS -> PERSON_WRONG;
            case NOBODY, UNKNOWN_IDENTITY -> NOBODY;
            case SEVERAL -> OTHER;
        };
    }
}
