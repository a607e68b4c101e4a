package jp.tashika.simulation.population;

import java.time.LocalDate;
import java.util.List;
import jp.tashika.simulation.population.Names.Spelt;

/**
 * 世帯。People who live together, the head first; what they are called and when they were born.
 *
 * @param firstIndex the head's index in the population
 */
record Household(long firstIndex, String address, String postNumber, List<Member> members) {

    /** 世帯員。One of them, before any insurer is known. */
    record Member(Spelt name, boolean female, LocalDate birthdate) {}

    Household {
        members = List.copyOf(members);
    }

    Member head() {
        return members.getFirst();
    }
}
