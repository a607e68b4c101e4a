package jp.tashika.core.redirection;

import java.util.List;
import jp.tashika.core.registry.Coverage;
import jp.tashika.core.registry.Person;

/** レセプトの患者。Whom a claim is about: one person of the registry, or nobody that can be told. */
public sealed interface ClaimPatient {

    /**
     * 特定。One person.
     *
     * @param written the person's coverages that the claim names; none when the person was found by name
     * @param branchFound 枝番特定: the claim does not name the branch, and it is known now
     */
    record Identified(Person person, List<Coverage> written, boolean branchFound) implements ClaimPatient {
        public Identified {
            written = List.copyOf(written);
        }
    }

    /** 確認不能。Nobody, or more than one. */
    record NotIdentified(Reason reason) implements ClaimPatient {}

    /** 確認不能の理由。Why nobody was identified. */
    enum Reason {
        /** 番号の記載なし。The claim gives no 番号. */
        NO_NUMBER,
        /** 該当者なし。Nobody has these numbers. */
        NOBODY,
        /** 生年月日相違。Somebody has these numbers, born on another day. */
        BIRTHDATE_DIFFERS,
        /** 枝番相違。Somebody has these numbers and this birth date, under another branch. */
        BRANCH_DIFFERS,
        /** 性別相違。Somebody has these numbers and this birth date, and is of the other sex. */
        SEX_DIFFERS,
        /** 複数該当。More than one person fits, and neither sex nor name tells them apart. */
        SEVERAL,
        /** 不詳。The numbers are all 7, and the name leads to nobody. */
        UNKNOWN_IDENTITY
    }
}
