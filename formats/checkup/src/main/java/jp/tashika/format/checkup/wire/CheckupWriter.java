package jp.tashika.format.checkup.wire;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Examinee;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.Institution;
import jp.tashika.format.checkup.document.Link;
import jp.tashika.format.checkup.document.NameSpace;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.PostalAddress;
import jp.tashika.format.checkup.document.ReferenceRange;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.TestSeries;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.document.Voucher;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.Oid;
import jp.tashika.format.xml.Unmappable;
import jp.tashika.format.xml.XmlEncoding;
import jp.tashika.format.xml.XmlOut;

/**
 * 健診ファイルの書出し。Writes documents of results (hc08, name space of HL7), indexes and summaries (ix08 and su08, name space of
 * the 4th period): UTF-8, elements in the order of the schemas.
 *
 * <p>What {@link CheckupReader} reads from it equals what was written.
 */
public final class CheckupWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    private final XmlOut out;

    private CheckupWriter(XmlOut out) {
        this.out = out;
    }

    public static byte[] write(CheckupDocument document) {
        XmlOut out = XmlOut.inMemory(XmlEncoding.UTF_8, Unmappable.STANDARD);
        new CheckupWriter(out).document(document);
        return out.toBytes();
    }

    public static byte[] write(ExchangeIndex index) {
        XmlOut out = XmlOut.inMemory(XmlEncoding.UTF_8, Unmappable.STANDARD);
        new CheckupWriter(out).index(index);
        return out.toBytes();
    }

    public static byte[] write(ExchangeSummary summary) {
        XmlOut out = XmlOut.inMemory(XmlEncoding.UTF_8, Unmappable.STANDARD);
        new CheckupWriter(out).summary(summary);
        return out.toBytes();
    }

    private void index(ExchangeIndex index) {
        start(ExchangeReading.INDEX, "xmlns", NameSpace.FOURTH_PERIOD.uri());
        empty("interactionType", "code", Integer.toString(index.exchange().number()));
        day("creationTime", index.createdOn());
        party("sender", index.sender());
        index.receiver().ifPresent(receiver -> party("receiver", receiver));
        empty("serviceEventType", "code", index.service().code());
        empty("totalRecordCount", "value", Integer.toString(index.records()));
        out.close(ExchangeReading.INDEX);
    }

    private void party(String name, PartyNumber number) {
        out.open(name);
        id(number.oid(), number.digits());
        out.close(name);
    }

    private void summary(ExchangeSummary summary) {
        start(ExchangeReading.SUMMARY, "xmlns", NameSpace.FOURTH_PERIOD.uri());
        empty("serviceEventType", "code", summary.service().code());
        empty("totalSubjectCount", "value", Integer.toString(summary.subjects()));
        yen("totalCostAmount", summary.costYen());
        yen("totalPaymentAmount", summary.paymentYen());
        summary.otherProgrammeYen().ifPresent(yen -> yen("totalPaymentByOtherProgram", yen));
        yen("totalClaimAmount", summary.claimYen());
        out.close(ExchangeReading.SUMMARY);
    }

    private void yen(String name, int amount) {
        empty(name, "value", Integer.toString(amount), "currency", "JPY");
    }

    private void document(CheckupDocument document) {
        out.tag(DocumentReading.ROOT);
        out.attribute("xmlns", NameSpace.HL7.uri());
        out.attribute("xmlns:xsi", SCHEMA_INSTANCE);
        out.inside();
        empty("typeId", "root", "2.16.840.1.113883.1.3", "extension", "POCD_HD000040");
        nothing("id");
        empty("code", "code", document.kind().code(), "codeSystem", Oid.ROOT + "1001");
        day("effectiveTime", document.createdOn());
        empty("confidentialityCode", "code", "N");
        examinee(document.examinee());
        author(document);
        custodian();
        document.vouchers().forEach(this::voucher);
        event(document);
        out.open("component");
        out.open("structuredBody");
        document.sections().forEach(this::section);
        out.close("structuredBody");
        out.close("component");
        out.close(DocumentReading.ROOT);
    }

    private void examinee(Examinee examinee) {
        out.open("recordTarget");
        out.open("patientRole");
        id(PartyReading.INSURER, examinee.insurer().digits());
        examinee.insured().symbol().ifPresent(symbol -> id(PartyReading.SYMBOL, symbol));
        id(PartyReading.NUMBER, examinee.insured().number());
        examinee.insured().branch().ifPresent(branch -> id(PartyReading.BRANCH, branch));
        examinee.others().forEach(other -> id(other.oid(), other.text()));
        examinee.address().ifPresent(this::address);
        out.open("patient");
        out.leaf("name", examinee.kana());
        empty("administrativeGenderCode", "code", examinee.sex().code(), "codeSystem", Oid.ROOT + "1104");
        day("birthTime", examinee.birthdate());
        out.close("patient");
        out.close("patientRole");
        out.close("recordTarget");
    }

    private void author(CheckupDocument document) {
        out.open("author");
        document.authoredOn().ifPresentOrElse(day -> day("time", day), () -> nothing("time"));
        out.open("assignedAuthor");
        nothing("id");
        institution(document.author());
        out.close("assignedAuthor");
        out.close("author");
    }

    private void custodian() {
        out.open("custodian");
        out.open("assignedCustodian");
        out.open("representedCustodianOrganization");
        nothing("id");
        out.close("representedCustodianOrganization");
        out.close("assignedCustodian");
        out.close("custodian");
    }

    private void voucher(Voucher voucher) {
        start("participant", "typeCode", "HLD");
        empty("functionCode", "code", PartyReading.VOUCHER_CODE, "codeSystem", Oid.ROOT + "208");
        voucher.expiresOn().ifPresent(day -> {
            out.open("time");
            day("high", day);
            out.close("time");
        });
        start("associatedEntity", "classCode", "IDENT");
        id(PartyReading.VOUCHER + ".1" + voucher.insurer().digits(), voucher.number());
        out.open("scopingOrganization");
        id(PartyReading.INSURER, voucher.insurer().digits());
        out.close("scopingOrganization");
        out.close("associatedEntity");
        out.close("participant");
    }

    private void event(CheckupDocument document) {
        out.open("documentationOf");
        out.open("serviceEvent");
        empty("code", "code", document.programme().code(), "codeSystem", Oid.ROOT + "1002");
        day("effectiveTime", document.heldOn());
        start("performer", "typeCode", "PRF");
        out.open("assignedEntity");
        nothing("id");
        institution(document.performer());
        out.close("assignedEntity");
        out.close("performer");
        out.close("serviceEvent");
        out.close("documentationOf");
    }

    private void institution(Institution institution) {
        out.open("representedOrganization");
        id(PartyReading.INSTITUTION, institution.number().digits());
        out.leaf("name", institution.name());
        institution
                .telephone()
                .ifPresent(telephone -> empty("telecom", "value", PartyReading.TELEPHONE_START + telephone));
        institution.address().ifPresent(this::address);
        out.close("representedOrganization");
    }

    private void address(PostalAddress address) {
        out.open("addr");
        address.postCode().ifPresent(code -> out.leaf("postalCode", code));
        out.text(address.text());
        out.close("addr");
    }

    private void section(Section section) {
        out.open("component");
        out.open("section");
        empty("code", "code", section.kind().code(), "codeSystem", Oid.ROOT + "1010");
        out.leaf("title", section.title());
        narrative(Narrative.of(section));
        for (Entry entry : section.entries()) {
            out.open("entry");
            entry(entry);
            out.close("entry");
        }
        out.close("section");
        out.close("component");
    }

    private void narrative(List<String> lines) {
        if (lines.isEmpty()) {
            out.tag("text");
            out.empty();
            return;
        }
        out.open("text");
        out.open("list");
        lines.forEach(line -> out.leaf("item", line));
        out.close("list");
        out.close("text");
    }

    private void entry(Entry entry) {
        switch (entry) {
            case Observation observation -> observation(observation);
            case TestSeries(List<Link> links) -> {
                start("observation", "classCode", "OBS", "moodCode", "EVN");
                empty("code", "nullFlavor", "NA");
                links.forEach(this::link);
                out.close("observation");
            }
        }
    }

    private void link(Link link) {
        start("entryRelationship", "typeCode", link.kind().code());
        observation(link.observation());
        out.close("entryRelationship");
    }

    private void observation(Observation observation) {
        out.tag("observation");
        out.attribute("classCode", "OBS");
        out.attribute("moodCode", "EVN");
        if (observation.result() instanceof Result.NotPerformed) {
            out.attribute("negationInd", "true");
        }
        out.inside();
        code(observation);
        result(observation.result());
        observation.interpretation().ifPresent(known -> empty("interpretationCode", "code", known.code()));
        observation.method().ifPresent(method -> empty("methodCode", "code", method));
        observation.author().ifPresent(this::doctor);
        observation.links().forEach(this::link);
        observation.reference().ifPresent(this::reference);
        out.close("observation");
    }

    private void code(Observation observation) {
        ItemCode code = observation.code();
        out.tag("code");
        out.attribute("code", code.text());
        if (!code.isStandard()) {
            out.attribute("codeSystem", code.system());
        }
        observation.name().ifPresent(name -> out.attribute("displayName", name));
        out.empty();
    }

    private void result(Result result) {
        switch (result) {
            case Result.Quantity quantity -> {
                value(ValueType.QUANTITY);
                quantity(quantity);
                out.empty();
            }
            case Result.OutOfRange(Optional<Result.Quantity> measured, Bound bound) -> {
                measured.ifPresent(this::result);
                value(ValueType.NOMINAL);
                out.attribute("code", bound.code());
                out.attribute("codeSystem", ResultReading.MARKS);
                out.attribute("displayName", bound.label());
                out.empty();
            }
            case Result.Choice(boolean ordinal, String list, String code, Optional<String> text) -> {
                value(ordinal ? ValueType.ORDINAL : ValueType.NOMINAL);
                out.attribute("code", code);
                out.attribute("codeSystem", list);
                text.ifPresent(words -> out.attribute("displayName", words));
                out.empty();
            }
            case Result.Text(String text) -> {
                value(ValueType.TEXT);
                out.only("value", text);
            }
            case Result.NotMeasurable(ValueType type) -> {
                value(type);
                out.attribute("nullFlavor", "NI");
                out.empty();
            }
            case Result.NotPerformed _ -> {
                // said by the observation itself
            }
        }
    }

    private void value(ValueType type) {
        out.tag("value");
        out.attribute("xsi:type", type.code());
    }

    private void quantity(Result.Quantity quantity) {
        out.attribute("value", quantity.value().toPlainString());
        if (!quantity.unit().isEmpty()) {
            out.attribute("unit", quantity.unit());
        }
    }

    private void doctor(String name) {
        out.open("author");
        nothing("time");
        out.open("assignedAuthor");
        nothing("id");
        out.open("assignedPerson");
        out.leaf("name", name);
        out.close("assignedPerson");
        out.close("assignedAuthor");
        out.close("author");
    }

    private void reference(ReferenceRange range) {
        out.open("referenceRange");
        start("observationRange", "classCode", "OBS", "moodCode", "EVN.CRT");
        start("value", "xsi:type", "IVL_PQ");
        range.low().ifPresent(low -> end("low", low));
        range.high().ifPresent(high -> end("high", high));
        out.close("value");
        out.close("observationRange");
        out.close("referenceRange");
    }

    private void end(String name, Result.Quantity quantity) {
        out.tag(name);
        quantity(quantity);
        out.empty();
    }

    private void id(String root, String extension) {
        empty("id", "root", root, "extension", extension);
    }

    private void nothing(String name) {
        empty(name, "nullFlavor", "NI");
    }

    private void day(String name, LocalDate day) {
        empty(name, "value", DAY.format(day));
    }

    /** An empty element; names and values of attributes in turn. */
    private void empty(String name, String... attributes) {
        tag(name, attributes);
        out.empty();
    }

    /** The start of an element with elements in it; names and values of attributes in turn. */
    private void start(String name, String... attributes) {
        tag(name, attributes);
        out.inside();
    }

    private void tag(String name, String... attributes) {
        out.tag(name);
        for (int i = 0; i < attributes.length; i += 2) {
            out.attribute(attributes[i], attributes[i + 1]);
        }
    }
}
