package jp.tashika.core.eligibility;

import static jp.tashika.core.Fictional.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.tashika.core.Fictional;
import jp.tashika.core.registry.CeilingCategory;
import jp.tashika.core.registry.CeilingKind;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.CopaymentRatio;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Disease;
import jp.tashika.core.registry.Term;
import jp.tashika.vocabulary.number.InsurerNumber;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** 任意の履歴。Histories of one person: overlaps, gaps, same numbers twice, expired, withheld, future, elderly. */
public final class Histories extends DomainContextBase {

    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1500;

    @Provide
    public Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-100, DAYS + 100).map(FIRST::plusDays);
    }

    @Provide
    public Arbitrary<History> histories() {
        return coverages().list().ofMinSize(1).ofMaxSize(6).map(Histories::numbered);
    }

    private static Arbitrary<Fictional.Draft> coverages() {
        Arbitrary<LocalDate> from = Arbitraries.integers().between(0, DAYS).map(FIRST::plusDays);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 700);
        Arbitrary<Boolean> open = Arbitraries.of(true, false, false);
        Arbitrary<InsurerNumber> insurer = Arbitraries.of(Fictional.COMPANY, Fictional.TOWN, Fictional.LATE_ELDERLY);
        Arbitrary<String> number = Arbitraries.of("1", "2", "3", "01");
        Arbitrary<Integer> cardDays = Arbitraries.integers().between(0, 3000);
        Arbitrary<Boolean> withheld = Arbitraries.of(true, false, false, false, false);
        return Combinators.combine(from, length, open, insurer, number, cardDays, withheld)
                .as((begins, days, endless, at, digits, usable, held) -> {
                    Fictional.Draft draft = coverage(
                                    "D",
                                    begins.toString(),
                                    endless ? "" : begins.plusDays(days).toString())
                            .insurer(at)
                            .number(digits)
                            .cardUntil(begins.plusDays(usable).toString())
                            .holding(certificates(begins, usable));
                    return held ? draft.withheld() : draft;
                });
    }

    private static Certificate[] certificates(LocalDate from, int days) {
        Term term = new Term(Optional.empty(), from, Optional.of(from.plusDays(days)));
        return new Certificate[] {
            new Certificate.ElderlyShare(term, CopaymentRatio.TWENTY),
            new Certificate.CostCeiling(term, CeilingKind.CEILING, CeilingCategory.A03, Optional.empty()),
            new Certificate.DesignatedDisease(term, Disease.DIALYSIS, 10_000)
        };
    }

    /** Every coverage gets an id of its own; everybody was born so that the 75th birthday falls inside. */
    private static History numbered(List<Fictional.Draft> drafts) {
        List<Coverage> coverages = new ArrayList<>();
        for (Fictional.Draft draft : drafts) {
            coverages.add(draft.mark("C" + coverages.size()).born("1950-06-10").make());
        }
        return new History(coverages);
    }

    /** 履歴。All coverages of one person. */
    public record History(List<Coverage> coverages) {}
}
