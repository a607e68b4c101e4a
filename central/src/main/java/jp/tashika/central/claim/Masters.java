package jp.tashika.central.claim;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import jp.tashika.core.medication.DrugCatalogue;
import jp.tashika.core.medication.DrugEntry;
import jp.tashika.core.treatment.ActCatalogue;
import jp.tashika.core.treatment.ActEntry;
import jp.tashika.core.treatment.FeeSection;
import jp.tashika.format.claim.master.MasterKind;
import jp.tashika.format.claim.master.MasterReader;
import jp.tashika.format.claim.master.MasterRow;
import jp.tashika.format.claim.master.MasterTable;
import jp.tashika.format.claim.master.MiniMaster;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * マスター。What the codes of claims stand for: drugs, acts and remarks, each by the day it was in force. Never changed once
 * made.
 */
public final class Masters {

    private static final Logger LOG = LoggerFactory.getLogger(Masters.class);
    private static final String FREE_TEXT = "10";
    private static final String FIXED_TEXT = "20";

    private final MasterTable<MasterRow.Drug> drugs;
    private final MasterTable<MasterRow.Act> acts;
    private final MasterTable<MasterRow.Comment> comments;

    private Masters(List<MasterRow.Drug> drugs, List<MasterRow.Act> acts, List<MasterRow.Comment> comments) {
        this.drugs = new MasterTable<>(drugs);
        this.acts = new MasterTable<>(acts);
        this.comments = new MasterTable<>(comments);
    }

    /** 見本。Drugs and acts that do not exist. */
    public static Masters sample() {
        return new Masters(MiniMaster.drugs(), MiniMaster.acts(), MiniMaster.comments());
    }

    /**
     * The files of a folder, named as they are published ({@code y_ALL20260601.csv}); other files are passed over. A row that
     * cannot be read is told in the log, by its line, and left out.
     *
     * @throws IOException when a file cannot be read, or is not CSV to its end
     */
    public static Masters read(Path folder) throws IOException {
        List<MasterRow.Drug> drugs = new ArrayList<>();
        List<MasterRow.Act> acts = new ArrayList<>();
        List<MasterRow.Comment> comments = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            Optional<MasterKind> kind = MasterKind.ofFileName(name).filter(_ -> isCsv(name));
            if (kind.isPresent()) {
                read(file, kind.get(), row -> {
                    switch (row) {
                        case MasterRow.Drug drug -> drugs.add(drug);
                        case MasterRow.Act act -> acts.add(act);
                        case MasterRow.Comment comment -> comments.add(comment);
                        case MasterRow.Disease _, MasterRow.Material _, MasterRow.Modifier _ -> {}
                    }
                });
            }
        }
        return new Masters(drugs, acts, comments);
    }

    private static boolean isCsv(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".txt");
    }

    private static void read(Path file, MasterKind kind, Consumer<MasterRow> sink) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            List<Fault> faults = MasterReader.read(in, kind, (line, decoded) -> {
                switch (decoded) {
                    case Decoded.Ok<MasterRow>(var row) -> sink.accept(row);
                    case Decoded.Faulty<MasterRow>(var wrong) ->
                        LOG.warn(
                                "master {} line {} left out: {}",
                                file.getFileName(),
                                line,
                                wrong.getFirst().line());
                }
            });
            if (!faults.isEmpty()) {
                throw new IOException("master " + file.getFileName() + ": "
                        + faults.getFirst().line());
            }
        }
    }

    /** 医薬品の数。How many drugs are known; 0 means that the folder held no such master. */
    public int drugCount() {
        return drugs.size();
    }

    /** 診療行為の数。How many acts are known. */
    public int actCount() {
        return acts.size();
    }

    public DrugCatalogue drugs() {
        return (code, day) -> drugs.find(code, day).map(Masters::entry);
    }

    public ActCatalogue acts() {
        return (code, day) -> acts.find(code, day).flatMap(Masters::entry);
    }

    /** コメントの文。What a reader sees of a remark: what the master says, then what was written to it. */
    String remark(Optional<String> code, Optional<String> written) {
        String text = written.orElse("");
        return code.flatMap(comments::newest)
                .map(comment -> switch (comment.pattern()) {
                    case FREE_TEXT -> text;
                    case FIXED_TEXT -> comment.name();
                    default -> text.isEmpty() ? comment.name() : comment.name() + text;
                })
                .orElse(text);
    }

    private static DrugEntry entry(MasterRow.Drug drug) {
        return new DrugEntry(
                drug.fullName(),
                drug.genericName(),
                drug.unitName(),
                drug.dosageForm().flatMap(Masters::form),
                drug.isReduction(),
                drug.priceListCode());
    }

    private static Optional<DrugEntry.Form> form(String code) {
        return switch (code) {
            case "1" -> Optional.of(DrugEntry.Form.ORAL);
            case "3" -> Optional.of(DrugEntry.Form.OTHER);
            case "4" -> Optional.of(DrugEntry.Form.INJECTION);
            case "6" -> Optional.of(DrugEntry.Form.EXTERNAL);
            case "8" -> Optional.of(DrugEntry.Form.DENTAL);
            default -> Optional.empty();
        };
    }

    /** An act without a section of the fee table is none that is shown. */
    private static Optional<ActEntry> entry(MasterRow.Act act) {
        return act.sectionNumber()
                .flatMap(FeeSection::parse)
                .map(section -> new ActEntry(act.fullName(), section, act.isAddition()));
    }
}
