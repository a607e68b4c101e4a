package jp.tashika.central.operation;

import java.util.List;
import java.util.Optional;
import jp.tashika.core.audit.Entry;
import jp.tashika.core.consent.Consent;

/** 閲覧履歴の一件。What was done with one person's record, as that person sees it. */
public record Trail(Entry entry, Optional<String> actorName, List<Consent> answers) {

    /**
     * @param actorName of the facility or insurer
     * @param answers the consents and refusals that were given with it, withdrawn ones too
     */
    public Trail {
        answers = List.copyOf(answers);
    }

    /** Personal: nothing of it is shown. */
    @Override
    public String toString() {
        return "Trail[masked]";
    }
}
