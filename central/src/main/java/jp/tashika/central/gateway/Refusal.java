package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import jp.tashika.vocabulary.outcome.Outcome;

/**
 * 拒否応答。A request that gets no message: status, code and texts, as {@code application/problem+json}.
 *
 * @param detail where the fault is, never the content
 * @param retryAfter when it may be tried again
 */
public record Refusal(int status, Outcome outcome, String detail, Optional<Duration> retryAfter) {

    /** 種別。Media type of a refusal. */
    public static final String MEDIA_TYPE = "application/problem+json";

    public static Refusal of(int status, Outcome outcome) {
        return new Refusal(status, outcome, "", Optional.empty());
    }

    public Refusal withDetail(String text) {
        return new Refusal(status, outcome, text, retryAfter);
    }

    public Refusal after(Duration pause) {
        return new Refusal(status, outcome, detail, Optional.of(pause));
    }

    public void writeTo(HttpServletResponse response) throws IOException {
        byte[] body = json().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.setContentLength(body.length);
        retryAfter.ifPresent(pause -> response.setHeader(
                "Retry-After", Long.toString(Math.max(1, pause.plusMillis(999).toSeconds()))));
        response.getOutputStream().write(body);
    }

    private String json() {
        return "{\"type\":\"about:blank\",\"status\":" + status
                + ",\"code\":" + quoted(outcome.code())
                + ",\"deskText\":" + quoted(outcome.deskText())
                + ",\"vendorText\":" + quoted(outcome.vendorText())
                + ",\"detail\":" + quoted(detail) + "}";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                out.append('\\').append((char) c);
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
