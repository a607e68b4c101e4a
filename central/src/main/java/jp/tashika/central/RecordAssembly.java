package jp.tashika.central;

import com.github.f4b6a3.uuid.UuidCreator;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import jp.tashika.central.checkup.CheckupEndpoint;
import jp.tashika.central.checkup.LookUpCheckups;
import jp.tashika.central.checkup.ReceiveCheckups;
import jp.tashika.central.checkup.WorkCheckups;
import jp.tashika.central.claim.ClaimEndpoint;
import jp.tashika.central.claim.LookUpClaims;
import jp.tashika.central.claim.Masters;
import jp.tashika.central.claim.ReceiveClaims;
import jp.tashika.central.claim.WithdrawClaim;
import jp.tashika.central.claim.WorkClaims;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.gateway.CallerFilter;
import jp.tashika.central.gateway.RecordDesk;
import jp.tashika.central.intake.IntakeParts;
import jp.tashika.central.received.FileParts;
import jp.tashika.central.received.FileWorkers;
import jp.tashika.central.received.ReceivedFolder;
import jp.tashika.central.record.ViewCheckups;
import jp.tashika.central.record.ViewDrugs;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.PostgresCareRecords;
import jp.tashika.central.store.PostgresCheckupRecords;
import jp.tashika.central.store.PostgresConsentBook;
import jp.tashika.central.store.PostgresFacilities;
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
    HikariDataSource fileStore(Database.Place place, CentralConfig config) {
        int workers = config.claims().received().workers() + config.checkups().workers();
        return Database.patientPool(place, "files", 2 * workers + 4);
    }

    @Bean
    FileParts claimParts(
            @Qualifier("fileStore") DataSource store, CentralConfig config, IntakeParts intake, Clock clock) {
        return parts(store, config, config.claims().received(), intake, clock);
    }

    @Bean
    FileParts checkupParts(
            @Qualifier("fileStore") DataSource store, CentralConfig config, IntakeParts intake, Clock clock) {
        return parts(store, config, config.checkups(), intake, clock);
    }

    private static FileParts parts(
            DataSource store, CentralConfig config, CentralConfig.Received received, IntakeParts intake, Clock clock) {
        return new FileParts(
                store,
                received.folder(),
                intake.secret().claimKey(),
                UPLOAD_BYTES_MAX,
                received.portion(),
                received.retention(),
                clock,
                Clock.offset(clock, config.claims().ahead()),
                UuidCreator::getTimeOrderedEpoch);
    }

    @Bean
    ReceiveClaims receiveClaims(@Qualifier("claimParts") FileParts parts) {
        return new ReceiveClaims(parts);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FileWorkers claimWorkers(
            @Qualifier("claimParts") FileParts parts,
            ReceiveClaims receiveClaims,
            Masters masters,
            CentralConfig config) {
        CentralConfig.Received received = config.claims().received();
        return new FileWorkers(
                parts,
                new WorkClaims(parts, new PostgresRegistry(parts.source()), masters).asWork(),
                received.inbox().map(folder -> inbox("claims.inbox", folder, receiveClaims::folder)),
                received.workers());
    }

    /** フォルダの用意。Makes a folder that can be watched. */
    @FunctionalInterface
    private interface Watching {
        ReceivedFolder watch(Path folder) throws IOException;
    }

    private static ReceivedFolder inbox(String key, Path folder, Watching watching) {
        try {
            return watching.watch(folder);
        } catch (IOException e) {
            throw new StartRefused("設定 " + key + " のフォルダ " + folder + " を使えません。");
        }
    }

    @Bean
    RecordDesk recordDesk(
            @Qualifier("live") DataSource live,
            @Qualifier("registry") Registry registry,
            PostgresLedger ledger,
            RecordRefusal refusals,
            Ids ids,
            Clock clock,
            PostgresFacilities facilities,
            @Qualifier("claimParts") FileParts parts,
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
                new ViewCheckups(
                        registry,
                        new PostgresConsentBook(live, ledger),
                        new PostgresCheckupRecords(live),
                        ledger,
                        ids,
                        parts.businessClock(),
                        config.lenient()),
                refusals,
                facilities,
                clock);
    }

    @Bean
    ReceiveCheckups receiveCheckups(@Qualifier("checkupParts") FileParts parts) {
        return new ReceiveCheckups(parts);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FileWorkers checkupWorkers(
            @Qualifier("checkupParts") FileParts parts, ReceiveCheckups receiveCheckups, CentralConfig config) {
        PostgresRegistry registry = new PostgresRegistry(parts.source());
        return new FileWorkers(
                parts,
                new WorkCheckups(parts, registry::known).asWork(),
                config.checkups().inbox().map(folder -> inbox("checkups.inbox", folder, receiveCheckups::folder)),
                config.checkups().workers());
    }

    @Bean
    CheckupEndpoint checkupEndpoint(
            @Qualifier("checkupParts") FileParts parts,
            ReceiveCheckups receiveCheckups,
            @Qualifier("checkupWorkers") FileWorkers workers) {
        return new CheckupEndpoint(
                receiveCheckups,
                new LookUpCheckups(parts),
                workers,
                _ -> CallerFilter.current().insurer());
    }

    @Bean
    ClaimEndpoint claimEndpoint(
            @Qualifier("claimParts") FileParts parts,
            ReceiveClaims receiveClaims,
            @Qualifier("claimWorkers") FileWorkers workers) {
        return new ClaimEndpoint(
                receiveClaims,
                new LookUpClaims(parts),
                new WithdrawClaim(parts),
                workers,
                _ -> CallerFilter.current().facility());
    }
}
