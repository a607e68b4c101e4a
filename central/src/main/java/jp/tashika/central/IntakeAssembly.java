package jp.tashika.central;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.HexFormat;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.config.ConfigException;
import jp.tashika.central.gateway.CallerFilter;
import jp.tashika.central.intake.CommitFeed;
import jp.tashika.central.intake.FeedEndpoint;
import jp.tashika.central.intake.FeedWorker;
import jp.tashika.central.intake.IntakeParts;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.intake.LookUpFeed;
import jp.tashika.central.intake.ReceiveFeed;
import jp.tashika.central.intake.SecretMark;
import jp.tashika.central.intake.WorkFeed;
import jp.tashika.central.store.Database;
import jp.tashika.core.registration.GatePolicy;
import jp.tashika.format.insurer.feed.FeedLimits;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** 登録受付の組立て。How the intake of insurers' feeds is put together. */
@Configuration(proxyBeanMethods = false)
class IntakeAssembly {

    private static final long UPLOAD_BYTES_MAX = 1L << 30;

    /** What every deed of the intake stands on; the commands of an operator stand on the same. */
    static IntakeParts parts(CentralConfig config, Clock clock) {
        CentralConfig.Database database = config.database();
        return new IntakeParts(
                Database.patient(new Database.Place(database.url(), database.user(), database.password()), "intake"),
                config.intake().folder(),
                secret(config.intake().secret()),
                GatePolicy.DEFAULT,
                FeedLimits.DEFAULT,
                UPLOAD_BYTES_MAX,
                config.intake().retention(),
                clock,
                UuidCreator::getTimeOrderedEpoch);
    }

    static IntakeSecret secret(String hexadecimal) {
        try {
            return IntakeSecret.of(HexFormat.of().parseHex(hexadecimal));
        } catch (IllegalArgumentException e) {
            throw new ConfigException("設定 intake.secret.file のファイルには、16進数を64桁以上書いてください。");
        }
    }

    @Bean
    IntakeParts intakeParts(CentralConfig config, Clock clock) {
        IntakeParts parts = parts(config, clock);
        if (!new SecretMark(parts.source()).isOf(parts.secret())) {
            throw new StartRefused("設定 intake.secret.file の秘密が、このデータベースで使ってきた秘密と違います。元のファイルに戻してください。");
        }
        return parts;
    }

    @Bean
    WorkFeed workFeed(IntakeParts parts) {
        return new WorkFeed(parts);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    FeedWorker feedWorker(IntakeParts parts, WorkFeed workFeed) {
        return new FeedWorker(parts, workFeed);
    }

    @Bean
    FeedEndpoint feedEndpoint(IntakeParts parts, WorkFeed workFeed, FeedWorker worker) {
        return new FeedEndpoint(
                new ReceiveFeed(parts),
                new LookUpFeed(parts),
                new CommitFeed(parts, workFeed),
                worker,
                _ -> CallerFilter.current().insurer());
    }
}
