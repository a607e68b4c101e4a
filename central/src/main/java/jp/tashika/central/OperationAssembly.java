package jp.tashika.central;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import jp.tashika.central.config.CentralConfig;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.jlis.AskedResidents;
import jp.tashika.central.jlis.JlisLine;
import jp.tashika.central.jlis.NoJlis;
import jp.tashika.central.operation.DecideDoubt;
import jp.tashika.central.operation.DiscloseTrail;
import jp.tashika.central.operation.FindPerson;
import jp.tashika.central.operation.LookAtDoubt;
import jp.tashika.central.operation.OperationParts;
import jp.tashika.central.operation.WithdrawConsent;
import jp.tashika.central.store.Database;
import jp.tashika.central.store.OwnChain;
import jp.tashika.central.store.PostgresConsents;
import jp.tashika.central.store.PostgresDoubts;
import jp.tashika.central.store.PostgresRegistry;
import jp.tashika.central.store.PostgresTrails;
import jp.tashika.central.usecase.Ids;
import jp.tashika.central.visit.Residents;
import jp.tashika.format.insurer.row.IndividualNumber;

/** 運用の組立て。How what the centre's staff do for one person is put together, beside a centre that runs. */
final class OperationAssembly {

    private OperationAssembly() {}

    static OperationParts parts(CentralConfig config, Clock clock) {
        CentralConfig.Database place = config.database();
        DataSource database =
                Database.single(new Database.Place(place.url(), place.user(), place.password()), "operation");
        Optional<JlisLine> line = config.cards().jlis().map(jlis -> JlisLine.open(jlis, new SimpleMeterRegistry()));
        return parts(
                database,
                line.map(open -> residents(config, open)).orElse(NoJlis.NOBODY),
                clock,
                () -> line.ifPresent(JlisLine::close));
    }

    private static Residents residents(CentralConfig config, JlisLine line) {
        IntakeSecret secret = IntakeAssembly.secret(config.intake().secret());
        return new AskedResidents(line, number -> secret.individualKeys().apply(new IndividualNumber(number)));
    }

    static OperationParts parts(DataSource database, Residents residents, Clock clock, Runnable closing) {
        OwnChain chain = new OwnChain(database, Ids.TIME_ORDERED, clock);
        PostgresRegistry people = new PostgresRegistry(database);
        PostgresDoubts doubts = new PostgresDoubts(database, chain, clock);
        return new OperationParts(
                doubts,
                new LookAtDoubt(doubts, people, residents, chain, Ids.TIME_ORDERED, clock),
                new DecideDoubt(doubts, Ids.TIME_ORDERED, clock),
                new FindPerson(people),
                new WithdrawConsent(new PostgresConsents(chain), Ids.TIME_ORDERED),
                new DiscloseTrail(new PostgresTrails(database), chain, Ids.TIME_ORDERED, clock),
                closing);
    }
}
