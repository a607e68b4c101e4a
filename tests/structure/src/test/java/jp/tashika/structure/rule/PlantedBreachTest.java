package jp.tashika.structure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Planted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** 植え付けた違反。Every rule reports a planted breach, and lets pass what only looks like one. */
class PlantedBreachTest {

    static List<Plant> plants() {
        return Stream.of(
                        ModulePlants.all(),
                        PackagePlants.all(),
                        PurityPlants.all(),
                        WirePlants.all(),
                        MyNumberPlants.all(),
                        CodePlants.all(),
                        PrivacyPlants.all(),
                        UrlPlants.all(),
                        GlossaryPlants.all(),
                        RequirementPlants.all(),
                        DocumentPlants.all())
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plants")
    @DisplayName("植え付け")
    void reportsWhatWasPlanted(Plant plant, @TempDir Path folder) {
        List<Breach> breaches =
                plant.rule().breaches(plant.sown().apply(Planted.in(folder)).grown());
        plant.expected()
                .ifPresentOrElse(
                        expected -> assertThat(breaches)
                                .extracting(Breach::toString)
                                .anySatisfy(breach -> assertThat(breach).contains(expected)),
                        () -> assertThat(breaches).isEmpty());
    }

    @Test
    @DisplayName("どの規則にも、植え付けた違反と、違反に見えて可のものがある")
    void everyRuleIsShownToFail() {
        Set<String> failing =
                rulesOf(plants().stream().filter(plant -> plant.expected().isPresent()));
        Set<String> silent =
                rulesOf(plants().stream().filter(plant -> plant.expected().isEmpty()));
        assertThat(Rules.all()).extracting(Rule::id).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(failing).contains(id);
            assertThat(silent).contains(id);
        });
    }

    private static Set<String> rulesOf(Stream<Plant> plants) {
        return plants.map(plant -> plant.rule().id()).collect(Collectors.toUnmodifiableSet());
    }
}
