package jp.tashika.core.registry;

import java.time.LocalDate;
import java.util.Optional;
import jp.tashika.vocabulary.time.Age;

/** 年齢到達による喪失。Every scheme but 後期高齢者医療 ends on the 75th birthday, whether or not its insurer has said so. */
public final class AgeLimit {

    private AgeLimit() {}

    /** 法定の期間。The coverage with the period that holds by law. */
    // spec| domain rules 5: loss day = the birthday itself; the late-stage elderly scheme may begin earlier (65-74)
    public static Coverage applied(Coverage coverage) {
        if (coverage.insurer().number().isLateElderly()) {
            return coverage;
        }
        LocalDate limit = Age.lateElderlyFrom(coverage.bearer().birthdate());
        Optional<LocalDate> lostOn = coverage.period().lostOn();
        return lostOn.isPresent() && !lostOn.get().isAfter(limit)
                ? coverage
                : coverage.endedOn(later(limit, coverage.period().from()));
    }

    /** A coverage registered to begin after the birthday never holds: it ends on the day it begins. */
    private static LocalDate later(LocalDate limit, LocalDate from) {
        return limit.isBefore(from) ? from : limit;
    }
}
