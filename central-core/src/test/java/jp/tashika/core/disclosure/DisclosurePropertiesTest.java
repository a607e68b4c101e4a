package jp.tashika.core.disclosure;

import static jp.tashika.core.Fictional.numbersOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.tashika.core.consent.CardStanding;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.core.disclosure.Asking.Setting;
import jp.tashika.core.eligibility.Answer;
import jp.tashika.core.eligibility.Eligibility;
import jp.tashika.core.eligibility.Histories;
import jp.tashika.core.eligibility.Histories.History;
import jp.tashika.core.eligibility.Proof;
import jp.tashika.core.registry.Certificate;
import jp.tashika.core.registry.Coverage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** Walks everything reachable from what is told, whatever record it hides in. */
@Domain(Histories.class)
@Domain(DomainContext.Global.class)
class DisclosurePropertiesTest {

    @Property
    @Label("番号照会で、照会された番号以外の資格には、どこからもたどれない")
    @Tag("DSP-009")
    void nothingElseIsReachable(
            @ForAll History history, @ForAll LocalDate day, @ForAll Setting setting, @ForAll Set<ConsentTo> consents) {
        for (Coverage asked : history.coverages()) {
            List<Object> reachable = reachable(told(history, numbersOf(asked), day, setting, consents));
            assertThat(reachable).filteredOn(Coverage.class::isInstance).allSatisfy(found -> {
                assertThat(((Coverage) found).insured()).isEqualTo(asked.insured());
                assertThat(((Coverage) found).insurer()).isEqualTo(asked.insurer());
            });
        }
    }

    @Property
    @Label("番号照会で、特定疾病療養受療証には、何に同意があってもたどれない")
    @Tag("ELG-011")
    @Tag("LIM-011")
    void noDiseaseByNumbers(
            @ForAll History history, @ForAll LocalDate day, @ForAll Setting setting, @ForAll Set<ConsentTo> consents) {
        for (Coverage asked : history.coverages()) {
            assertThat(reachable(told(history, numbersOf(asked), day, setting, consents)))
                    .doesNotHaveAnyElementsOfTypes(Certificate.DesignatedDisease.class);
        }
    }

    @Property
    @Label("同意がなければ、また一括照会では、限度額の証にはたどれない")
    @Tag("ELG-008")
    void noCeilingWithoutConsent(@ForAll History history, @ForAll LocalDate day, @ForAll Set<ConsentTo> consents) {
        List<Proof> proofs = new ArrayList<>(List.of(new Proof.Card()));
        history.coverages().forEach(coverage -> proofs.add(numbersOf(coverage)));
        Set<ConsentTo> others = EnumSet.noneOf(ConsentTo.class);
        others.addAll(consents);
        others.remove(ConsentTo.COST_CEILING);
        for (Proof proof : proofs) {
            assertThat(reachable(told(history, proof, day, Setting.COUNTER, others)))
                    .doesNotHaveAnyElementsOfTypes(Certificate.CostCeiling.class);
            assertThat(reachable(told(history, proof, day, Setting.BATCH, consents)))
                    .doesNotHaveAnyElementsOfTypes(Certificate.CostCeiling.class, Certificate.DesignatedDisease.class);
        }
    }

    @Property
    @Label("閲覧停止中の資格には、どこからもたどれない")
    @Tag("SYS-021")
    void nothingWithheldIsReachable(
            @ForAll History history, @ForAll LocalDate day, @ForAll Setting setting, @ForAll Set<ConsentTo> consents) {
        List<Proof> proofs = new ArrayList<>(List.of(new Proof.Card()));
        history.coverages().forEach(coverage -> proofs.add(numbersOf(coverage)));
        for (Proof proof : proofs) {
            assertThat(reachable(told(history, proof, day, setting, consents)))
                    .filteredOn(Coverage.class::isInstance)
                    .noneSatisfy(
                            found -> assertThat(((Coverage) found).withheld()).isTrue());
        }
    }

    @Property
    @Label("有効でない答えには、必ず理由がつく")
    @Tag("ELG-015")
    void everyRefusalSaysWhy(@ForAll History history, @ForAll LocalDate day, @ForAll Setting setting) {
        for (Coverage asked : history.coverages()) {
            Told told = told(history, numbersOf(asked), day, setting, Set.of());
            boolean green = told instanceof Told.Shown shown && shown.answer() instanceof Answer.InForce;
            assertThat(told.notices().isEmpty()).isEqualTo(green);
        }
    }

    private static Told told(History history, Proof proof, LocalDate day, Setting setting, Set<ConsentTo> consents) {
        Answer answer = Eligibility.answer(history.coverages(), proof, day);
        return Disclosure.of(answer, proof, new Asking(day, setting, consents, false, CardStanding.VALID));
    }

    private static List<Object> reachable(Object root) {
        List<Object> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private static void collect(Object value, List<Object> found) {
        found.add(value);
        switch (value) {
            case Record parts -> {
                for (RecordComponent component : parts.getClass().getRecordComponents()) {
                    collect(part(parts, component), found);
                }
            }
            case Optional<?> optional -> optional.ifPresent(part -> collect(part, found));
            case Collection<?> parts -> parts.forEach(part -> collect(part, found));
            default -> {}
        }
    }

    private static Object part(Record parts, RecordComponent component) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(component.getName(), e);
        }
    }
}
