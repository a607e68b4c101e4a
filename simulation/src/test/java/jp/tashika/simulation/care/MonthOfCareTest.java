package jp.tashika.simulation.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.tashika.format.claim.master.MasterRow;
import jp.tashika.format.claim.master.MiniMaster;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Insurers;
import jp.tashika.simulation.population.Population;
import jp.tashika.vocabulary.number.PointTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthOfCareTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final Population POPULATION = Population.of(1, 4_100, TODAY, Insurers.of(Insurers.DEFAULT_COUNT));
    private static final MonthOfCare CARE = new MonthOfCare(1);

    private static List<FictionalPatient> patients() {
        return District.of(POPULATION)
                .flatMap(district -> POPULATION.people(district.firstPerson(), district.endPerson()).stream()
                        .flatMap(person -> FictionalPatient.of(1, person, district, TODAY).stream()))
                .toList();
    }

    @Test
    @DisplayName("同じ種・人・月からは同じ診療、別の種からは別の診療")
    void theSameSeedTellsTheSameStory() {
        List<List<Care>> first =
                patients().stream().map(one -> CARE.of(one, OCTOBER)).toList();
        assertThat(patients().stream()
                        .map(one -> new MonthOfCare(1).of(one, OCTOBER))
                        .toList())
                .isEqualTo(first);
        assertThat(patients().stream()
                        .map(one -> new MonthOfCare(2).of(one, OCTOBER))
                        .toList())
                .isNotEqualTo(first);
    }

    @Test
    @DisplayName("診療は月の中にあり、日曜には外来がなく、入院中に外来はない")
    void careKeepsToDays() {
        for (FictionalPatient patient : patients()) {
            for (YearMonth month : List.of(YearMonth.of(2026, 2), OCTOBER)) {
                List<Care> cares = CARE.of(patient, month);
                for (Care care : cares) {
                    assertThat(YearMonth.from(care.day())).isEqualTo(month);
                    assertThat(care.day()).isAfterOrEqualTo(patient.birthdate());
                    if (care instanceof Care.Stay stay) {
                        assertThat(YearMonth.from(stay.dischargedOn())).isEqualTo(month);
                        assertThat(cares)
                                .filteredOn(other -> !(other instanceof Care.Stay))
                                .allMatch(other -> other.day().isBefore(stay.day())
                                        || other.day().isAfter(stay.dischargedOn()));
                    } else {
                        assertThat(care.day().getDayOfWeek()).isNotEqualTo(DayOfWeek.SUNDAY);
                    }
                }
            }
        }
    }

    @Test
    @DisplayName("高血圧の人は、ほぼ毎月同じ医療機関にかかる")
    void chronicPatientsComeAgain() {
        int loyal = 0;
        for (FictionalPatient patient : patients()) {
            if (patient.isTreatedFor(Condition.HYPERTENSION, LocalDate.of(2026, 1, 1))
                    && patient.habit().everyMonths() == 1
                    && !patient.conditions().containsKey(Condition.KIDNEY_FAILURE)
                    && patient.isAliveOn(TODAY)) {
                Set<FictionalFacility> places = new HashSet<>();
                for (int month = 3; month <= 10; month++) {
                    places.addAll(CARE.of(patient, YearMonth.of(2026, month)).stream()
                            .filter(Care.Visit.class::isInstance)
                            .filter(visit -> ((Care.Visit) visit)
                                    .diagnoses().stream()
                                            .anyMatch(one -> one.code().equals("9990002")
                                                    || one.code().equals("9990001")))
                            .map(Care::facility)
                            .filter(facility ->
                                    !facility.equals(patient.district().hospital()))
                            .collect(Collectors.toSet()));
                }
                assertThat(places).containsExactly(patient.familyClinic());
                loyal++;
            }
        }
        assertThat(loyal).isGreaterThan(200);
    }

    @Test
    @DisplayName("二つの医療機関から同じ成分の薬を同じ月に受け取る人がいる")
    void someTakeAnIngredientTwice() {
        Map<String, String> ingredients = MiniMaster.drugs().stream()
                .filter(drug -> drug.ingredientKey().isPresent())
                .collect(Collectors.toMap(
                        MasterRow.Drug::code, drug -> drug.ingredientKey().orElseThrow()));
        Set<String> twice = new HashSet<>();
        for (FictionalPatient patient : patients()) {
            Map<String, Set<FictionalFacility>> from = new HashMap<>();
            for (Care care : CARE.of(patient, OCTOBER)) {
                if (care instanceof Care.Dispensed(Prescription prescription)) {
                    prescription.courses().stream()
                            .flatMap(course -> course.doses().stream())
                            .forEach(dose -> from.computeIfAbsent(
                                            ingredients.getOrDefault(dose.drug(), ""), _ -> new HashSet<>())
                                    .add(prescription.prescriber()));
                }
            }
            from.forEach((ingredient, facilities) -> {
                if (facilities.size() > 1) {
                    twice.add(ingredient);
                }
            });
        }
        assertThat(twice).contains("9990001", "9990024");
    }

    @Test
    @DisplayName("治療は年とともに進み、同じ人の薬が変わる")
    void treatmentGrows() {
        Set<List<String>> steps = new HashSet<>();
        FictionalPatient patient = patients().stream()
                .filter(one -> one.isTreatedFor(Condition.HYPERTENSION, TODAY.minusYears(10)))
                .findFirst()
                .orElseThrow();
        for (int year = 2016; year <= 2026; year++) {
            steps.add(Medicines.forDisease(patient, Condition.HYPERTENSION, LocalDate.of(year, 11, 1), 28).stream()
                    .flatMap(course -> course.doses().stream())
                    .map(Dose::drug)
                    .toList());
        }
        assertThat(steps).hasSizeGreaterThan(2);
    }

    @Test
    @DisplayName("四種類の診療、手術、透析、精神通院の公費がある")
    void everyKindOfCareHappens() {
        List<Care> all = new ArrayList<>();
        patients().forEach(patient -> all.addAll(CARE.of(patient, OCTOBER)));
        assertThat(all)
                .hasAtLeastOneElementOfType(Care.Visit.class)
                .hasAtLeastOneElementOfType(Care.DentalVisit.class)
                .hasAtLeastOneElementOfType(Care.Dispensed.class)
                .hasAtLeastOneElementOfType(Care.Stay.class);
        assertThat(all)
                .anyMatch(care -> care instanceof Care.Stay stay
                        && stay.grouping().flatMap(Care.Grouping::surgery).isPresent())
                .anyMatch(care ->
                        care instanceof Care.Stay stay && stay.grouping().isEmpty())
                .anyMatch(care ->
                        care instanceof Care.Visit visit && visit.programme().isPresent())
                .anyMatch(care -> care instanceof Care.Visit visit
                        && visit.charges().stream()
                                .anyMatch(charged ->
                                        charged.charge().items().contains(new ChargedItem.Act("199000018"))));
    }

    @Test
    @DisplayName("子どもに大人の病気はなく、病気は大人になってから治療が始まる")
    void childrenHaveNoDiseasesOfAdults() {
        Set<Condition> ofChildren = new HashSet<>();
        for (FictionalPatient patient : patients()) {
            if (patient.age(TODAY) < 18) {
                ofChildren.addAll(patient.conditions().keySet());
            }
            patient.conditions()
                    .forEach((condition, since) ->
                            assertThat(patient.age(since)).isGreaterThanOrEqualTo(condition.fromAge()));
        }
        assertThat(ofChildren).containsExactlyInAnyOrder(Condition.ASTHMA, Condition.HAY_FEVER);
    }

    @Test
    @DisplayName("かぜは冬に多い")
    void coldsComeInWinter() {
        assertThat(colds(YearMonth.of(2026, 1))).isGreaterThan(2 * colds(YearMonth.of(2026, 8)));
    }

    private static long colds(YearMonth month) {
        return patients().stream()
                .filter(patient -> CARE.of(patient, month).stream()
                        .anyMatch(care -> care instanceof Care.Visit visit
                                && visit.diagnoses().stream()
                                        .anyMatch(one -> one.code().equals("9990003"))))
                .count();
    }

    @ParameterizedTest(name = "{0} 円は {1} 点")
    @CsvSource({"0.01, 1", "10.10, 1", "15.00, 1", "15.01, 2", "25, 2", "25.01, 3", "1520.30, 152", "25600, 2560"})
    @DisplayName("薬剤料は 15 円まで 1 点、超えれば 10 円ごとに 1 点")
    void pricesBecomePoints(BigDecimal yen, int points) {
        assertThat(Formulary.points(yen)).isEqualTo(points);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "999999999", "699090009", "199000001"})
    @DisplayName("マスターにない薬には値段がない")
    void unknownDrugsHaveNoPrice(String code) {
        assertThatThrownBy(() -> Formulary.yen(code)).isInstanceOf(NullPointerException.class);
    }

    @Test
    @DisplayName("地区は人口を余さず分け、その医療機関はほかの地区と重ならない")
    void districtsDivideThePopulation() {
        List<District> districts = District.of(POPULATION).toList();
        assertThat(districts).hasSize(3);
        assertThat(districts.getLast().endPerson()).isEqualTo(4_100);
        assertThat(districts.stream()
                        .mapToLong(one -> one.endPerson() - one.firstPerson())
                        .sum())
                .isEqualTo(4_100);
        List<FictionalFacility> all =
                districts.stream().flatMap(one -> one.facilities().stream()).toList();
        assertThat(all).doesNotHaveDuplicates().hasSize(30);
        District first = districts.getFirst();
        assertThat(first.hospital().name()).startsWith("架空病院");
        assertThat(first.dentist(1).code().pointTable()).contains(PointTable.DENTAL);
        assertThat(first.pharmacy(1).code().pointTable()).contains(PointTable.PHARMACY);
        assertThat(first.familyClinic(0).code().pointTable()).contains(PointTable.MEDICAL);
    }
}
