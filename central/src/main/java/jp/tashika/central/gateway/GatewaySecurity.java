package jp.tashika.central.gateway;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.tashika.vocabulary.outcome.Outcome;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;

/** 窓口の権限。Which role may go where; there are no sessions, no log-ins, and nothing else. */
@Configuration(proxyBeanMethods = false)
public class GatewaySecurity {

    private static final String MANAGEMENT = "/actuator";

    /** Health and metrics: they are on a port of their own, and the gateway's port knows no such path. */
    @Bean
    @Order(1)
    SecurityFilterChain management(HttpSecurity http) {
        return http.securityMatcher(request -> request.getRequestURI().startsWith(MANAGEMENT))
                .authorizeHttpRequests(allowed -> allowed.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain roles(HttpSecurity http, CallerFilter caller) {
        return http.addFilterAt(caller, AbstractPreAuthenticatedProcessingFilter.class)
                .authorizeHttpRequests(allowed -> allowed.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/oqs/**", "/card/**", "/claims/**")
                        .hasRole(Caller.Role.FACILITY.name())
                        .requestMatchers("/insurer/**")
                        .hasRole(Caller.Role.INSURER.name())
                        .anyRequest()
                        .denyAll())
                .exceptionHandling(denied -> denied.authenticationEntryPoint((_, response, _) ->
                                refuse(response, HttpServletResponse.SC_UNAUTHORIZED, Outcome.CERTIFICATE_MISSING))
                        .accessDeniedHandler((_, response, _) ->
                                refuse(response, HttpServletResponse.SC_FORBIDDEN, Outcome.CERTIFICATE_WRONG_ROLE)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // no browser ever comes here: certificates are the caller's, not a cookie
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The filter is in the chain above, and nowhere else. */
    @Bean
    FilterRegistrationBean<CallerFilter> callerFilterOnlyInChain(CallerFilter caller) {
        FilterRegistrationBean<CallerFilter> registration = new FilterRegistrationBean<>(caller);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    ServletRegistrationBean<OqsServlet> oqs(OqsServlet servlet) {
        ServletRegistrationBean<OqsServlet> registration = new ServletRegistrationBean<>(servlet, "/oqs/*");
        registration.setLoadOnStartup(1);
        return registration;
    }

    private static void refuse(HttpServletResponse response, int status, Outcome outcome) throws IOException {
        Refusal.of(status, outcome).writeTo(response);
    }
}
