package jp.tashika.terminal.reception;

import jakarta.servlet.MultipartConfigElement;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.tashika.pages.look.Look;
import jp.tashika.terminal.disk.Storage;
import jp.tashika.terminal.outbox.RecentAnswers;
import jp.tashika.terminal.relay.Centre;
import jp.tashika.terminal.relay.Identity;
import jp.tashika.terminal.relay.Line;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.RequestCacheConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 受付画面の組立て。How the reception pages are put together and guarded.
 *
 * <p>There is no login: the server listens on this machine only. What is left to fear is another page in the same
 * browser, so every form carries a token, only our own host names are answered (a foreign name that points here is
 * refused), nothing foreign runs in our pages and nobody may frame them.
 */
@Configuration(proxyBeanMethods = false)
public class ReceptionConfiguration implements WebMvcConfigurer {

    /** Kept in memory, never in a file: a list holds patients. */
    private static final int UPLOAD_BYTES_MAX = BatchList.BYTES_MAX + 64 * 1024;

    @Bean
    @ConditionalOnMissingBean
    Desk desk(Centre centre, Identity identity, Line line, Storage storage, RecentAnswers recent, Clock clock) {
        return Desk.of(centre, identity.facility(), line, storage, recent, clock);
    }

    @Bean
    Html html(Desk desk) {
        return new Html(desk);
    }

    @Bean
    BatchRuns batchRuns(Desk desk) {
        AskList askList =
                new AskList(desk.centre(), desk.facility(), desk.clock(), desk.batchPause(), desk.batchPatience());
        return new BatchRuns(askList, desk.clock());
    }

    @Bean
    MultipartConfigElement multipartConfigElement() {
        return new MultipartConfigElement("", UPLOAD_BYTES_MAX, UPLOAD_BYTES_MAX, UPLOAD_BYTES_MAX);
    }

    /** Health and metrics pass here too, and may be asked for under the address they were given. */
    @Bean
    HttpFirewall ownNamesOnly(@Value("${management.server.address:127.0.0.1}") InetAddress monitored) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(host -> host.equalsIgnoreCase("localhost") || isOwn(host, monitored));
        return firewall;
    }

    private static boolean isOwn(String host, InetAddress monitored) {
        try {
            InetAddress address = InetAddress.ofLiteral(host.replaceAll("^\\[|]$", ""));
            return address.isLoopbackAddress() || address.equals(monitored);
        } catch (IllegalArgumentException e) {
            return false; // a name, which anybody may let point here
        }
    }

    @Bean
    SecurityFilterChain guard(HttpSecurity http) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(RequestCacheConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(Look.CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .crossOriginOpenerPolicy(Customizer.withDefaults())
                        .httpStrictTransportSecurity(transport -> transport.disable()))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        CacheControl hour = CacheControl.maxAge(Duration.ofHours(1));
        for (String folder : List.of("tashika", "webjars")) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/" + folder + "/")
                    .setCacheControl(hour);
        }
    }
}
