package jp.tashika.central.usecase;

import java.util.Optional;
import jp.tashika.vocabulary.number.FacilityCode;

/** 医療機関名簿。Which facilities there are, and whether they may ask. */
public interface Facilities {

    /** 利用状態。Where a facility stands. */
    enum State {
        /** 申請中。 */
        APPLIED,
        /** 利用中。 */
        ADMITTED,
        /** 停止中。 */
        SUSPENDED
    }

    /** Empty when the facility is not registered. */
    Optional<State> state(FacilityCode facility);

    /** 名称。As it is registered; empty when the facility is not. */
    Optional<String> name(FacilityCode facility);
}
