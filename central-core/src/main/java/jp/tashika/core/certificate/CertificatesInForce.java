package jp.tashika.core.certificate;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.vocabulary.time.Age;

/**
 * 有効な証。The certificates that hold on one day, at most one of a kind.
 *
 * @param diseases one for each disease, in the order of the code table
 */
public record CertificatesInForce(
        Optional<Certificate.ElderlyShare> elderlyShare,
        Optional<Certificate.CostCeiling> ceiling,
        List<Certificate.DesignatedDisease> diseases) {

    /** 証なし。No certificate holds. */
    public static final CertificatesInForce NONE =
            new CertificatesInForce(Optional.empty(), Optional.empty(), List.of());

    /** A later term replaces an earlier one that was not closed, a later issue of the same term a former one. */
    private static final Comparator<Certificate> BY_TERM = Comparator.comparing(
                    (Certificate certificate) -> certificate.term().from())
            .thenComparing(certificate -> certificate.term().issuedOn().orElse(LocalDate.MIN))
            .thenComparing(certificate -> certificate.term().until().orElse(LocalDate.MAX))
            .thenComparing(CertificatesInForce::content);

    public CertificatesInForce {
        diseases = List.copyOf(diseases);
    }

    /** Which certificates of {@code coverage} hold on {@code day}: none before it begins or after it is lost. */
    public static CertificatesInForce on(Coverage coverage, LocalDate day) {
        if (!coverage.period().covers(day)) {
            return NONE;
        }
        return new CertificatesInForce(
                latest(Certificate.ElderlyShare.class, coverage, day).filter(share -> mayShareAsElderly(coverage, day)),
                latest(Certificate.CostCeiling.class, coverage, day),
                Arrays.stream(Disease.values())
                        .flatMap(disease -> latest(coverage, day, disease).stream())
                        .toList());
    }

    // spec| LIM-003, AGE-001: aged 70 to 74; from 75, and when certified disabled, the ratio is in the main record
    private static boolean mayShareAsElderly(Coverage coverage, LocalDate day) {
        return !coverage.insurer().number().isLateElderly()
                && Age.isElderlyShare(coverage.bearer().birthdate(), day);
    }

    /** Only makes the choice between certificates of the same term the same every time. */
    private static String content(Certificate certificate) {
        return switch (certificate) {
            case Certificate.ElderlyShare share -> share.ratio().name();
            case Certificate.CostCeiling ceiling ->
                ceiling.kind().name() + ceiling.category().name();
            case Certificate.DesignatedDisease disease -> Integer.toString(disease.selfPayYen());
        };
    }

    private static Optional<Certificate.DesignatedDisease> latest(Coverage coverage, LocalDate day, Disease disease) {
        return held(Certificate.DesignatedDisease.class, coverage, day)
                .filter(certificate -> certificate.disease() == disease)
                .max(BY_TERM);
    }

    private static <C extends Certificate> Optional<C> latest(Class<C> kind, Coverage coverage, LocalDate day) {
        return held(kind, coverage, day).max(BY_TERM);
    }

    private static <C extends Certificate> Stream<C> held(Class<C> kind, Coverage coverage, LocalDate day) {
        Predicate<C> covers = certificate -> certificate.term().covers(day);
        return coverage.certificates().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(covers);
    }
}
