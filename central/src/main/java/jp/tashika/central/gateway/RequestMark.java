package jp.tashika.central.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.central.usecase.Query;

/** 要求の印。Which request it is, and whether it comes again: the headers {@code Request-Id} and {@code Attempt}. */
final class RequestMark {

    /** What a wrong mark is told. */
    static final String EXPECTED = "header Request-Id must be a UUID, Attempt a number from 1";

    private static final int ATTEMPTS_MAX = 1_000_000;

    private RequestMark() {}

    static Optional<Query.Request> of(HttpServletRequest request) {
        try {
            int attempt = Integer.parseInt(
                    Optional.ofNullable(request.getHeader("Attempt")).orElse("1"));
            UUID id = UUID.fromString(
                    Optional.ofNullable(request.getHeader("Request-Id")).orElse(""));
            return attempt >= 1 && attempt <= ATTEMPTS_MAX
                    ? Optional.of(new Query.Request(id, attempt))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
