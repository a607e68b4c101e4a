package jp.tashika.central;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import jp.tashika.central.claim.ClaimEndpoint;
import jp.tashika.central.claim.ClaimFolder;
import jp.tashika.central.claim.ClaimParts;
import jp.tashika.central.claim.ClaimWorkers;
import jp.tashika.central.claim.LookUpClaims;
import jp.tashika.central.claim.Masters;
import jp.tashika.central.claim.ReceiveClaims;
import jp.tashika.central.claim.WithdrawClaim;
import jp.tashika.central.claim.WorkClaims;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.CallerFilter;
import jp.tashika.central.gateway.RecordDesk;
import jp.tashika.central.intake.IntakeParts;
import jp.tashika.central.record.ViewDrugs;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.PostgresCareRecords;
import jp.tashika.central.store.PostgresConsentBook;
import jp.tashika.central.store.PostgresLedger;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.usecase.RecordRefusal;
import jp.tashika.central.usecase.Registry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 記録の組立て。How the intake of claims, and what is told of them, is put together. */
@Configuration(proxyBeanMethods = false)
class RecordAssembly {

    private static final long UPLOAD_BYTES_MAX = 1L << 30;

    @Bean
    Masters masters(CentralConfig config) {
        return config.claims().masters().map(RecordAssembly::masters).orElseGet(Masters::sample);
    }

    private static Masters masters(Path folder) {
        try {
            Masters masters = Masters.read(folder);
            if (masters.drugCount() == 0 || masters.actCount() == 0) {
                throw new StartRefused("設定 masters.folder の " + folder + " に、医薬品マスター（y_）と診療行為マスター（s_）を置いてください。");
            }
            return masters;
        } catch (IOException e) {
            throw new StartRefused("設定 masters.folder の " + folder + " を読めません（" + e.getMessage() + "）。");
        }
    }

    /** A worker writes with one connection and finds people with another. */
    @Bean(destroyMethod = "close")
    HikariDataSource claimStore(Database.Place place, CentralConfig config) {
        return Database.patientPool(place, "claims", 2 * config.claims().workers() + 2);
    }

    @Bean
    ClaimParts claimParts(
            @Qualifier("claimStore") DataSource store, CentralConfig config, IntakeParts intake, Clock clock) {
        CentralConfig.Claims claims = config.claims();
        return new ClaimParts(
                store,
                claims.folder(),
                intake.secret().claimKey(),
                UPLOAD_BYTES_MAX,
                claims.portion(),
                claims.retention(),
                clock,
                Clock.offset(clock, claims.ahead()),
                UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    ReceiveClaims receiveClaims(ClaimParts parts) {
        return new ReceiveClaims(parts);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    ClaimWorkers claimWorkers(ClaimParts parts, ReceiveClaims receiveClaims, Masters masters, CentralConfig config) {
        Optional<ClaimFolder> inbox = config.claims().inbox().map(folder -> inbox(folder, receiveClaims));
        return new ClaimWorkers(
                parts,
                new WorkClaims(parts, new PostgresRegistry(parts.source()), masters),
                inbox,
                config.claims().workers());
    }

    private static ClaimFolder inbox(Path folder, ReceiveClaims receiveClaims) {
        try {
            return new ClaimFolder(folder, receiveClaims);
        } catch (IOException e) {
            throw new StartRefused("設定 claims.inbox のフォルダ " + folder + " を使えません。");
        }
    }

    @Bean
    RecordDesk recordDesk(
            @Qualifier("live") DataSource live,
            @Qualifier("registry") Registry registry,
            PostgresLedger ledger,
            RecordRefusal refusals,
            Ids ids,
            ClaimParts parts,
            CentralConfig config) {
        return new RecordDesk(
                new ViewDrugs(
                        registry,
                        new PostgresConsentBook(live, ledger),
                        new PostgresCareRecords(live),
                        ledger,
                        ids,
                        parts.businessClock(),
                        config.lenient()),
                refusals);
    }

    @Bean
    ClaimEndpoint claimEndpoint(ClaimParts parts, ReceiveClaims receiveClaims, ClaimWorkers workers) {
        return new ClaimEndpoint(
                receiveClaims,
                new LookUpClaims(parts),
                new WithdrawClaim(parts),
                workers,
                _ -> CallerFilter.current().facility());
    }
}
