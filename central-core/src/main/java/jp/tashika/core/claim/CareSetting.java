package jp.tashika.core.claim;

/** 入外区分。Whether care was given to an inpatient or an outpatient; a month's costs are counted apart. */
public enum CareSetting {
    /** 入院。 */
    INPATIENT,
    /** 外来。 */
    OUTPATIENT
}
