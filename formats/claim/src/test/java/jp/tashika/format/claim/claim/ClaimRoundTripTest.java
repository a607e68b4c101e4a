package jp.tashika.format.claim.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import jp.tashika.format.claim.layout.ClaimKind;
import jp.tashika.format.claim.layout.Edition;
import jp.tashika.format.claim.layout.FieldLayout;
import jp.tashika.format.claim.layout.FieldName;
import jp.tashika.format.claim.layout.Layouts;
import jp.tashika.format.claim.layout.Need;
import jp.tashika.format.claim.layout.RecordLayout;
import jp.tashika.format.claim.layout.RecordRole;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.record.RecordBuilder;
import jp.tashika.format.claim.record.UkeRecord;
import jp.tashika.vocabulary.outcome.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

/** What is made by the layouts is written and read again, the same bytes and the same values, without a fault. */
class ClaimRoundTripTest {

    private static final FieldName NUMBER = FieldName.of("number");

    @Property(tries = 200)
    @Tag("MED-004")
    void filesComeBack(@ForAll ClaimKind kind, @ForAll Edition edition, @ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Layouts layouts = Layouts.of(kind, edition);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ClaimFileWriter writer = new ClaimFileWriter(out);
        UkeRecord header = made(header(layouts), random);
        writer.write(header);
        List<Claim> claims = new ArrayList<>();
        for (int number = 1; number <= random.nextInt(4); number++) {
            claims.add(claim(layouts, number, random));
            writer.write(claims.getLast());
        }
        writer.finish(layouts);

        List<FilePart> parts = ClaimFileReaderTest.parts(out.toByteArray(), kind);
        assertThat(ClaimFileReaderTest.written(parts)).isEqualTo(out.toByteArray());
        List<Claim> read = new ArrayList<>();
        for (FilePart part : parts) {
            if (part instanceof FilePart.Good(var claim)) {
                read.add(claim);
            } else {
                assertThat(part).isNotInstanceOfAny(FilePart.Quarantined.class, FilePart.Stray.class);
            }
            assertThat(part.faults().stream().map(ClaimFault::outcome).distinct())
                    .isSubsetOf(Outcome.CLAIM_CHECK_DIGIT_WRONG, Outcome.CLAIM_FILE_KIND_WRONG);
        }
        assertThat(read).hasSameSizeAs(claims);
        for (int i = 0; i < read.size(); i++) {
            same(claims.get(i), read.get(i));
        }
    }

    private static void same(Claim made, Claim read) {
        assertThat(read.bytes()).isEqualTo(made.bytes());
        assertThat(read.layouts()).isSameAs(made.layouts());
        for (int i = 0; i < made.records().size(); i++) {
            UkeRecord one = made.records().get(i);
            UkeRecord other = read.records().get(i);
            for (FieldLayout field : one.layout().orElseThrow().fields()) {
                FieldName name = FieldName.of(field.name());
                assertThat(other.text(name)).isEqualTo(one.text(name));
                switch (field.mode()) {
                    case DIGITS, SIGNED ->
                        assertThat(other.number(name).isPresent())
                                .isEqualTo(one.text(name)
                                        .filter(text -> text.length() <= 18)
                                        .isPresent());
                    case DECIMAL -> assertThat(other.decimal(name).isPresent()).isEqualTo(one.has(name));
                    case DAY -> assertThat(other.day(name).isPresent()).isEqualTo(one.has(name));
                    case MONTH -> assertThat(other.month(name).isPresent()).isEqualTo(one.has(name));
                    case INSURER -> assertThat(other.insurer(name).isPresent()).isEqualTo(one.has(name));
                    case HALF, FULL, EITHER -> assertThat(other.has(name)).isEqualTo(one.has(name));
                }
            }
        }
    }

    private static Claim claim(Layouts layouts, int number, Random random) {
        List<UkeRecord> records = new ArrayList<>();
        List<RecordLayout> inOrder = layouts.records().stream()
                .sorted(Comparator.comparing(layout -> layout.role() != RecordRole.OPENER))
                .toList();
        for (RecordLayout layout : inOrder) {
            switch (layout.role()) {
                case HEADER, TRAILER -> {}
                case CLAIM -> {
                    RecordBuilder builder =
                            RecordBuilder.from(made(layout, random)).put(NUMBER, number);
                    if (layouts.kind() == ClaimKind.DPC) {
                        builder.put(FieldName.of("summaryClass"), "0");
                    }
                    records.add(builder.build());
                }
                case OPENER -> {
                    if (random.nextBoolean()) {
                        records.add(made(layout, random));
                    }
                }
                case BODY -> {
                    boolean needed = layout.need().isPresent() || layout.id().equals("CZ");
                    int count = (needed ? 1 : 0) + random.nextInt(layout.max().orElse(3) == 1 ? 1 : 3);
                    for (int i = 0; i < count; i++) {
                        records.add(made(layout, random));
                    }
                }
            }
        }
        return Claim.of(layouts.kind(), records);
    }

    private static RecordLayout header(Layouts layouts) {
        return layouts.records().stream()
                .filter(layout -> layout.role() == RecordRole.HEADER)
                .findFirst()
                .orElseThrow();
    }

    /** A record whose fields are as long and of such characters as its layout allows. */
    private static UkeRecord made(RecordLayout layout, Random random) {
        RecordBuilder builder = RecordBuilder.of(layout);
        for (FieldLayout field : layout.fields()) {
            if (field.need() == Need.ALWAYS || random.nextInt(3) == 0) {
                builder.put(FieldName.of(field.name()), value(layout.edition(), field, random));
            }
        }
        return builder.build();
    }

    private static String value(Edition edition, FieldLayout field, Random random) {
        if (!field.values().isEmpty()) {
            return List.copyOf(field.values()).get(random.nextInt(field.values().size()));
        }
        int length = field.fixed() ? field.bytes() : 1 + random.nextInt(field.bytes());
        boolean western = edition == Edition.WESTERN;
        return switch (field.mode()) {
            case DIGITS -> repeated("0123456789", length, random);
            case SIGNED ->
                (length > 1 && random.nextBoolean() ? "-" : "1") + repeated("0123456789", length - 1, random);
            case DECIMAL ->
                length < 3
                        ? repeated("0123456789", length, random)
                        : repeated("0123456789", length - 2, random) + "." + random.nextInt(10);
            case HALF -> repeated("ABCxyz019ｱｶﾞ-", length, random);
            case FULL -> repeated("試験あいうアＡ１髙﨑－", Math.max(1, length / 2), random);
            case EITHER ->
                length > 1 && random.nextBoolean()
                        ? repeated("試験あいうアＡ１髙﨑－", length / 2, random)
                        : repeated("ABCxyz019ｱｶﾞ-", length, random);
            case DAY -> western ? "2019" + (1000 + random.nextInt(3) * 100 + 1 + random.nextInt(28)) : day(random);
            case MONTH -> western ? "20190" + (1 + random.nextInt(9)) : "4300" + (1 + random.nextInt(9));
            case INSURER -> random.nextBoolean() ? "  480012" : "01480011";
        };
    }

    private static String day(Random random) {
        return "3" + (10 + random.nextInt(50)) + "0" + (1 + random.nextInt(9)) + (10 + random.nextInt(18));
    }

    private static String repeated(String characters, int length, Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        return text.toString();
    }
}
