package jp.tashika.central.operation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.holder.DoubtState;
import jp.tashika.vocabulary.outcome.Outcome;

/** 保留の一覧。The links that somebody has to look at, and what became of them. */
public interface Doubts {

    /** 判断待ち。Those that wait, the oldest first; nobody's record is looked at for it. */
    List<Doubt> waiting(int skip, int max);

    Optional<Doubt> find(UUID id);

    /**
     * 判断。Decides and records it, both or none; the same decision again is as good as once.
     *
     * @param decision LINKED, REFUSED or ASKED
     * @param entry of this decision
     * @return why not
     */
    Optional<Outcome> decide(Doubt doubt, DoubtState decision, Operator by, Entry entry);
}
