package jp.tashika.core.eligibility;

import java.util.Optional;
import jp.tashika.core.registry.Coverage;

/** 照会結果の中身。The coverage inside an answer, for tests. */
public final class Answers {

    private Answers() {}

    public static Optional<Coverage> coverage(Answer answer) {
        return switch (answer) {
            case Answer.InForce(var coverage) -> Optional.of(coverage);
            case Answer.Lost(var last) -> Optional.of(last);
            case Answer.Expired(var coverage) -> Optional.of(coverage);
            case Answer.NotYet(var coming) -> Optional.of(coming);
            case Answer.Superseded(var last) -> Optional.of(last);
            case Answer.NothingFits _, Answer.SeveralFit _ -> Optional.empty();
        };
    }
}
