package jp.tashika.structure.rule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.tashika.structure.reading.Repository;
import jp.tashika.structure.requirement.Requirements;

/** 要件の規則。Every tag is a known requirement, and every requirement has its test, its document or its reason. */
final class RequirementRules {

    static final Rule FORM = new Rule("requirement-form", "要件一覧の各行は形が正しい", RequirementRules::illFormed);
    static final Rule KNOWN = new Rule("requirement-known", "試験の印は要件一覧にある", RequirementRules::unknown);
    static final Rule TESTED = new Rule("requirement-tested", "試験で示す要件には試験がある", RequirementRules::untested);

    private static final Set<String> STATUSES = Set.of("test", "doc", "later", "outside");

    /** An id of the catalogue, or the number of a failure seen in the field. */
    private static final Pattern ID = Pattern.compile("[A-Z]{3}-\\d{3}|F\\d+");

    private RequirementRules() {}

    static List<Rule> all() {
        return List.of(FORM, KNOWN, TESTED);
    }

    private static List<Breach> illFormed(Repository repository) {
        List<Breach> breaches = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Requirements.Row row : Requirements.of(repository).rows()) {
            if (!ID.matcher(row.id()).matches() || !seen.add(row.id())) {
                breaches.add(new Breach(row.place(), row.id() + " is no new id"));
            }
            if (row.title().isEmpty()) {
                breaches.add(new Breach(row.place(), row.id() + " has no title"));
            }
            if (!STATUSES.contains(row.status())) {
                breaches.add(
                        new Breach(row.place(), "status " + row.status() + " is none of " + new TreeSet<>(STATUSES)));
            }
            if (row.status().equals("doc") && !says(repository, row)) {
                breaches.add(new Breach(row.place(), "no document " + row.where() + " that speaks of " + row.id()));
            }
            if ((row.status().equals("later") || row.status().equals("outside"))
                    && row.where().isEmpty()) {
                breaches.add(new Breach(row.place(), row.id() + " is " + row.status() + " without a reason"));
            }
        }
        return breaches;
    }

    private static boolean says(Repository repository, Requirements.Row row) {
        Path document = repository.root().resolve(row.where().split("#")[0]);
        try {
            return Files.isRegularFile(document) && Files.readString(document).contains(row.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Breach> unknown(Repository repository) {
        Set<String> ids = Requirements.of(repository).ids();
        return Requirements.tags(repository).stream()
                .filter(tag -> !ids.contains(tag.id()))
                .map(tag -> new Breach(tag.place(), tag.id() + " is not in " + Requirements.FILE))
                .toList();
    }

    private static List<Breach> untested(Repository repository) {
        Set<String> tagged =
                Requirements.tags(repository).stream().map(Requirements.Tag::id).collect(Collectors.toSet());
        return Requirements.of(repository).rows().stream()
                .flatMap(row -> switch (row.status()) {
                    case "test" ->
                        tagged.contains(row.id())
                                ? Stream.<Breach>empty()
                                : Stream.of(new Breach(
                                        row.place(), "no test carries @Tag(\"" + row.id() + "\"): " + row.title()));
                    case "outside" ->
                        tagged.contains(row.id())
                                ? Stream.of(new Breach(row.place(), row.id() + " is outside, yet a test carries it"))
                                : Stream.<Breach>empty();
                    default -> Stream.<Breach>empty();
                })
                .toList();
    }
}
