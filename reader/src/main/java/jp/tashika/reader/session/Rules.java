package jp.tashika.reader.session;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.tashika.format.card.message.Method;
import jp.tashika.format.card.message.Scope;

/**
 * 受付の決まり。What a facility has set.
 *
 * @param methods offered, where the card allows
 * @param offered questions the facility wants answered
 * @param asksForPaper whether certificates of public expense are asked for
 * @param patience how long nothing may be touched until the kiosk asks whether somebody is there; then half of it
 * @param reminder after how long a card that was left behind is noticed, and how often it is said again
 */
public record Rules(
        Set<Method> methods, Set<Scope> offered, boolean asksForPaper, Duration patience, Duration reminder) {

    /** What depends on the patient, not on the facility: asked whenever the centre says so (CNS-003). */
    private static final Set<Scope> FOR_WHOM_IT_CONCERNS = EnumSet.of(Scope.COST_CEILING, Scope.DESIGNATED_DISEASE);

    /** In which questions are asked: what concerns everybody first. */
    private static final List<Scope> ORDER = List.of(
            Scope.MEDICATION,
            Scope.TREATMENT,
            Scope.SURGERY,
            Scope.CHECKUP,
            Scope.DISEASE_NAME,
            Scope.INFECTION,
            Scope.ALLERGY,
            Scope.DRUG_ALLERGY,
            Scope.TEST,
            Scope.PRESCRIPTION,
            Scope.COST_CEILING,
            Scope.DESIGNATED_DISEASE);

    public Rules {
        methods = Set.copyOf(methods);
        offered = Set.copyOf(offered);
    }

    public Rules withMethods(Set<Method> others) {
        return new Rules(others, offered, asksForPaper, patience, reminder);
    }

    /** Where no paper can be read. */
    public Rules withoutPaper() {
        return new Rules(methods, offered, false, patience, reminder);
    }

    /** The questions for one patient, in order. */
    List<Scope> questions(Set<Scope> wanted) {
        return ORDER.stream()
                .filter(wanted::contains)
                .filter(scope -> offered.contains(scope) || FOR_WHOM_IT_CONCERNS.contains(scope))
                .toList();
    }

    /** 選べる方法。The ways that are open with this card. */
    public Set<Method> ways(CardSeen card) {
        EnumSet<Method> ways = EnumSet.noneOf(Method.class);
        ways.addAll(methods);
        if (card.pinTriesLeft() == 0) {
            ways.remove(Method.PIN);
        }
        if (card.faceTriesLeft() == 0) {
            ways.remove(Method.FACE);
        }
        return ways;
    }
}
