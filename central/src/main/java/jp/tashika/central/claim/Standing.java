package jp.tashika.central.claim;

import java.util.Optional;
import java.util.stream.Collectors;
import jp.tashika.core.redirection.ClaimPatient;
import jp.tashika.core.redirection.CoverageMark;
import jp.tashika.core.redirection.Destination;
import jp.tashika.core.registry.Person;

/** 請求の判定。Whose claim it is, and which insurer it goes to. */
sealed interface Standing {

    /** 公費単独。It names nobody insured. */
    record Programme() implements Standing {}

    /** 判定。By what is registered today. */
    record Judged(ClaimPatient patient, Destination destination) implements Standing {}

    /** The letter of the table. */
    default String letter() {
        return switch (this) {
            case Programme _ -> "P";
            case Judged(ClaimPatient.Identified _, var _) -> "I";
            case Judged(ClaimPatient.NotIdentified(var reason), var _) ->
                reason == ClaimPatient.Reason.SEVERAL ? "S" : "N";
        };
    }

    /** The person, if exactly one fits. */
    default Optional<Person> found() {
        return this instanceof Judged(ClaimPatient.Identified(var person, var _, var _), var _)
                ? Optional.of(person)
                : Optional.empty();
    }

    default Optional<Destination> decided() {
        return this instanceof Judged(var _, var destination) ? Optional.of(destination) : Optional.empty();
    }

    /** 確認区分。 */
    default Optional<CoverageMark> mark() {
        return decided().map(destination -> CoverageMark.of(destination, CoverageMark.Stage.REVIEW));
    }

    /** 請求先。The insurers that get it instead of the one it names, as the table has them; empty when it stays there. */
    default Optional<String> sentTo() {
        return decided()
                .map(Destination::targets)
                .filter(targets -> !targets.isEmpty())
                .map(targets -> targets.stream()
                        .map(part -> part.coverage().insurer().number().digits())
                        .collect(Collectors.joining(",")));
    }
}
