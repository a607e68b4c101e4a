package jp.tashika.structure.reading;

import java.util.List;
import java.util.Optional;

/** 町並み。The table of architecture section 1: which module may exist, where its packages begin, and what it may know. */
public record Street(List<House> houses) {

    /** 種別。What a module is to the others. */
    public enum Kind {
        /** 語彙。Shared by all. */
        VOCABULARY,
        /** 形式。A message format. */
        FORMAT,
        /** 判断。Pure decisions. */
        CORE,
        /** 見た目。The look of the pages. */
        LOOK,
        /** 道具。A tool that is not a party: the test authority, the simulation. */
        TOOL,
        /** 当事者。A party of the real world, which runs as a process of its own. */
        PARTY,
        /** 起動。What starts all. */
        LAUNCHER,
        /** 試験。Tests of the whole. */
        TEST
    }

    /**
     * 家。One module.
     *
     * @param root the package all of its packages lie in
     * @param knows modules it may depend on; {@code *} for all, {@code format-*} for all formats
     * @param knowsInTests modules only its tests may depend on
     * @param libraries groups of the libraries it may depend on outside tests; {@code *} for any
     */
    public record House(
            String module,
            Kind kind,
            String root,
            List<String> knows,
            List<String> knowsInTests,
            List<String> libraries) {

        public House {
            knows = List.copyOf(knows);
            knowsInTests = List.copyOf(knowsInTests);
            libraries = List.copyOf(libraries);
        }

        public boolean mayKnow(String other) {
            return fits(knows, other);
        }

        public boolean mayKnowInTests(String other) {
            return mayKnow(other) || fits(knowsInTests, other);
        }

        public boolean mayUse(String group) {
            return fits(libraries, group);
        }

        /** Whether {@code name} is a package of this module. */
        public boolean owns(String name) {
            return name.equals(root) || name.startsWith(root + ".");
        }

        private static boolean fits(List<String> patterns, String name) {
            return patterns.stream()
                    .anyMatch(pattern -> pattern.endsWith("*")
                            ? name.startsWith(pattern.substring(0, pattern.length() - 1))
                            : name.equals(pattern));
        }
    }

    public Street {
        houses = List.copyOf(houses);
    }

    public static Street ours() {
        return new Street(Table.resource("street.tsv").rows().stream()
                .map(row -> new House(
                        row.cell(0), Kind.valueOf(row.cell(1)), row.cell(2), row.words(3), row.words(4), row.words(5)))
                .toList());
    }

    public Optional<House> house(String module) {
        return houses.stream().filter(house -> house.module().equals(module)).findFirst();
    }
}
