package jp.tashika.central.gateway;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.tashika.central.usecase.Facilities;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * 接続者の確認。Who is asking, on every request: the certificate's holder, unless the certificate was revoked or the
 * facility may not ask. Which role may go where is decided behind it.
 */
public final class CallerFilter extends OncePerRequestFilter {

    private static final int REMEMBERED_MAX = 100_000;

    private final Identity identity;
    private final Revocations revocations;
    private final Facilities facilities;
    private final Map<X509Certificate, Optional<Caller>> remembered = new ConcurrentHashMap<>();

    public CallerFilter(Identity identity, Revocations revocations, Facilities facilities) {
        this.identity = identity;
        this.revocations = revocations;
        this.facilities = facilities;
    }

    /** 現在の接続者。The caller of the request this thread works on. */
    public static Caller current() {
        return SecurityContextHolder.getContext().getAuthentication()
                                instanceof PreAuthenticatedAuthenticationToken token
                        && token.getPrincipal() instanceof Caller caller
                ? caller
                : refuseUnknown();
    }

    private static Caller refuseUnknown() {
        throw new IllegalStateException("no caller: the filter was not passed");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<X509Certificate> certificate = identity.certificate(request);
        Optional<Refusal> refusal = certificate.flatMap(this::refusal);
        if (refusal.isPresent()) {
            refusal.get().writeTo(response);
            return;
        }
        try {
            certificate.flatMap(this::caller).ifPresent(CallerFilter::remember);
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private Optional<Refusal> refusal(X509Certificate certificate) {
        if (revocations.isRevoked(certificate)) {
            return Optional.of(Refusal.of(HttpServletResponse.SC_FORBIDDEN, Outcome.CERTIFICATE_REVOKED));
        }
        return caller(certificate)
                .filter(caller -> caller.role() == Caller.Role.FACILITY)
                .flatMap(caller -> facilities
                        .state(caller.facility())
                        .<Optional<Refusal>>map(state -> switch (state) {
                            case ADMITTED -> Optional.empty();
                            case APPLIED, SUSPENDED ->
                                Optional.of(
                                        Refusal.of(HttpServletResponse.SC_FORBIDDEN, Outcome.FACILITY_NOT_ADMITTED));
                        })
                        .orElseGet(() ->
                                Optional.of(Refusal.of(HttpServletResponse.SC_FORBIDDEN, Outcome.FACILITY_UNKNOWN))));
    }

    /** A connection shows the same certificate with every request: its subject is read once. */
    private Optional<Caller> caller(X509Certificate certificate) {
        if (remembered.size() > REMEMBERED_MAX) {
            remembered.clear();
        }
        return remembered.computeIfAbsent(certificate, Caller::of);
    }

    private static void remember(Caller caller) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new PreAuthenticatedAuthenticationToken(
                caller,
                "",
                List.of(new SimpleGrantedAuthority("ROLE_" + caller.role().name()))));
        SecurityContextHolder.setContext(context);
    }
}
