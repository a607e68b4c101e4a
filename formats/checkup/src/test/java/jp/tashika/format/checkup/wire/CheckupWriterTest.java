package jp.tashika.format.checkup.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.tashika.format.checkup.document.Bound;
import jp.tashika.format.checkup.document.CheckupDocument;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.Entry;
import jp.tashika.format.checkup.document.Observation;
import jp.tashika.format.checkup.document.Result;
import jp.tashika.format.checkup.document.Section;
import jp.tashika.format.checkup.document.ValueType;
import jp.tashika.format.checkup.item.ItemCode;
import jp.tashika.format.checkup.item.SectionKind;
import jp.tashika.format.xml.Limits;
import jp.tashika.format.xml.SafeXml;
import jp.tashika.format.xml.XmlCursor;
import jp.tashika.vocabulary.outcome.Decoded;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CheckupWriterTest {

    /** The children of each element in the order of the schema; + must be there, * may be there more than once. */
    private static final Map<String, String> ORDER = Map.ofEntries(
            Map.entry(
                    "ClinicalDocument",
                    "typeId+ id+ code+ effectiveTime+ confidentialityCode+ recordTarget+ author+ custodian+ participant*"
                            + " documentationOf+ component+"),
            Map.entry("recordTarget", "patientRole+"),
            Map.entry("patientRole", "id+* addr patient+"),
            Map.entry("patient", "name+ administrativeGenderCode+ birthTime+"),
            Map.entry("ClinicalDocument/author", "time+ assignedAuthor+"),
            Map.entry("author/assignedAuthor", "id+ representedOrganization assignedPerson"),
            Map.entry("representedOrganization", "id+ name+ telecom addr"),
            Map.entry("addr", "postalCode"),
            Map.entry("custodian", "assignedCustodian+"),
            Map.entry("participant", "functionCode+ time associatedEntity+"),
            Map.entry("associatedEntity", "id+ scopingOrganization+"),
            Map.entry("documentationOf", "serviceEvent+"),
            Map.entry("serviceEvent", "code+ effectiveTime+ performer+"),
            Map.entry("performer", "assignedEntity+"),
            Map.entry("assignedEntity", "id+ representedOrganization+"),
            Map.entry("ClinicalDocument/component", "structuredBody+"),
            Map.entry("structuredBody", "component*"),
            Map.entry("structuredBody/component", "section+"),
            Map.entry("section", "code+ title+ text+ entry*"),
            Map.entry("text", "list"),
            Map.entry("list", "item+*"),
            Map.entry("entry", "observation+"),
            Map.entry(
                    "observation",
                    "code+ value* interpretationCode methodCode author entryRelationship* referenceRange"),
            Map.entry("observation/author", "time+ assignedAuthor+"),
            Map.entry("entryRelationship", "observation+"),
            Map.entry("referenceRange", "observationRange+"),
            Map.entry("observationRange", "value+"),
            Map.entry("observationRange/value", "low high"));

    @Property(tries = 300)
    void whatIsWrittenIsRead(@ForAll("documents") CheckupDocument document) {
        assertThat(CheckupReader.read(CheckupWriter.write(document))).isEqualTo(Decoded.ok(document));
    }

    @Property(tries = 100)
    void elementsStandInTheOrderOfTheSchema(@ForAll("documents") CheckupDocument document) {
        assertThat(outOfOrder(CheckupWriter.write(document))).isEmpty();
    }

    @Provide
    Arbitrary<CheckupDocument> documents() {
        return Documents.any();
    }

    @Test
    void theSampleIsTheSameAgain() {
        CheckupDocument document = sample();
        byte[] written = CheckupWriter.write(document);
        assertThat(CheckupReader.read(written)).isEqualTo(Decoded.ok(document));
        assertThat(outOfOrder(written)).isEmpty();
        assertThat(new String(written, StandardCharsets.UTF_8))
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"")
                .contains("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"")
                .contains("<item>身長 170.0 cm</item>")
                .contains("<value xsi:type=\"PQ\" value=\"170.0\" unit=\"cm\"/>")
                .contains("<observation classCode=\"OBS\" moodCode=\"EVN\" negationInd=\"true\">")
                .contains("<value xsi:type=\"PQ\" nullFlavor=\"NI\"/>");
    }

    @Test
    void theCheckOfTheOrderSeesWhatIsWrong() {
        String right = new String(CheckupWriter.write(sample()), StandardCharsets.UTF_8);
        for (String[] change : List.of(
                new String[] {"<confidentialityCode code=\"N\"/>", ""},
                new String[] {"<id nullFlavor=\"NI\"/>\n<code", "<code"},
                new String[] {"<methodCode", "<note/><methodCode"},
                new String[] {"<patient>", "<patient/><patient>"},
                new String[] {
                    "<value xsi:type=\"PQ\" value=\"170.0\" unit=\"cm\"/>",
                    "<interpretationCode code=\"N\"/>" + "<value xsi:type=\"PQ\" value=\"170.0\" unit=\"cm\"/>"
                })) {
            assertThat(right).contains(change[0]);
            assertThat(outOfOrder(right.replace(change[0], change[1]).getBytes(StandardCharsets.UTF_8)))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    @Test
    void theNarrativeRepeatsTheFewResultsPeopleLookFor() {
        Section section = Section.of(
                SectionKind.SPECIFIC,
                List.of(
                        observation("9N006000000000001", new Result.NotPerformed()),
                        observation("9N011000000000001", new Result.NotMeasurable(ValueType.QUANTITY)),
                        observation(
                                "9N016160100000001",
                                new Result.OutOfRange(Optional.of(Result.Quantity.of("250.0", "cm")), Bound.HIGH)),
                        observation(
                                "9N501000000000011",
                                new Result.Choice(false, "1.2.392.200119.6.1008", "2", Optional.empty())),
                        observation("3B035000002327201", Result.Quantity.of("30", "U/L"))));
        assertThat(Narrative.of(section))
                .containsExactly("体重 未実施", "BMI 測定不能", "腹囲(実測） 250.0 cm以上", "メタボリックシンドローム判定 予備群該当");
    }

    private static Entry observation(String code, Result result) {
        return Observation.of(ItemCode.of(code), result);
    }

    private static CheckupDocument sample() {
        return ((Decoded.Ok<CheckupDocument>)
                        CheckupReader.read(Documents.everySituation().getBytes(StandardCharsets.UTF_8)))
                .value();
    }

    /** Every element whose children are not those of the schema. */
    private static List<String> outOfOrder(byte[] bytes) {
        List<String> wrong = new ArrayList<>();
        Decoded<String> read = SafeXml.read(bytes, new Limits(1 << 21, 24, 100_000, 4_000, 250, 20), in -> {
            in.nextChild();
            look(in, "", wrong);
            return Decoded.ok("");
        });
        if (read instanceof Decoded.Faulty<String>(var faults)) {
            wrong.add(faults.toString());
        }
        return wrong;
    }

    private static void look(XmlCursor in, String parent, List<String> wrong) {
        String name = in.name();
        StringBuilder children = new StringBuilder();
        in.mixed(() -> {
            children.append(in.name()).append(' ');
            look(in, name, wrong);
        });
        String order = ORDER.getOrDefault(parent + "/" + name, ORDER.getOrDefault(name, ""));
        String pattern = order.isEmpty()
                ? ".*"
                : order.replaceAll("(\\w+)\\+\\*", "(?:$1 )#")
                        .replaceAll("(\\w+)\\+", "(?:$1 )")
                        .replaceAll("(\\w+)\\*", "(?:$1 )*")
                        .replaceAll("(?<= |^)(\\w+)(?= |$)", "(?:$1 )?")
                        .replace(") (", ")(")
                        .replaceAll("([*?)#]) (?=\\(|$)", "$1")
                        .replace('#', '+');
        if (!children.toString().matches(pattern)) {
            wrong.add(parent + "/" + name + ": " + children);
        }
    }
}
