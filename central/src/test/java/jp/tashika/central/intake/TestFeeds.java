package jp.tashika.central.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jp.tashika.format.insurer.feed.FeedLimits;
import jp.tashika.format.insurer.feed.FeedWriter;
import jp.tashika.format.insurer.feed.Manifest;
import jp.tashika.format.insurer.feed.Packing;
import jp.tashika.format.insurer.feed.RecordKind;
import jp.tashika.format.insurer.row.CardClassification;
import jp.tashika.format.insurer.row.CoverageStatement;
import jp.tashika.format.insurer.row.CoverageStatement.StatedLoss;
import jp.tashika.format.insurer.row.FeedRow;
import jp.tashika.format.insurer.row.IndividualNumber;
import jp.tashika.format.insurer.row.PersonStatement;
import jp.tashika.format.insurer.row.Relation;
import jp.tashika.format.insurer.row.Sex;
import jp.tashika.format.insurer.row.StatedRatio;
import jp.tashika.format.insurer.row.StatedTerm;
import jp.tashika.vocabulary.number.InsuredNumber;
import jp.tashika.vocabulary.number.InsurerNumber;
import jp.tashika.vocabulary.outcome.Decoded;

/** Fictional statements and the feeds made of them. */
final class TestFeeds {

    static final InsurerNumber KENPO = InsurerNumber.of("06480016");
    static final InsurerNumber KYOKAI = InsurerNumber.of("01480011");
    static final InsurerNumber KOKUHO = InsurerNumber.of("480012");
    static final InsurerNumber KOUKI = InsurerNumber.of("39480017");

    private TestFeeds() {}

    static IndividualNumber individual(long number) {
        return IndividualNumber.ofBody(String.format("%011d", number));
    }

    /** A person of working age, in a health insurance society since 2020-04-01. */
    static CoverageStatement worker(int number) {
        return statement("試験　太郎", LocalDate.of(1980, 2, 29), "千・1", Integer.toString(number), "01");
    }

    /** A person of 80 in 後期高齢者医療, with a ratio. */
    static CoverageStatement elder(int number, StatedRatio ratio) {
        CoverageStatement base = statement("試験　花子", LocalDate.of(1946, 5, 1), "", Integer.toString(number), "");
        return new CoverageStatement(
                base.insured(),
                base.person(),
                LocalDate.of(2021, 5, 1),
                Optional.empty(),
                CardClassification.GENERAL,
                Optional.empty(),
                Optional.empty(),
                new StatedTerm(
                        Optional.of(LocalDate.of(2026, 7, 1)),
                        LocalDate.of(2026, 8, 1),
                        Optional.of(LocalDate.of(2027, 7, 31))),
                Optional.of(ratio),
                false);
    }

    static CoverageStatement statement(String name, LocalDate birthdate, String symbol, String number, String branch) {
        LocalDate acquiredOn = birthdate.isAfter(LocalDate.of(2020, 4, 1)) ? birthdate : LocalDate.of(2020, 4, 1);
        return new CoverageStatement(
                new InsuredNumber(Optional.of(symbol), number, Optional.of(branch)),
                new PersonStatement(
                        name,
                        Optional.of("シケン　タロウ"),
                        Optional.empty(),
                        Optional.empty(),
                        Sex.MALE,
                        Optional.empty(),
                        birthdate,
                        Optional.of("架空県試験市1-2-3"),
                        Optional.of("999-0001")),
                acquiredOn,
                Optional.empty(),
                CardClassification.GENERAL,
                Optional.of(Relation.SELF),
                Optional.empty(),
                new StatedTerm(Optional.of(acquiredOn), acquiredOn, Optional.empty()),
                Optional.empty(),
                false);
    }

    static CoverageStatement since(CoverageStatement base, LocalDate acquiredOn) {
        return new CoverageStatement(
                base.insured(),
                base.person(),
                acquiredOn,
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                new StatedTerm(Optional.of(acquiredOn), acquiredOn, base.card().until()),
                base.ratio(),
                base.withheld());
    }

    static CoverageStatement until(CoverageStatement base, Optional<StatedLoss> loss) {
        return new CoverageStatement(
                base.insured(),
                base.person(),
                base.acquiredOn(),
                loss,
                base.classification(),
                base.relation(),
                base.insuredName(),
                base.card(),
                base.ratio(),
                base.withheld());
    }

    static CoverageStatement with(CoverageStatement base, StatedRatio ratio) {
        return new CoverageStatement(
                base.insured(),
                base.person(),
                base.acquiredOn(),
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                base.card(),
                Optional.of(ratio),
                base.withheld());
    }

    static CoverageStatement withoutRatio(CoverageStatement base) {
        return new CoverageStatement(
                base.insured(),
                base.person(),
                base.acquiredOn(),
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                base.card(),
                Optional.empty(),
                base.withheld());
    }

    static CoverageStatement with(CoverageStatement base, InsuredNumber insured) {
        return new CoverageStatement(
                insured,
                base.person(),
                base.acquiredOn(),
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                base.card(),
                base.ratio(),
                base.withheld());
    }

    static CoverageStatement person(CoverageStatement base, UnaryOperator<PersonStatement> change) {
        return new CoverageStatement(
                base.insured(),
                change.apply(base.person()),
                base.acquiredOn(),
                base.loss(),
                base.classification(),
                base.relation(),
                base.insuredName(),
                base.card(),
                base.ratio(),
                base.withheld());
    }

    static PersonStatement named(PersonStatement base, String name) {
        return new PersonStatement(
                name,
                base.kana(),
                base.otherName(),
                base.otherKana(),
                base.sex(),
                base.sexOnBack(),
                base.birthdate(),
                base.address(),
                base.postNumber());
    }

    static PersonStatement born(PersonStatement base, LocalDate birthdate) {
        return new PersonStatement(
                base.name(),
                base.kana(),
                base.otherName(),
                base.otherKana(),
                base.sex(),
                base.sexOnBack(),
                birthdate,
                base.address(),
                base.postNumber());
    }

    static PersonStatement ofSex(PersonStatement base, Sex sex) {
        return new PersonStatement(
                base.name(),
                base.kana(),
                base.otherName(),
                base.otherKana(),
                sex,
                base.sexOnBack(),
                base.birthdate(),
                base.address(),
                base.postNumber());
    }

    static PersonStatement withoutAddress(PersonStatement base) {
        return new PersonStatement(
                base.name(),
                base.kana(),
                base.otherName(),
                base.otherKana(),
                base.sex(),
                base.sexOnBack(),
                base.birthdate(),
                Optional.empty(),
                Optional.empty());
    }

    static InputStream zip(InsurerNumber insurer, long number, List<? extends FeedRow> rows) throws IOException {
        return new ByteArrayInputStream(bytes(insurer, number, rows));
    }

    static byte[] bytes(InsurerNumber insurer, long number, List<? extends FeedRow> rows) throws IOException {
        Path directory = Files.createTempDirectory("feed");
        try {
            try (FeedWriter writer = new FeedWriter(directory)) {
                rows.forEach(writer::write);
            }
            Decoded<Map<RecordKind, Manifest.Part>> parts =
                    Packing.check(directory, FeedLimits.DEFAULT, (kind, row, decoded) -> {});
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            Packing.pack(
                    directory,
                    new Manifest(
                            insurer,
                            "架空保険者",
                            number,
                            Instant.parse("2026-11-22T00:00:00Z"),
                            ((Decoded.Ok<Map<RecordKind, Manifest.Part>>) parts).value()),
                    zip);
            return zip.toByteArray();
        } finally {
            try (Stream<Path> files = Files.walk(directory)) {
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            }
        }
    }
}
