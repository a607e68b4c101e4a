package jp.tashika.reader.guard;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jp.tashika.pages.look.Look;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 画面の守り。Who sees which page, and what a browser is allowed.
 *
 * <p>Patients have no login: their pages are for the screen of this machine, and can do only what a patient may. Staff show
 * themselves by their code. Only our own host names are answered, every form carries a token, nothing foreign runs in our
 * pages, nobody may frame them, and the camera is for them alone.
 */
@Configuration(proxyBeanMethods = false)
public class PageGuard implements WebMvcConfigurer {

    private static final String LOGIN = "/staff/login";
    private static final String PLACE = "staff-page";
    private static final String PERMISSIONS = "camera=(self), microphone=(), geolocation=(), display-capture=()";

    @Bean
    HttpFirewall ownNamesOnly() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(host -> host.equalsIgnoreCase("localhost") || isLoopback(host));
        return firewall;
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.ofLiteral(host.replaceAll("^\\[|]$", "")).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false; // a name, which anybody may let point here
        }
    }

    /** 職員のログイン。By the code alone: who of the staff it is the reader need not know. */
    @Bean
    AuthenticationProvider staff(StaffCode code) {
        return new AuthenticationProvider() {
            @Override
            public Authentication authenticate(Authentication asked) {
                byte[] typed = String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8);
                boolean isRight = code.isRight(PLACE, typed);
                Arrays.fill(typed, (byte) 0);
                if (!isRight) {
                    throw new BadCredentialsException("wrong, or too often wrong");
                }
                return UsernamePasswordAuthenticationToken.authenticated(
                        "staff", "", List.of(new SimpleGrantedAuthority("STAFF")));
            }

            @Override
            public boolean supports(Class<?> kind) {
                return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
            }
        };
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http, AuthenticationProvider staff) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return http.authenticationProvider(staff)
                .authorizeHttpRequests(requests -> requests.requestMatchers("/staff/login")
                        .permitAll()
                        .requestMatchers("/", "/staff", "/staff/**")
                        .authenticated()
                        .requestMatchers("/kiosk/**", "/tashika/**", "/webjars/**", "/reader/**", "/error")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .formLogin(login -> login.loginPage(LOGIN)
                        .passwordParameter("code")
                        .defaultSuccessUrl("/staff", true)
                        .failureUrl(LOGIN + "?wrong")
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/staff/logout").logoutSuccessUrl(LOGIN))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(Look.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                        .httpStrictTransportSecurity(transport -> transport.disable()))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl hour = CacheControl.maxAge(Duration.ofHours(1));
        for (String folder : List.of("tashika", "webjars", "reader")) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/" + folder + "/")
                    .setCacheControl(hour);
        }
    }
}
