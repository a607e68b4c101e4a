package jp.tashika.format.claim.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldLayout;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.RecordLayout;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RecordRoundTripTest {

    @Property(tries = 500)
    void allBytesComeBack(@ForAll("files") byte[] file, @ForAll ClaimKind kind) throws IOException {
        assertThat(Lines.joined(Lines.read(file, kind))).isEqualTo(file);
    }

    /** Whatever stands in a field: either it can be read, or it is named. */
    @Property(tries = 1000)
    void whatCannotBeReadIsNamed(@ForAll("fields") FieldLayout field, @ForAll("values") String value)
            throws IOException {
        RecordLayout layout = layouts()
                .filter(one -> one.fields().contains(field))
                .findFirst()
                .orElseThrow();
        String line = layout.id() + ",".repeat(field.index()) + value + "\r\n";
        UkeRecord record = new RecordReader(new java.io.ByteArrayInputStream(Lines.bytes(line)), layout.kind())
                .next()
                .orElseThrow();
        FieldName name = FieldName.of(field.name());
        boolean readable = switch (field.mode()) {
            case DIGITS, SIGNED ->
                record.number(name).isPresent() || value.strip().length() > 18;
            case DECIMAL -> record.decimal(name).isPresent();
            case DAY -> record.day(name).isPresent();
            case MONTH -> record.month(name).isPresent();
            case INSURER -> record.insurer(name).isPresent();
            case HALF, FULL, EITHER -> record.text(name).isPresent();
        };
        List<ClaimFault> faults = record.check().stream()
                .filter(fault -> fault.field() == field.index())
                .toList();
        if (record.has(name) && !readable) {
            assertThat(faults).isNotEmpty();
        }
        if (faults.isEmpty() && record.has(name)) {
            assertThat(readable).isTrue();
        }
    }

    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<String> lines = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        3, Arbitraries.of("IR,1,48,1,", "RE,1,1112,202606,試験", "HO,", "GO,1,2,99", "\u001a")),
                net.jqwik.api.Tuple.of(2, Arbitraries.of("\r\n", "\n", "\r", ",,,,", "")),
                net.jqwik.api.Tuple.of(1, values()));
        return lines.list()
                .ofMaxSize(60)
                .map(parts -> Lines.bytes(String.join("", parts)))
                .flatMap(bytes -> Arbitraries.bytes()
                        .array(byte[].class)
                        .ofMaxSize(20)
                        .map(tail -> {
                            byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + tail.length);
                            System.arraycopy(tail, 0, all, bytes.length, tail.length);
                            return all;
                        }));
    }

    @Provide
    Arbitrary<FieldLayout> fields() {
        return Arbitraries.of(
                layouts().flatMap(layout -> layout.fields().stream()).distinct().toList());
    }

    @Provide
    Arbitrary<String> values() {
        return Arbitraries.oneOf(
                Arbitraries.strings().withChars("0123456789.- ").ofMaxLength(20),
                Arbitraries.strings().withChars("ABC12ｱあ　試\u0000").ofMaxLength(10),
                Arbitraries.of("19800102", "202606", "3550102", "50806", "01130012", "  138057", "620004422"));
    }

    private static java.util.stream.Stream<RecordLayout> layouts() {
        return Layouts.all().stream().filter(layout -> layout.edition() == Edition.WESTERN);
    }
}
