package jp.tashika.central.visit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.tashika.central.usecase.Ledger;
import jp.tashika.core.consent.Consent;
import jp.tashika.core.consent.ConsentHistory;
import jp.tashika.core.consent.ConsentTo;
import jp.tashika.vocabulary.number.FacilityCode;
import jp.tashika.vocabulary.person.PersonKey;

/** 同意簿。Keeps what patients answered, refusals too. */
public interface ConsentBook {

    /** 記録。The answers of one visit and the entry of what was told, both or none; once for a request. */
    void record(List<Consent> consents, Ledger.Recorded recorded);

    /** 有効な同意。What the person consented to at that facility and holds at that moment. */
    List<Consent> holding(PersonKey person, FacilityCode facility, Instant moment);

    /** 最後の回答。What the person last answered to each question for that facility, whatever became of it. */
    ConsentHistory last(PersonKey person, FacilityCode facility);

    /** 撤回された同意。What of the consents given with that request was taken back since, and when. */
    Map<ConsentTo, Instant> withdrawn(PersonKey person, FacilityCode facility, UUID request);
}
