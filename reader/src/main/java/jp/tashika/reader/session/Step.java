package jp.tashika.reader.session;

import java.util.Arrays;
import java.util.List;

/** 次の一歩。Where the patient is now, and what is to be done. */
public record Step(Session session, List<Act> acts) {

    public Step {
        acts = List.copyOf(acts);
    }

    static Step of(Session session, Act... acts) {
        return new Step(session, Arrays.asList(acts));
    }
}
