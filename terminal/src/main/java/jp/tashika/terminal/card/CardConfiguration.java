package jp.tashika.terminal.card;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** 読取機の受付の組立て。Who may speak: readers that this terminal knows, by device id and password (SEC-005). */
@Configuration(proxyBeanMethods = false)
public class CardConfiguration {

    /** Behind the name of a reader there is nobody's browser: no cookies, no forms. */
    @Bean
    @Order(1)
    SecurityFilterChain readersOnly(HttpSecurity http, ReaderDevices readers) {
        return http.securityMatcher("/card/**")
                .userDetailsService(new InMemoryUserDetailsManager(readers.accounts()))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasRole("READER"))
                .httpBasic(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** What a former run left open is finished beside the start. */
    @Bean
    ApplicationListener<ApplicationReadyEvent> resumeCards(CardVisits visits, PaperDesk papers) {
        return _ -> Thread.ofVirtual().name("cards-left-open").start(() -> {
            papers.resume();
            visits.resume();
        });
    }

    @Bean
    PaperDoor paperDoor(PaperDesk papers) {
        return new PaperDoor(papers);
    }

    @Bean
    CardDoor cardDoor(CardVisits visits) {
        return new CardDoor(visits);
    }
}
