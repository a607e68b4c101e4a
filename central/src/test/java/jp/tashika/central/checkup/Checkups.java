package jp.tashika.central.checkup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.registry.Insurer;
import jp.tashika.format.checkup.archive.ArchiveName;
import jp.tashika.format.checkup.archive.ArchiveWriter;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.ReportKind;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.document.Sex;
import jp.tashika.format.checkup.item.CheckupItem;
import jp.tashika.format.checkup.item.Demand;
import jp.tashika.format.checkup.item.Edition;
import jp.tashika.format.checkup.item.ItemMaster;
import jp.tashika.format.checkup.item.Programme;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;

/** Documents of plainly fictional people, with all that a programme requires: a weight, and all else not performed. */
public final class Checkups {

    /** 体重。 */
    public static final String WEIGHT = "9N006000000000001";

    /** 腹囲（実測）。 */
    public static final String WAIST = "9N016160100000001";

    private static final Institution CENTRE =
            new Institution(new InstitutionNumber("4810000001"), "架空健診センター", Optional.empty(), Optional.empty());

    private Checkups() {}

    /** Whom a document names. */
    public record Who(InsurerNumber insurer, String symbol, String number, Optional<String> branch, LocalDate born) {

        public static Who of(Insurer insurer, String symbol, String number, String born) {
            return new Who(insurer.number(), symbol, number, Optional.of("01"), LocalDate.parse(born));
        }

        public Who withoutBranch() {
            return new Who(insurer, symbol, number, Optional.empty(), born);
        }

        private Examinee examinee() {
            return new Examinee(
                    insurer,
                    new InsuredNumber(Optional.of(symbol), number, branch),
                    List.of(),
                    Optional.empty(),
                    "シケン　タロウ",
                    Sex.MALE,
                    born);
        }
    }

    public static CheckupDocument specific(Who who, LocalDate heldOn, String weight) {
        return document(who, ReportKind.SPECIFIC, Programme.SPECIFIC, heldOn, heldOn.plusDays(10), weight);
    }

    public static CheckupDocument deletion(Who who, ReportKind kind, LocalDate heldOn) {
        return new CheckupDocument(
                kind,
                heldOn.plusDays(20),
                who.examinee(),
                CENTRE,
                Optional.empty(),
                List.of(),
                Programme.SPECIFIC,
                heldOn,
                CENTRE,
                List.of());
    }

    public static CheckupDocument document(
            Who who, ReportKind kind, Programme programme, LocalDate heldOn, LocalDate createdOn, String weight) {
        return new CheckupDocument(
                kind,
                createdOn,
                who.examinee(),
                CENTRE,
                Optional.of(createdOn),
                List.of(),
                programme,
                heldOn,
                CENTRE,
                List.of(Section.of(SectionKind.of(programme), entries(programme, heldOn, weight))));
    }

    private static List<Entry> entries(Programme programme, LocalDate heldOn, String weight) {
        List<Entry> entries = new ArrayList<>();
        Set<String> groups = new HashSet<>();
        Map<String, Result> measured =
                Map.of(WEIGHT, Result.Quantity.of(weight, "kg"), WAIST, Result.Quantity.of("80.0", "cm"));
        for (CheckupItem item : ItemMaster.standard().items()) {
            boolean wanted = item.observed()
                    && item.isIn(Edition.on(heldOn))
                    && item.dependsOn().isEmpty()
                    && switch (item.demandOf(programme)) {
                        case Demand.Required _ -> true;
                        case Demand.OneOf one -> groups.add(one.together());
                        case Demand.Detailed _, Demand.Voluntary _, Demand.NotPart _ -> false;
                    };
            String code = item.code().text();
            if (wanted || measured.containsKey(code)) {
                entries.add(Observation.of(item.code(), measured.getOrDefault(code, new Result.NotPerformed())));
            }
        }
        return entries;
    }

    public static byte[] archive(InsurerNumber sender, CheckupDocument... documents) {
        return archive(sender, List.of(documents));
    }

    public static byte[] archive(InsurerNumber sender, List<CheckupDocument> documents) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArchiveName name =
                new ArchiveName(sender.digits(), "99999999", LocalDate.of(2026, 11, 1), 0, ServiceKind.CHECKUP);
        try (ArchiveWriter writer = new ArchiveWriter(
                out, name, new ExchangeKind(4), PartyNumber.ofInsurer(sender.digits()), Optional.empty())) {
            for (CheckupDocument document : documents) {
                writer.add(document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
