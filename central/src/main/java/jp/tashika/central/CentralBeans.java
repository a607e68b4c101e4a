package jp.tashika.central;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.function.IntConsumer;
import javax.sql.DataSource;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.Admission;
import jp.tashika.central.gateway.Authority;
import jp.tashika.central.gateway.BatchDesk;
import jp.tashika.central.gateway.CallerFilter;
import jp.tashika.central.gateway.CounterDesk;
import jp.tashika.central.gateway.DirectTls;
import jp.tashika.central.gateway.Identity;
import jp.tashika.central.gateway.OqsServlet;
import jp.tashika.central.gateway.RecordDesk;
import jp.tashika.central.gateway.Revocations;
import jp.tashika.central.gateway.TrustedProxy;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.PostgresBatches;
import jp.tashika.central.store.PostgresFacilities;
import jp.tashika.central.store.PostgresHandles;
import jp.tashika.central.store.PostgresLedger;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.usecase.AcceptBatch;
import jp.tashika.central.usecase.ConfirmEligibility;
import jp.tashika.central.usecase.ConfirmRows;
import jp.tashika.central.usecase.FetchBatch;
import jp.tashika.central.usecase.Handles;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.central.usecase.RegisterPatientHandle;
import jp.tashika.central.usecase.RegisterRows;
import jp.tashika.central.usecase.Registry;
import jp.tashika.central.usecase.WorkBatch;
import jp.tashika.format.oqs.file.MessageKind;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 組立て。Which part stands on which; read from top to bottom it is the centre. */
@Configuration(proxyBeanMethods = false)
class CentralBeans {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Ids ids() {
        return Ids.TIME_ORDERED;
    }

    // the store

    @Bean
    Database.Place place(CentralConfig config) {
        CentralConfig.Database database = config.database();
        return new Database.Place(database.url(), database.user(), database.password());
    }

    @Bean(destroyMethod = "close")
    HikariDataSource live(Database.Place place, CentralConfig config) {
        return Database.pool(place, "live", config.database().connections());
    }

    /** A claim keeps one connection, and a worker reads with another. */
    @Bean(destroyMethod = "close")
    HikariDataSource batch(Database.Place place, CentralConfig config) {
        return Database.pool(place, "batch", Math.max(2, 2 * config.batches().workers()));
    }

    @Bean(destroyMethod = "close")
    PostgresLedger ledger(
            @Qualifier("live") DataSource live, Database.Place place, CentralConfig config, Ids ids, Clock clock) {
        CentralConfig.Ledger ledger = config.ledger();
        return new PostgresLedger(
                live,
                Database.single(place, "ledger"),
                new PostgresLedger.Settings(
                        ledger.chains(), ledger.queueMax(), ledger.durableMax().toMillis()),
                ids,
                clock);
    }

    @Bean
    PostgresRegistry registry(@Qualifier("live") DataSource live) {
        return new PostgresRegistry(live);
    }

    @Bean
    PostgresHandles handles(@Qualifier("live") DataSource live) {
        return new PostgresHandles(live);
    }

    @Bean
    PostgresFacilities facilities(@Qualifier("live") DataSource live, Clock clock) {
        return new PostgresFacilities(live, clock);
    }

    @Bean
    PostgresBatches batches(
            @Qualifier("live") DataSource live,
            @Qualifier("batch") DataSource batch,
            PostgresLedger ledger,
            CentralConfig config) {
        return new PostgresBatches(live, batch, ledger, config.batches().waitingMax());
    }

    // the deeds

    @Bean
    ConfirmEligibility confirmEligibility(
            @Qualifier("registry") Registry registry, PostgresLedger ledger, Ids ids, CentralConfig config) {
        return new ConfirmEligibility(registry, ledger, ids, config.lenient());
    }

    @Bean
    RegisterPatientHandle registerPatientHandle(
            @Qualifier("registry") Registry registry,
            Handles handles,
            PostgresLedger ledger,
            Ids ids,
            CentralConfig config) {
        return new RegisterPatientHandle(registry, handles, ledger, ids, config.lenient());
    }

    @Bean
    RecordRefusal recordRefusal(PostgresLedger ledger, Ids ids, Clock clock) {
        return new RecordRefusal(ledger, ids, clock);
    }

