package jp.tashika.simulation;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import jp.tashika.command.WrongValue;
import jp.tashika.simulation.jlis.PeopleNote;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** 人口の指定。Which fictional population is meant; the same options mean the same people. */
final class PopulationOptions {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Option(
            names = "--people",
            paramLabel = "N",
            defaultValue = "100000",
            description = "架空の加入者の人数（既定: ${DEFAULT-VALUE}）")
    long people;

    @Option(
            names = "--insurers",
            paramLabel = "N",
            defaultValue = "" + Insurers.DEFAULT_COUNT,
            description = "架空の保険者の数（既定: ${DEFAULT-VALUE}）")
    int insurers;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "種。同じ種からは同じ人ができる（既定: ${DEFAULT-VALUE}）")
    long seed;

    @Option(names = "--today", paramLabel = "YYYY-MM-DD", description = "基準日（既定: 今日）")
    Optional<LocalDate> today = Optional.empty();

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    Population population() {
        return note().population();
    }

    /** 人口の控え。The same options in short, to be kept. */
    PeopleNote note() {
        require(
                people >= Population.SIZE_MIN && people <= Population.SIZE_MAX,
                "--people",
                Population.SIZE_MIN,
                Population.SIZE_MAX);
        require(
                insurers >= Insurers.COUNT_MIN && insurers <= Insurers.COUNT_MAX,
                "--insurers",
                Insurers.COUNT_MIN,
                Insurers.COUNT_MAX);
        return new PeopleNote(seed, people, today.orElseGet(() -> LocalDate.now(JAPAN)), insurers);
    }

    private void require(boolean sensible, String option, long min, long max) {
        if (!sensible) {
            throw new WrongValue(spec.commandLine(), option + " は " + min + " から " + max + " の間で指定してください。");
        }
    }
}
