package jp.tashika.simulation.checkup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import jp.tashika.format.checkup.item.FiscalYear;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.simulation.care.District;
import jp.tashika.simulation.care.FictionalPatient;
import jp.tashika.simulation.population.FictionalInsurer;
import jp.tashika.simulation.population.FictionalPerson;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.number.InsurerNumber;

/**
 * 健診結果の作成。Writes the checkups of a population: a folder for each insurer, in it an archive for each fiscal year and kind.
 *
 * <p>An archive keeps the names of its files until it is ended. So that this does not grow with the population, few
 * insurers are written at a time where there are many people, and the people are gone through as often as that takes.
 */
public final class WriteCheckups {

    private static final int INSURERS_AT_ONCE = 128;
    private static final long DOCUMENTS_AT_ONCE = 250_000;

    private final CheckupPlan plan;
    private final Population population;
    private final Map<Programme, Long> checkups = new EnumMap<>(Programme.class);
    private long archives;
    private long bytes;

    public WriteCheckups(CheckupPlan plan, Population population) {
        this.plan = plan;
        this.population = population;
    }

    /** @param progress told now and then what was written so far */
    public CheckupTally run(Consumer<CheckupTally> progress) throws IOException {
        Files.createDirectories(plan.folder());
        List<FictionalInsurer> insurers = population.insurers().all();
        int atOnce = insurersAtOnce(insurers.size());
        for (int year = plan.from().year(); year <= plan.until().year(); year++) {
            for (int first = 0; first < insurers.size(); first += atOnce) {
                Set<InsurerNumber> some = new HashSet<>();
                insurers.subList(first, Math.min(insurers.size(), first + atOnce))
                        .forEach(insurer -> some.add(insurer.number()));
                write(new FiscalYear(year), some, progress);
            }
        }
        return tally();
    }

    private int insurersAtOnce(int insurers) {
        long fitting = DOCUMENTS_AT_ONCE * insurers / population.size();
        return Math.clamp(fitting, 1, INSURERS_AT_ONCE);
    }

    private void write(FiscalYear year, Set<InsurerNumber> insurers, Consumer<CheckupTally> progress)
            throws IOException {
        OpenArchives open = new OpenArchives(plan.folder(), sentOn(year));
        try (open) {
            Iterator<District> districts = District.of(population).iterator();
            while (districts.hasNext()) {
                District district = districts.next();
                for (FictionalPerson person : population.people(district.firstPerson(), district.endPerson())) {
                    Optional<FictionalPatient> patient =
                            FictionalPatient.of(plan.seed(), person, district, population.today());
                    if (patient.isPresent()) {
                        write(patient.get(), year, insurers, open);
                    }
                }
                progress.accept(tally());
            }
        }
        archives += open.archives();
        bytes += open.bytes();
    }

    private void write(FictionalPatient patient, FiscalYear year, Set<InsurerNumber> insurers, OpenArchives open)
            throws IOException {
        Optional<Attendance> attendance = Attendance.of(plan.seed(), patient, year, population.today())
                .filter(one -> insurers.contains(one.coverage().insurer().number()));
        if (attendance.isPresent()) {
            open.add(CheckupReport.of(plan.seed(), patient, attendance.get()));
            checkups.merge(attendance.get().programme(), 1L, Long::sum);
        }
    }

    /** 1 November of the year after, when insurers report; of years that are younger, today. */
    private LocalDate sentOn(FiscalYear year) {
        LocalDate due = LocalDate.of(year.year() + 1, 11, 1);
        return due.isAfter(population.today()) ? population.today() : due;
    }

    private CheckupTally tally() {
        return new CheckupTally(archives, bytes, checkups);
    }
}
