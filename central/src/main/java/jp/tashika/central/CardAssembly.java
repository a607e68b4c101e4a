package jp.tashika.central;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Collections;
import java.util.Optional;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateRules;
import jp.tashika.central.answering.AnswerProof;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.Admission;
import jp.tashika.central.gateway.CardDesk;
import jp.tashika.central.gateway.CardServlet;
import jp.tashika.central.intake.IntakeParts;
import jp.tashika.central.store.PostgresCardHolders;
import jp.tashika.central.store.PostgresConsentBook;
import jp.tashika.central.store.PostgresLedger;
import jp.tashika.central.store.PostgresSpentChallenges;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.visit.CardRevocations;
import jp.tashika.central.visit.Challenges;
import jp.tashika.central.visit.ConfirmByCard;
import jp.tashika.central.visit.IdentifyHolder;
import jp.tashika.central.visit.RegisterHolder;
import jp.tashika.central.visit.Residents;
import jp.tashika.central.visit.Seal;
import jp.tashika.central.visit.Succession;
import jp.tashika.central.visit.VisitLedger;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** カードの受付の組立て。How what is done while a card lies on a reader is put together. */
@Configuration(proxyBeanMethods = false)
class CardAssembly {

    @Bean
    PostgresCardHolders cardHolders(@Qualifier("live") DataSource live, PostgresLedger ledger, Ids ids) {
        return new PostgresCardHolders(live, ledger, ids);
    }

    @Bean
    Seal seal(IntakeParts intake) {
        return new Seal(intake.secret().visitKey(), new SecureRandom());
    }

    @Bean
    ServletRegistrationBean<CardServlet> cards(
            CentralConfig config,
            @Qualifier("live") DataSource live,
            CertificateRules rules,
            CardRevocations revocations,
            Residents residents,
            PostgresCardHolders holders,
            PostgresLedger ledger,
            Seal seal,
            Ids ids,
            Clock clock,
            Admission admission,
            MeterRegistry meters) {
        Optional<CardDesk> desk = rules.authorities().isEmpty()
                ? Optional.empty()
                : Optional.of(
                        desk(live, rules, revocations, residents, holders, ledger, proof(config), seal, ids, clock));
        ServletRegistrationBean<CardServlet> registration =
                new ServletRegistrationBean<>(new CardServlet(desk, admission, meters), "/card/*");
        registration.setLoadOnStartup(1);
        return registration;
    }

    private static CardDesk desk(
            DataSource live,
            CertificateRules rules,
            CardRevocations revocations,
            Residents residents,
            PostgresCardHolders holders,
            PostgresLedger ledger,
            AnswerProof proof,
            Seal seal,
            Ids ids,
            Clock clock) {
        VisitLedger entries = new VisitLedger(ledger, ids);
        Challenges challenges = new Challenges(seal, ids, new PostgresSpentChallenges(live));
        return new CardDesk(
                challenges,
                new IdentifyHolder(
                        challenges,
                        rules,
                        revocations,
                        holders,
                        new Succession(residents, holders, entries),
                        entries,
                        seal,
                        clock),
                new RegisterHolder(residents, holders, entries, seal, clock),
                new ConfirmByCard(holders, new PostgresConsentBook(live, ledger), ledger, proof, seal, ids, clock),
                clock);
    }

    /** The key that answers to cards are signed with: the server's own, unless another is named. */
    private static AnswerProof proof(CentralConfig config) {
        CentralConfig.Tls keys = config.cards()
                .proof()
                .or(() -> config.identity().tls())
                .orElseThrow(() -> new StartRefused("設定 card.authorities を使うときは、回答に署名する鍵を proof.keystore に書いてください。"));
        try {
            return proof(keys);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("回答に署名する鍵を " + keys.keyStore() + " から読めません。");
        }
    }

    private static AnswerProof proof(CentralConfig.Tls keys) throws IOException, GeneralSecurityException {
        char[] password = keys.password().toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keys.keyStore())) {
            store.load(in, password);
        }
        for (String alias : Collections.list(store.aliases())) {
            if (store.getKey(alias, password) instanceof PrivateKey key
                    && store.getCertificate(alias) instanceof X509Certificate certificate) {
                return new AnswerProof(key, certificate);
            }
        }
        throw new GeneralSecurityException("no key");
    }
}
