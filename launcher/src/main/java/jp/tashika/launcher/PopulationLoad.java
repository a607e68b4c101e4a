package jp.tashika.launcher;

import jp.tashika.simulation.population.Population;

/** 初期登録。Registers the fictional population in a new registry. */
final class PopulationLoad {

    static final String PEOPLE = "people";
    static final String DAY = "day";

    private PopulationLoad() {}

    static void intoNewRegistry(StateFolder folder, Database database, Population population) {}
}
