package jp.tashika.terminal.staff;

import java.time.Duration;
import jp.tashika.pages.look.Look;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * 職員のログインの組立て。Guards the pages with records, unlike the others of this machine: whoever stands at the desk may ask
 * whether a coverage is in force, but not what a patient takes.
 */
@Configuration(proxyBeanMethods = false)
public class StaffConfiguration {

    /** 記録の画面。Where the pages with records are. */
    public static final String RECORDS = "/records";

    public static final String LOGIN = RECORDS + "/login";

    public static final String LOGOUT = RECORDS + "/logout";

    public static final String NOT_ALLOWED = RECORDS + "/not-allowed";

    /** A desk that was left is nobody's any more. */
    private static final Duration IDLE_MAX = Duration.ofMinutes(10);

    @Bean
    @Order(2)
    SecurityFilterChain staffOnly(HttpSecurity http, StaffAccounts staff) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return http.securityMatcher(RECORDS, RECORDS + "/**")
                .userDetailsService(new InMemoryUserDetailsManager(staff.accounts()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(LOGIN)
                        .permitAll()
                        .requestMatchers(NOT_ALLOWED)
                        .authenticated()
                        .anyRequest()
                        .hasAuthority(StaffAccounts.VIEWS_RECORDS))
                .formLogin(login ->
                        login.loginPage(LOGIN).failureUrl(LOGIN + "?failed").successHandler(toTheRecords()))
                .logout(logout -> logout.logoutUrl(LOGOUT).logoutSuccessUrl(LOGIN + "?out"))
                .exceptionHandling(denied -> denied.accessDeniedHandler(denied()))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(Look.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .httpStrictTransportSecurity(transport -> transport.disable()))
                .build();
    }

    @Bean
    CookieSameSiteSupplier sessionsStayHere() {
        return CookieSameSiteSupplier.ofStrict();
    }

    private static AuthenticationSuccessHandler toTheRecords() {
        return (request, response, authentication) -> {
            request.getSession().setMaxInactiveInterval(Math.toIntExact(IDLE_MAX.toSeconds()));
            response.sendRedirect(RECORDS);
        };
    }

    /** A profession that may not see records is told so; a form that is not ours gets no more than the usual refusal. */
    private static AccessDeniedHandler denied() {
        return (request, response, denial) -> {
            if (denial instanceof CsrfException) {
                response.sendError(HttpStatus.FORBIDDEN.value());
            } else {
                request.getRequestDispatcher(NOT_ALLOWED).forward(request, response);
            }
        };
    }
}
