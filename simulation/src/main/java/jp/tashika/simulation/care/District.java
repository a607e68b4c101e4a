package jp.tashika.simulation.care;

import java.util.List;
import java.util.stream.Stream;
import jp.tashika.simulation.population.FictionalFacility;
import jp.tashika.simulation.population.Population;

/**
 * 地区。Some people and the ten facilities they go to: four clinics, a hospital, three dentists and two pharmacies.
 *
 * @param number from 0
 * @param firstPerson the number of the first person
 * @param endPerson one behind the number of the last person
 */
public record District(int number, long firstPerson, long endPerson) {

    /** 地区の人数。People of a district; only the last may have fewer. */
    public static final int PEOPLE = 2_000;

    private static final int PREFECTURES = 2;
    private static final int FACILITIES = 10;

    // where the kinds of facilities stand among ten of a prefecture, see FictionalFacility
    private static final int[] CLINICS = {0, 1, 4, 5};
    private static final int HOSPITAL = 8;
    private static final int[] DENTISTS = {2, 6, 9};
    private static final int[] PHARMACIES = {3, 7};

    /** Every district of a population, in order. */
    public static Stream<District> of(Population population) {
        int count = Math.toIntExact((population.size() + PEOPLE - 1) / PEOPLE);
        return Stream.iterate(0, number -> number < count, number -> number + 1)
                .map(number -> new District(
                        number, (long) number * PEOPLE, Math.min(population.size(), (number + 1L) * PEOPLE)));
    }

    /** かかりつけ医。One of the two clinics for internal diseases; the second one hands out medicine itself. */
    FictionalFacility familyClinic(int choice) {
        return facility(CLINICS[choice % 2]);
    }

    /** 院内処方。Whether a facility hands out medicine itself, without a prescription. */
    boolean handsOutMedicine(FictionalFacility facility) {
        return facility.equals(familyClinic(1));
    }

    /** 整形外科。 */
    FictionalFacility bonesClinic() {
        return facility(CLINICS[2]);
    }

    /** 心療内科。 */
    FictionalFacility mindClinic() {
        return facility(CLINICS[3]);
    }

    /** 病院。 */
    FictionalFacility hospital() {
        return facility(HOSPITAL);
    }

    /** 歯科。One of three. */
    FictionalFacility dentist(int choice) {
        return facility(DENTISTS[choice % DENTISTS.length]);
    }

    /** 薬局。One of two. */
    FictionalFacility pharmacy(int choice) {
        return facility(PHARMACIES[choice % PHARMACIES.length]);
    }

    /** All ten, in the order of their numbers. */
    public List<FictionalFacility> facilities() {
        return Stream.iterate(0, place -> place < FACILITIES, place -> place + 1)
                .map(this::facility)
                .toList();
    }

    private FictionalFacility facility(int place) {
        int serial = number / PREFECTURES * FACILITIES + place;
        return FictionalFacility.of(serial * PREFECTURES + number % PREFECTURES);
    }
}
