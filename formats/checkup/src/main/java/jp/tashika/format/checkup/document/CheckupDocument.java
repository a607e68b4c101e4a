package jp.tashika.format.checkup.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Programme;

/**
 * 健診結果。One checkup of one person: who, when, where, under which programme, and what was found.
 *
 * @param createdOn the day the document was made, which is not that of the checkup
 * @param authoredOn the day its author finished it
 * @param vouchers 受診券; usually one, none for 後期高齢者 and employers
 * @param heldOn 健診実施日, the day by which a checkup is filed and shown
 * @param sections none only when the document asks for a deletion
 */
public record CheckupDocument(
        ReportKind kind,
        LocalDate createdOn,
        Examinee examinee,
        Institution author,
        Optional<LocalDate> authoredOn,
        List<Voucher> vouchers,
        Programme programme,
        LocalDate heldOn,
        Institution performer,
        List<Section> sections)
        implements CheckupFile {

    public CheckupDocument {
        vouchers = List.copyOf(vouchers);
        sections = List.copyOf(sections);
        if (sections.isEmpty() && !kind.isDeletion()) {
            throw new IllegalArgumentException("results without a section");
        }
    }

    /** By what the checkup is replaced or deleted. */
    public CheckupIdentity identity() {
        return CheckupIdentity.of(examinee.insurer(), examinee.insured(), heldOn, programme, performer.number());
    }

    /** All observations in the order of the document, those in series and those that hang on others too. */
    public Stream<Observation> observations() {
        return sections.stream().flatMap(section -> section.entries().stream()).flatMap(CheckupDocument::flat);
    }

    /** The first observation of {@code item}. */
    public Optional<Observation> observation(ItemCode item) {
        return observations().filter(one -> one.code().equals(item)).findFirst();
    }

    /** The first observation of each item. */
    public Map<ItemCode, Observation> byItem() {
        Map<ItemCode, Observation> first = new LinkedHashMap<>();
        observations().forEach(one -> first.putIfAbsent(one.code(), one));
        return Collections.unmodifiableMap(first);
    }

    private static Stream<Observation> flat(Entry entry) {
        return switch (entry) {
            case Observation one -> Stream.concat(Stream.of(one), flat(one.links()));
            case TestSeries(List<Link> links) -> flat(links);
        };
    }

    private static Stream<Observation> flat(List<Link> links) {
        return links.stream().flatMap(link -> flat(link.observation()));
    }

    /** Personal: neither the person nor results are shown. */
    @Override
    public String toString() {
        return "CheckupDocument[" + kind + ", " + programme + ", " + sections.size() + " sections]";
    }
}
