package jp.tashika.format.checkup.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.format.checkup.document.Documents;
import jp.tashika.format.checkup.document.ExchangeIndex;
import jp.tashika.format.checkup.document.ExchangeKind;
import jp.tashika.format.checkup.document.ExchangeSummary;
import jp.tashika.format.checkup.document.InstitutionNumber;
import jp.tashika.format.checkup.document.NameSpace;
import jp.tashika.format.checkup.document.PartyNumber;
import jp.tashika.format.checkup.document.ServiceKind;
import jp.tashika.format.checkup.document.SettlementFile;
import jp.tashika.vocabulary.outcome.Decoded;
import jp.tashika.vocabulary.outcome.Fault;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExchangeTest {

    private static final String INDEX = """
            <?xml version="1.0" encoding="UTF-8"?>
            <index xmlns="https://www.mhlw.go.jp/stf/seisakunitsuite/bunya/0000161103.html">
              <interactionType code="6"/>
              <creationTime value="20250620"/>
              <sender><id root="1.2.392.200119.6.102" extension="4810000001"/></sender>
              <receiver><id root="1.2.392.200119.6.101" extension="01480011"/></receiver>
              <serviceEventType code="1"/>
              <totalRecordCount value="12"/>
            </index>
            """;

    private static final String SUMMARY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <summary xmlns="http://tokuteikenshin.jp/checkup/2007">
              <serviceEventType code="1"/>
              <totalSubjectCount value="2"/>
              <totalCostAmount value="20000" currency="JPY"/>
              <totalPaymentAmount value="2000" currency="JPY"/>
              <totalClaimAmount value="18000" currency="JPY"/>
            </summary>
            """;

    private static final ExchangeIndex READ = new ExchangeIndex(
            new ExchangeKind(6),
            LocalDate.of(2025, 6, 20),
            PartyNumber.ofInstitution(new InstitutionNumber("4810000001")),
            Optional.of(PartyNumber.ofInsurer("01480011")),
            ServiceKind.CHECKUP,
            12);

    private static Decoded<CheckupFile> any(String text) {
        return CheckupReader.readAny(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsAnIndex() {
        assertThat(CheckupReader.readIndex(INDEX.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.ok(READ));
        assertThat(CheckupReader.readIndex(CheckupWriter.write(READ))).isEqualTo(Decoded.ok(READ));
    }

    @ParameterizedTest
    @EnumSource
    void readsAnIndexInEveryNameSpace(NameSpace space) {
        assertThat(any(INDEX.replace(NameSpace.FOURTH_PERIOD.uri(), space.uri())))
                .isEqualTo(Decoded.ok(READ));
    }

    @Test
    void readsASummary() {
        ExchangeSummary summary = new ExchangeSummary(ServiceKind.CHECKUP, 2, 20_000, 2_000, Optional.empty(), 18_000);
        assertThat(CheckupReader.readSummary(SUMMARY.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Decoded.ok(summary));
    }

    @Property(tries = 200)
    void whatIsWrittenIsRead(
            @ForAll ServiceKind service,
            @ForAll @IntRange(min = 1, max = 20) int exchange,
            @ForAll @IntRange(max = 999_999) int subjects,
            @ForAll @IntRange(max = 999_999_999) int yen,
            @ForAll boolean other) {
        ExchangeSummary summary = new ExchangeSummary(
                service, subjects, yen, yen / 2, Optional.of(yen / 3).filter(_ -> other), yen / 4);
        assertThat(CheckupReader.readSummary(CheckupWriter.write(summary))).isEqualTo(Decoded.ok(summary));
        ExchangeIndex index = new ExchangeIndex(
                new ExchangeKind(exchange),
                LocalDate.of(2024, 4, 1).plusDays(subjects % 3_000),
                new PartyNumber("1.2.392.200119.6.103", Integer.toString(subjects)),
                Optional.of(PartyNumber.ofInsurer("01480011")).filter(_ -> other),
                service,
                yen / 11);
        assertThat(CheckupReader.readIndex(CheckupWriter.write(index))).isEqualTo(Decoded.ok(index));
    }

    @Test
    void tellsFilesApartByTheirRoot() {
        assertThat(any(Documents.everySituation())).isInstanceOf(Decoded.Ok.class);
        assertThat(any("<checkupClaim xmlns='http://tokuteikenshin.jp/checkup/2007'><settlement/></checkupClaim>"))
                .isEqualTo(Decoded.ok(SettlementFile.CHECKUP));
        assertThat(any("<healthGuidanceClaim xmlns='http://tokuteikenshin.jp/checkup/2007'/>"))
                .isEqualTo(Decoded.ok(SettlementFile.GUIDANCE));
        assertThat(outcome(any("<schema xmlns='urn:hl7-org:v3'/>"))).isEqualTo(Outcome.CHECKUP_ROOT_WRONG);
        assertThat(outcome(CheckupReader.read(INDEX.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Outcome.CHECKUP_ROOT_WRONG);
        assertThat(outcome(CheckupReader.readIndex(SUMMARY.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Outcome.CHECKUP_ROOT_WRONG);
        assertThat(outcome(CheckupReader.readSummary(Documents.everySituation().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Outcome.CHECKUP_ROOT_WRONG);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            種別なし           | <interactionType code="6"/> | ''                         | CHECKUP_VALUE_MISSING    | index
            種別が0            | interactionType code="6"    | interactionType code="0"   | CHECKUP_VALUE_ILL_FORMED | index/interactionType
            種別が21           | interactionType code="6"    | interactionType code="21"  | CHECKUP_VALUE_ILL_FORMED | index/interactionType
            種別がゼロ埋め     | interactionType code="6"    | interactionType code="06"  | CHECKUP_VALUE_ILL_FORMED | index/interactionType
            作成日がない日     | 20250620                    | 20250631                   | CHECKUP_VALUE_ILL_FORMED | index/creationTime
            送付元なし         | <sender><id root="1.2.392.200119.6.102" extension="4810000001"/></sender> | <sender/> | CHECKUP_VALUE_MISSING | index
            送付元が11桁       | 4810000001                  | 48100000011                | CHECKUP_VALUE_ILL_FORMED | index/sender/id
            送付元に文字       | 4810000001                  | 481000000X                 | CHECKUP_VALUE_ILL_FORMED | index/sender/id
            送付元の種類       | 1.2.392.200119.6.102        | institution                | CHECKUP_VALUE_ILL_FORMED | index/sender/id
            送付先が二つ       | </receiver>                 | </receiver><receiver/>     | CHECKUP_VALUE_REPEATED   | index/receiver
            送付先番号が二つ   | 01480011"/>                 | 01480011"/><id/>           | CHECKUP_VALUE_REPEATED   | index/receiver/id
            実施区分が0        | EventType code="1"          | EventType code="0"         | CHECKUP_VALUE_ILL_FORMED | index/serviceEventType
            件数なし           | <totalRecordCount value="12"/> | ''                      | CHECKUP_VALUE_MISSING    | index
            件数が負           | value="12"                  | value="-1"                 | CHECKUP_VALUE_ILL_FORMED | index/totalRecordCount
            件数が大きい       | value="12"                  | value="100000000"          | CHECKUP_VALUE_ILL_FORMED | index/totalRecordCount
            件数が桁あふれ     | value="12"                  | value="99999999999999"     | CHECKUP_VALUE_ILL_FORMED | index/totalRecordCount
            """)
    void saysWhatIsWrongWithAnIndex(String title, String from, String to, Outcome outcome, String path) {
        assertThat(INDEX).contains(from);
        assertThat(any(INDEX.replace(from, to))).isInstanceOfSatisfying(Decoded.Faulty.class, faulty -> {
            Fault fault = (Fault) faulty.faults().getFirst();
            assertThat(fault.outcome()).isEqualTo(outcome);
            assertThat(fault.path()).isEqualTo(path);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            実施区分なし | <serviceEventType code="1"/> | ''                   | CHECKUP_VALUE_MISSING
            人数なし     | <totalSubjectCount value="2"/> | ''                 | CHECKUP_VALUE_MISSING
            人数が多い   | Count value="2"              | Count value="1000000" | CHECKUP_VALUE_ILL_FORMED
            金額が小数   | value="20000"                | value="20000.5"      | CHECKUP_VALUE_ILL_FORMED
            金額が負     | value="18000"                | value="-18000"       | CHECKUP_VALUE_ILL_FORMED
            金額が10桁   | value="18000"                | value="1000000000"   | CHECKUP_VALUE_ILL_FORMED
            請求計なし   | <totalClaimAmount value="18000" currency="JPY"/> | '' | CHECKUP_VALUE_MISSING
            人数が二つ   | <totalSubjectCount value="2"/> | <totalSubjectCount value="2"/><totalSubjectCount value="2"/> | CHECKUP_VALUE_REPEATED
            """)
    void saysWhatIsWrongWithASummary(String title, String from, String to, Outcome outcome) {
        assertThat(SUMMARY).contains(from);
        assertThat(outcome(any(SUMMARY.replace(from, to)))).isEqualTo(outcome);
    }

    @Test
    void valuesHoldToTheirRanges() {
        assertThatThrownBy(() -> new ExchangeKind(21)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new ExchangeKind(8).label()).isEqualTo("保険者から保険者");
        assertThat(new ExchangeKind(14).label()).isEqualTo("未公表");
        assertThatThrownBy(() -> new PartyNumber("1.2", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExchangeSummary(ServiceKind.CHECKUP, 1, -1, 0, Optional.empty(), 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ExchangeIndex(
                        READ.exchange(), READ.createdOn(), READ.sender(), READ.receiver(), READ.service(), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Outcome outcome(Decoded<?> decoded) {
        assertThat(decoded).isInstanceOf(Decoded.Faulty.class);
        return ((Decoded.Faulty<?>) decoded).faults().getFirst().outcome();
    }
}
