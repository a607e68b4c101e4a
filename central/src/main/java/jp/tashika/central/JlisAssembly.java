package jp.tashika.central;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.intake.IntakeParts;
import jp.tashika.central.jlis.AskedResidents;
import jp.tashika.central.jlis.CheckedRevocations;
import jp.tashika.central.jlis.JlisLine;
import jp.tashika.central.jlis.NoJlis;
import jp.tashika.central.jlis.RememberedAnswers;
import jp.tashika.central.jlis.RevocationLists;
import jp.tashika.central.jlis.TrustedAuthorities;
import jp.tashika.central.store.PostgresRevocationAnswers;
import jp.tashika.central.usecase.DirectoryKey;
import jp.tashika.central.visit.CardRevocations;
import jp.tashika.central.visit.Residents;
import jp.tashika.format.insurer.row.IndividualNumber;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

/** J-LISとの連携の組立て。Whose cards are taken, and who is asked about them. */
@Configuration(proxyBeanMethods = false)
class JlisAssembly {

    @Bean
    CertificateRules certificateRules(CentralConfig config) {
        CentralConfig.Cards cards = config.cards();
        return new CertificateRules(TrustedAuthorities.of(cards), cards.takesTests(), cards.graceFrom());
    }

    /** 回線と失効リスト。What there is when an issuer of cards is configured; closed with the centre. */
    static final class Connected implements AutoCloseable {

        private final Optional<Parts> parts;

        Connected(
                CentralConfig config, CertificateRules rules, DataSource database, MeterRegistry meters, Clock clock) {
            this.parts = config.cards().jlis().map(jlis -> {
                JlisLine line = JlisLine.open(jlis, meters);
                RevocationLists lists = new RevocationLists(line, rules.authorities(), jlis.listEvery(), clock);
                RememberedAnswers kept = new PostgresRevocationAnswers(database, jlis.cacheCards(), clock);
                return new Parts(line, lists, new CheckedRevocations(line, lists, kept, jlis, clock));
            });
        }

        /** 部品。 */
        private record Parts(JlisLine line, RevocationLists lists, CheckedRevocations revocations) {}

        CardRevocations revocations() {
            return parts.<CardRevocations>map(Parts::revocations).orElse(NoJlis.NOBODY);
        }

        Residents residents(Function<String, DirectoryKey> keys) {
            return parts.<Residents>map(there -> new AskedResidents(there.line(), keys))
                    .orElse(NoJlis.NOBODY);
        }

        double silent() {
            return parts.filter(there -> there.line().isSilent()).isPresent() ? 1 : 0;
        }

        /** Begins to fetch lists when the centre is up: what nobody waits for does not make its start longer. */
        @EventListener(ApplicationReadyEvent.class)
        public void fetchLists() {
            parts.ifPresent(there -> there.lists().start());
        }

        @Override
        public void close() {
            parts.ifPresent(there -> {
                there.lists().close();
                there.line().close();
            });
        }
    }

    @Bean(destroyMethod = "close")
    Connected jlis(
            CentralConfig config,
            CertificateRules rules,
            @Qualifier("live") DataSource live,
            MeterRegistry meters,
            Clock clock) {
        return new Connected(config, rules, live, meters, clock);
    }

    @Bean
    CardRevocations cardRevocations(Connected jlis) {
        return jlis.revocations();
    }

    @Bean
    Residents residents(Connected jlis, IntakeParts intake) {
        // made anew for each number: they are not for several threads
        return jlis.residents(number -> intake.secret().individualKeys().apply(new IndividualNumber(number)));
    }

    @Bean
    Gauge jlisSilent(Connected jlis, MeterRegistry meters) {
        return Gauge.builder("tashika.jlis.silent", jlis, Connected::silent)
                .description("1 while the issuer of cards is not asked, because it did not answer")
                .register(meters);
    }
}