    @Bean
    BatchWorkers batchWorkers(
            PostgresBatches batches,
            @Qualifier("batch") DataSource batch,
            RegisterPatientHandle register,
            Ids ids,
            CentralConfig config,
            Clock clock,
            MeterRegistry meters) {
        Registry registry = new PostgresRegistry(batch);
        int slice = config.batches().sliceRows();
        return new BatchWorkers(
                batches,
                new WorkBatch<>(
                        new ConfirmRows(registry, ids, config.lenient()),
                        slice,
                        rowsAnswered(MessageKind.BATCH, meters)),
                new WorkBatch<>(
                        new RegisterRows(registry, new PostgresHandles(batch), register, ids),
                        slice,
                        rowsAnswered(MessageKind.HANDLE_BATCH, meters)),
                new BatchWorkers.Plan(
                        config.batches().workers(), config.batches().retention()),
                clock);
    }

    // spec| BAT-009: people asked about in batches are counted apart from those at the counter
    private static IntConsumer rowsAnswered(MessageKind kind, MeterRegistry meters) {
        return Counter.builder("tashika.batch.rows")
                .description("Rows of batches answered; single queries are counted by tashika.answers")
                .tag("message", kind.id())
                .register(meters)::increment;
    }

    // the gateway

    @Bean
    CounterDesk counterDesk(ConfirmEligibility confirm, RegisterPatientHandle register, RecordRefusal refusals) {
        return new CounterDesk(confirm, register, refusals);
    }

    @Bean
    BatchDesk batchDesk(
            PostgresBatches batches,
            RecordRefusal refusals,
            BatchWorkers workers,
            Ids ids,
            CentralConfig config,
            Clock clock) {
        AcceptBatch accept =
                new AcceptBatch(batches, ids, clock, config.batches().rowsMax(), workers::wake);
        return new BatchDesk(accept, new FetchBatch(batches), batches, refusals, clock);
    }

    @Bean
    X509Certificate authority(CentralConfig config) {
        Path file = config.identity().authority();
        try {
            return Authority.certificate(file);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("設定 tls.ca の認証局の証明書 " + file + " を読めません。");
        }
    }

    @Bean
    Revocations revocations(CentralConfig config, X509Certificate authority, Clock clock) {
        Path file = config.identity().revocations();
        try {
            return new Revocations(file, authority, clock);
        } catch (IOException | GeneralSecurityException e) {
            throw new StartRefused("設定 tls.crl の失効リスト " + file + " を読めないか、tls.ca の認証局のものではありません。");
        }
    }

    @Bean
    CallerFilter callerFilter(
            CentralConfig config, X509Certificate authority, Revocations revocations, PostgresFacilities facilities) {
        Identity identity = config.identity()
                .proxy()
                .<Identity>map(proxy -> new TrustedProxy(proxy.header(), proxy.addresses(), authority))
                .orElseGet(DirectTls::new);
        return new CallerFilter(identity, revocations, facilities);
    }

    @Bean
    Admission admission(CentralConfig config) {
        CentralConfig.Load load = config.load();
        return new Admission(new Admission.Limits(
                load.requestsMax(), load.uploadsMax(), load.patience(), load.facilitySecond(), load.facilityBurst()));
    }

    @Bean
    OqsServlet oqsServlet(
            CounterDesk counter, BatchDesk batch, RecordDesk records, Admission admission, MeterRegistry meters) {
        return new OqsServlet(counter, batch, records, admission, meters);
    }

    // what an operator watches

    @Bean
    Gauge ledgerWaiting(PostgresLedger ledger, MeterRegistry meters) {
        return Gauge.builder("tashika.ledger.waiting", ledger, PostgresLedger::waiting)
                .description("Audit entries that wait to become durable")
                .register(meters);
    }

    @Bean
    Gauge batchesWaiting(PostgresBatches batches, MeterRegistry meters) {
        return Gauge.builder("tashika.batches.waiting", batches, PostgresBatches::waiting)
                .description("Batches accepted and not finished")
                .register(meters);
    }

    @Bean
    Gauge requestsAdmitted(Admission admission, MeterRegistry meters) {
        return Gauge.builder("tashika.requests.admitted", admission, Admission::admitted)
                .description("Requests being answered")
                .register(meters);
    }
}
