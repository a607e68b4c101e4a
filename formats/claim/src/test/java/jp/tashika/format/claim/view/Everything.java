package jp.tashika.format.claim.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.tashika.format.claim.check.ClaimSums;
import jp.tashika.format.claim.check.FieldCounts;
import jp.tashika.format.claim.claim.Claim;
import jp.tashika.format.claim.claim.FilePart;
import jp.tashika.format.claim.record.ClaimFault;
import jp.tashika.format.claim.split.ClaimSplit;

/** Asks a file's parts all they can be asked, by reflection so that nothing is left out. */
final class Everything {

    private static final Map<Class<?>, List<Method>> QUESTIONS = new ConcurrentHashMap<>();
    private static final String VIEWS = Everything.class.getPackageName();

    private Everything() {}

    /** Throws when any answer does, or when a fault does not say what, where and how bad. */
    static void ask(List<FilePart> parts) {
        for (FilePart part : parts) {
            boolean errors = part.faults().stream().anyMatch(ClaimFault::isError);
            switch (part) {
                case FilePart.Header(var record, var faults) -> answers(new BillingFacility(record));
                case FilePart.Good(var claim) -> {
                    assertThat(errors).isFalse();
                    ask(claim);
                }
                case FilePart.Quarantined(var claim) -> {
                    assertThat(errors).isTrue();
                    ask(claim);
                }
                case FilePart.Trailer trailer -> assertThat(trailer.records()).hasSize(1);
                case FilePart.Stray stray -> assertThat(stray.faults()).isNotEmpty();
                case FilePart.End end -> assertThat(parts.getLast()).isSameAs(end);
            }
            part.faults().forEach(Everything::named);
        }
        assertThat(parts.getLast()).isInstanceOf(FilePart.End.class);
    }

    private static void ask(Claim claim) {
        answers(new ClaimView(claim));
        ClaimSums.of(claim).forEach(Everything::named);
        FieldCounts.of(claim).forEach(Everything::named);
        assertThat(claim.bytes()).isNotEmpty();
        split(claim);
    }

    /** Whatever can be split is split into its days, and nothing that is billed is lost or doubled. */
    private static void split(Claim claim) {
        ClaimSplit split = ClaimSplit.of(claim);
        List<Set<Integer>> days =
                split.visits().stream().<Set<Integer>>map(Set::of).toList();
        if (split.isDivisible() && days.size() > 1) {
            List<Claim> parts = split.into(days, 2);
            assertThat(parts).hasSameSizeAs(days);
            assertThat(parts.stream().mapToLong(Everything::points).sum()).isEqualTo(points(claim));
        }
    }

    private static long points(Claim claim) {
        return new ClaimView(claim).insurer().orElseThrow().points().orElse(0);
    }

    private static void named(ClaimFault fault) {
        assertThat(fault.outcome().code()).startsWith("TSK-CLAM");
        assertThat(fault.outcome().deskText()).isNotBlank();
        assertThat(fault.line()).isGreaterThanOrEqualTo(0);
        assertThat(fault.field()).isGreaterThanOrEqualTo(0);
        assertThat(fault.fault().line()).startsWith("TSK-CLAM");
    }

    private static void answers(Object view) {
        for (Method question : QUESTIONS.computeIfAbsent(view.getClass(), Everything::questions)) {
            try {
                follow(question.invoke(view));
            } catch (IllegalAccessException e) {
                throw new AssertionError(question.toString(), e);
            } catch (InvocationTargetException e) {
                throw new AssertionError(question.toString(), e.getCause());
            }
        }
    }

    private static void follow(Object answer) {
        switch (answer) {
            case Optional<?> optional -> optional.ifPresent(Everything::follow);
            case Collection<?> collection -> collection.forEach(Everything::follow);
            case Record record when record.getClass().getPackageName().equals(VIEWS) -> answers(record);
            default -> assertThat(answer.toString()).isNotNull();
        }
    }

    private static List<Method> questions(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method ->
                        !method.getName().equals("record") && !method.getName().equals("claim"))
                .toList();
    }
}
