package jp.tashika.structure.rule;

import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.tashika.structure.reading.Module;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.reading.SourceFile;

/** パッケージの規則。Circles, roots, depth, splits, and what each package says of itself. */
final class PackageRules {

    static final Rule CIRCLES = new Rule("package-circles", "パッケージ間に循環がない", PackageRules::circles);
    static final Rule ROOTS = new Rule("package-roots", "パッケージはモジュールの根の下に一段だけ", PackageRules::strays);
    static final Rule SPLIT = new Rule("package-split", "一つのパッケージは一つのモジュールにある", PackageRules::splits);
    static final Rule DESCRIBED = new Rule("package-described", "各パッケージに説明と@NullMarkedがある", PackageRules::undescribed);

    private PackageRules() {}

    static List<Rule> all() {
        return List.of(CIRCLES, ROOTS, SPLIT, DESCRIBED);
    }

    private static List<Breach> circles(Repository repository) {
        return ArchRules.breaches(
                SlicesRuleDefinition.slices()
                        .matching("jp.tashika.(**)")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true),
                repository.classes());
    }

    private static List<Breach> strays(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Module module : repository.modules()) {
            String root = module.house().map(house -> house.root()).orElse("jp.tashika");
            for (SourceFile source : module.sources()) {
                String name = source.packageName();
                boolean under = name.equals(root) || name.startsWith(root + ".");
                if (!under) {
                    breaches.add(new Breach(source.path(), "package " + name + " is not under " + root));
                } else if (name.substring(root.length())
                                .chars()
                                .filter(c -> c == '.')
                                .count()
                        > 1) {
                    breaches.add(
                            new Breach(source.path(), "package " + name + " is more than one level below " + root));
                }
                if (!source.path().contains("/java/" + name.replace('.', '/') + "/" + source.mainName() + ".java")) {
                    breaches.add(new Breach(source.path(), "package " + name + " does not fit the folder"));
                }
            }
        }
        return breaches;
    }

    private static List<Breach> splits(Repository repository) {
        Map<String, TreeSet<String>> homes = new TreeMap<>();
        for (Module module : repository.modules()) {
            for (SourceFile source : module.sources()) {
                homes.computeIfAbsent(source.packageName(), _ -> new TreeSet<>())
                        .add(module.name());
            }
        }
        return homes.entrySet().stream()
                .filter(home -> home.getValue().size() > 1)
                .map(home -> new Breach(home.getKey(), "is split over " + String.join(", ", home.getValue())))
                .toList();
    }

    private static List<Breach> undescribed(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        for (Module module : repository.modules()) {
            Map<String, List<SourceFile>> packages = described(module).stream()
                    .collect(Collectors.groupingBy(SourceFile::packageName, TreeMap::new, Collectors.toList()));
            packages.forEach((name, files) -> {
                var note = files.stream()
                        .flatMap(file -> file.packageNote().stream())
                        .findFirst();
                if (note.isEmpty()) {
                    breaches.add(new Breach(module.name(), "package " + name + " has no package-info.java"));
                } else {
                    if (!note.get().nullMarked()) {
                        breaches.add(new Breach(module.name(), "package " + name + " is not @NullMarked"));
                    }
                    if (!Sentence.of(note.get().doc()).isBilingual()) {
                        breaches.add(new Breach(
                                module.name(), "package " + name + " does not begin «日本語。English sentence.»"));
                    }
                }
            });
        }
        return breaches;
    }

    /** Tests of a product module stand in packages that are described already. */
    private static List<SourceFile> described(Module module) {
        return module.isProduct() ? module.mains() : module.sources();
    }
}
