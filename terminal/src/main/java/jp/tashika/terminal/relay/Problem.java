package jp.tashika.terminal.relay;

import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 拒否応答。Reads what the centre says when it does not take a request ({@code application/problem+json}). */
final class Problem {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Problem() {}

    /** The centre's own words; when there are none, the failure of the centre in ours. */
    static Reply.Refused read(int status, byte[] body) {
        Reply.Refused unsaid = Reply.Refused.of(Outcome.CENTRE_FAILED, "HTTP " + status);
        try {
            JsonNode problem = JSON.readTree(body);
            Optional<String> code = text(problem, "code").filter(Problem::isCode);
            if (code.isEmpty()) {
                return unsaid;
            }
            String vendor = text(problem, "vendorText").orElse("HTTP " + status);
            String detail =
                    text(problem, "detail").map(more -> " (" + more + ")").orElse("");
            return new Reply.Refused(code.get(), text(problem, "deskText").orElse(unsaid.deskText()), vendor + detail);
        } catch (JacksonException e) {
            return unsaid;
        }
    }

    /** One word, or it would not fit the one line of an error file. */
    private static boolean isCode(String code) {
        return !code.isEmpty() && code.chars().allMatch(c -> c > ' ' && c < 0x7F);
    }

    private static Optional<String> text(JsonNode problem, String name) {
        JsonNode value = problem.path(name);
        return value.isString() ? Optional.of(value.stringValue()).filter(text -> !text.isBlank()) : Optional.empty();
    }
}
