package jp.tashika.core.treatment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.tashika.core.claim.ClaimKind;

/** 診療の分類。Which acts are shown, and as what: the rows of treatments.tsv (receipts 12, inferred). */
final class Classification {

    private static final List<Row> ROWS = rows();

    private Classification() {}

    /** 分類。What an act is shown as. */
    sealed interface Shown {

        /** 診療として。 */
        record AsTreatment(TreatmentKind kind) implements Shown {}

        /** 手術として。 */
        record AsSurgery(SurgeryKind kind) implements Shown {}
    }

    /** 分類の行。A range of sections of one of the two fee tables. */
    record Row(boolean dental, char letter, int from, int to, Shown shown) {

        private boolean holds(boolean asksDental, FeeSection section) {
            return dental == asksDental
                    && letter == section.letter()
                    && section.number() >= from
                    && section.number() <= to;
        }
    }

    static List<Row> all() {
        return ROWS;
    }

    /** As what an act is shown; empty for what is not shown at all. The first row that fits decides. */
    static Optional<Shown> of(ClaimKind kind, FeeSection section) {
        boolean dental = kind == ClaimKind.DENTAL;
        return ROWS.stream()
                .filter(row -> row.holds(dental, section))
                .findFirst()
                .map(Row::shown);
    }

    private static List<Row> rows() {
        try (InputStream stream = Objects.requireNonNull(Classification.class.getResourceAsStream("treatments.tsv"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Row(
                            cells[0].equals("DENTAL"),
                            cells[1].charAt(0),
                            Integer.parseInt(cells[2]),
                            Integer.parseInt(cells[3]),
                            shown(cells[4], cells[5])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Shown shown(String consent, String kind) {
        return consent.equals("SURGERY")
                ? new Shown.AsSurgery(SurgeryKind.valueOf(kind))
                : new Shown.AsTreatment(TreatmentKind.valueOf(kind));
    }
}
