package jp.tashika.central.checkup;

import java.util.List;
import jp.tashika.format.checkup.programme.Finding;
import jp.tashika.format.checkup.programme.Weight;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** 不備の保管形。How faults are kept, by the names of their constants; their texts are added when they are shown. */
final class FaultJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private FaultJson() {}

    private record Kept(boolean refused, Outcome outcome, String path, String detail) {

        static Kept of(Finding finding) {
            Fault fault = finding.fault();
            return new Kept(finding.isRefused(), fault.outcome(), fault.path(), fault.detail());
        }

        Finding finding() {
            return new Finding(new Fault(outcome, path, detail), refused ? Weight.REFUSED : Weight.NOTED);
        }
    }

    static String write(List<Finding> findings) {
        return JSON.writeValueAsString(findings.stream().map(Kept::of).toList());
    }

    static List<Finding> read(String text) {
        return JSON.readValue(text, KEPT).stream().map(Kept::finding).toList();
    }
}
