package jp.tashika.simulation.population;

/** 世帯の種類。How people live together, with how many of a thousand households are so and who is in them. */
enum HouseholdKind {
    ALONE(545, 1, 0),
    COUPLE(270, 2, 0),
    PARENT_AND_CHILD(17, 1, 1),
    PARENT_AND_TWO(8, 1, 2),
    FAMILY_OF_THREE(67, 2, 1),
    FAMILY_OF_FOUR(72, 2, 2),
    FAMILY_OF_FIVE(21, 2, 3);

    private static final int[] WEIGHTS = weights();

    private final int perMille;
    private final int adults;
    private final int children;

    HouseholdKind(int perMille, int adults, int children) {
        this.perMille = perMille;
        this.adults = adults;
        this.children = children;
    }

    static HouseholdKind of(Draw draw) {
        return values()[draw.weighted(WEIGHTS, 1000)];
    }

    int adults() {
        return adults;
    }

    int children() {
        return children;
    }

    int size() {
        return adults + children;
    }

    private static int[] weights() {
        HouseholdKind[] kinds = values();
        int[] weights = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            weights[i] = kinds[i].perMille;
        }
        return weights;
    }
}
