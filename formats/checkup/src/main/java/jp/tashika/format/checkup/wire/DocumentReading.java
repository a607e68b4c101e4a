package jp.tashika.format.checkup.wire;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.Plain;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.Voucher;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.xml.Faults;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Outcome;

/** 文書の読取。Reads one document from its root, envelope first. */
final class DocumentReading {

    static final String ROOT = "ClinicalDocument";

    private static final Set<String> SINGLE = Set.of(
            "code", "effectiveTime", "confidentialityCode", "recordTarget", "author", "documentationOf", "component");

    private static final String OPEN = "N";

    private final Walk walk;
    private final PartyReading parties;
    private final ResultReading results;

    private Optional<ReportKind> kind = Optional.empty();
    private Optional<LocalDate> createdOn = Optional.empty();
    private Optional<Examinee> examinee = Optional.empty();
    private Optional<Institution> author = Optional.empty();
    private Optional<LocalDate> authoredOn = Optional.empty();
    private final List<Voucher> vouchers = new ArrayList<>();
    private Optional<Programme> programme = Optional.empty();
    private Optional<LocalDate> heldOn = Optional.empty();
    private Optional<Institution> performer = Optional.empty();
    private final List<Section> sections = new ArrayList<>();

    private DocumentReading(Walk walk) {
        this.walk = walk;
        this.parties = new PartyReading(walk);
        this.results = new ResultReading(walk);
    }

    /** Stands on the root. */
    static Decoded<CheckupFile> read(Walk walk) {
        DocumentReading reading = new DocumentReading(walk);
        reading.document();
        return reading.decoded();
    }

    private void document() {
        Set<String> seen = new HashSet<>();
        walk.children(SINGLE, seen, name -> {
            switch (name) {
                case "code" -> kind = kind();
                case "effectiveTime" -> createdOn = walk.day();
                case "confidentialityCode" ->
                    walk.code(OPEN, text -> Optional.of(text).filter(OPEN::equals));
                case "recordTarget" -> examinee = parties.examinee();
                case "author" -> author();
                case "participant" -> parties.voucher().ifPresent(vouchers::add);
                case "documentationOf" -> walk.descend(this::event, "serviceEvent");
                case "component" -> walk.descend(this::body, "structuredBody");
                default -> walk.in().skip();
            }
        });
        for (String name : List.of("code", "effectiveTime", "recordTarget", "author", "documentationOf")) {
            if (!seen.contains(name)) {
                walk.missing(name);
            }
        }
    }

    private Optional<ReportKind> kind() {
        String code = walk.in().attribute("code").orElse("");
        boolean guidance = code.length() == 2 && code.charAt(0) == '2' && Plain.isDigits(code, 2);
        if (guidance || code.equals(ReportKind.NATIONAL_REPORT.code())) {
            walk.fault(Outcome.CHECKUP_KIND_NOT_SERVED, "");
            walk.in().skip();
            return Optional.empty();
        }
        return walk.code("report kind", ReportKind::parse);
    }

    private void author() {
        walk.children(Set.of("time", "assignedAuthor"), new HashSet<>(), name -> {
            switch (name) {
                case "time" -> authoredOn = walk.optionalDay();
                case "assignedAuthor" -> walk.descend(() -> author = parties.institution(), "representedOrganization");
                default -> walk.in().skip();
            }
        });
    }

    private void event() {
        Set<String> seen = new HashSet<>();
        walk.children(Set.of("code", "effectiveTime", "performer"), seen, name -> {
            switch (name) {
                case "code" -> programme = walk.code("programme", Programme::parse);
                case "effectiveTime" -> heldOn = walk.day();
                case "performer" ->
                    walk.descend(() -> performer = parties.institution(), "assignedEntity", "representedOrganization");
                default -> walk.in().skip();
            }
        });
        for (String name : List.of("code", "effectiveTime", "performer")) {
            if (!seen.contains(name)) {
                walk.missing(name);
            }
        }
    }

    private void body() {
        int[] count = {0};
        walk.children(name -> {
            if (name.equals("component")) {
                walk.in().ordinal(++count[0]);
                walk.descend(this::section, "section");
            } else {
                walk.in().skip();
            }
        });
    }

    private void section() {
        Part part = new Part();
        Set<String> seen = new HashSet<>();
        walk.children(Set.of("code", "title", "text"), seen, name -> {
            switch (name) {
                case "code" -> part.kind = walk.code("section", SectionKind::parse);
                case "title" -> part.title = walk.text(Section.TITLE_MAX, Plain::isLine);
                case "entry" -> {
                    walk.in().ordinal(++part.count);
                    walk.descend(() -> results.entry().ifPresent(part.entries::add), "observation");
                }
                default -> walk.in().skip();
            }
        });
        if (!seen.contains("code")) {
            walk.missing("code");
        }
        part.kind.ifPresent(known -> sections.add(new Section(known, part.title.orElse(""), part.entries)));
    }

    /** 読みかけのセクション。 */
    private static final class Part {
        private Optional<SectionKind> kind = Optional.empty();
        private Optional<String> title = Optional.empty();
        private final List<Entry> entries = new ArrayList<>();
        private int count;
    }

    private Decoded<CheckupFile> decoded() {
        Faults faults = walk.faults();
        if (faults.isEmpty() && author.isEmpty()) {
            faults.add(Outcome.CHECKUP_VALUE_MISSING, ROOT + "/author", "representedOrganization");
        }
        if (faults.isEmpty() && performer.isEmpty()) {
            faults.add(Outcome.CHECKUP_VALUE_MISSING, ROOT + "/documentationOf", "representedOrganization");
        }
        if (faults.isEmpty() && examinee.isEmpty()) {
            faults.add(Outcome.CHECKUP_VALUE_MISSING, ROOT + "/recordTarget", "patientRole and patient");
        }
        if (faults.isEmpty() && (programme.isEmpty() || heldOn.isEmpty())) {
            faults.add(Outcome.CHECKUP_VALUE_MISSING, ROOT + "/documentationOf", "serviceEvent");
        }
        if (faults.isEmpty()
                && sections.isEmpty()
                && !kind.map(ReportKind::isDeletion).orElse(false)) {
            faults.add(Outcome.CHECKUP_VALUE_MISSING, ROOT + "/component", "section");
        }
        return faults.isEmpty() ? Decoded.ok(built()) : faults.faulty();
    }

    private CheckupDocument built() {
        return new CheckupDocument(
                kind.orElseThrow(),
                createdOn.orElseThrow(),
                examinee.orElseThrow(),
                author.orElseThrow(),
                authoredOn,
                vouchers,
                programme.orElseThrow(),
                heldOn.orElseThrow(),
                performer.orElseThrow(),
                sections);
    }
}
