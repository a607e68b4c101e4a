package jp.tashika.launcher;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.tashika.card.certificate.CertificateKey;
import jp.tashika.central.intake.IntakeSecret;
import jp.tashika.central.intake.SecretMark;
import jp.tashika.central.store.RegistryLoad;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;

/** 初期登録。Registers the fictional population in a new registry, with progress; once a folder. */
final class PopulationLoad {

    /** How many people the folder's registry has. */
    static final String PEOPLE = "people";

    /** The day their dates are relative to. */
    static final String DAY = "day";

    private static final String LOADED = "loaded";
    private static final int THREADS = 2;
    private static final long SHOW_EVERY = 10_000;

    private PopulationLoad() {}

    static void intoNewRegistry(
            StateFolder folder,
            Database database,
            Population population,
            Function<FictionalPerson, Optional<CertificateKey>> linked) {
        jp.tashika.central.store.Database.Place place =
                new jp.tashika.central.store.Database.Place(database.url(), database.user(), database.password());
        jp.tashika.central.store.Database.migrate(place);
        if (folder.has(LOADED)) {
            return;
        }
        DataSource source = jp.tashika.central.store.Database.patient(place, "load");
        RegistryLoad load = new RegistryLoad(source, THREADS, UuidCreator::getTimeOrderedEpoch, Clock.systemUTC());
        load.facilities(facilities());
        if (load.isEmpty()) {
            long begun = System.nanoTime();
            IntakeSecret secret = IntakeSecretFile.in(folder).secret();
            if (!new SecretMark(source).isOf(secret)) {
                throw new StartFailed("データベースは別のフォルダの intake.secret で使われてきました。空のデータベースを指定してください。");
            }
            Enrolment enrolment = new Enrolment(secret, linked);
            long people = load.load(
                    population.people().map(enrolment::registration), done -> progress(done, population.size()));
            Console.progress(
                    String.format(Locale.ROOT, "架空の %,d 人を登録しました（%.1f 秒）", people, (System.nanoTime() - begun) / 1e9),
                    true);
        }
        folder.note(LOADED, "yes");
    }

    private static void progress(long done, long all) {
        if (done % SHOW_EVERY == 0 || done == all) {
            Console.progress(String.format(Locale.ROOT, "架空の人を登録しています %,d / %,d", done, all), false);
        }
    }

    private static List<RegistryLoad.Facility> facilities() {
        return IntStream.range(0, FictionalFacility.DEFAULT_COUNT)
                .mapToObj(FictionalFacility::of)
                .map(facility -> new RegistryLoad.Facility(facility.code(), facility.name()))
                .toList();
    }
}
