package jp.tashika.terminal.card;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** 読取機への断り。How a reader is told what is wrong: {@code application/problem+json}. */
final class Problems {

    private Problems() {}

    static ResponseEntity<Object> problem(HttpStatus status, Outcome outcome, String detail) {
        String vendor = detail.isEmpty() ? outcome.vendorText() : outcome.vendorText() + " (" + detail + ")";
        return problem(status, outcome.code(), outcome.deskText(), vendor);
    }

    static ResponseEntity<Object> problem(HttpStatus status, String code, String deskText, String vendorText) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("status", status.value());
        problem.put("code", code);
        problem.put("deskText", deskText);
        problem.put("vendorText", vendorText);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
