package jp.tashika.core.consent;

/** 利用目的。For what the facility may look; stored by name. */
public enum Purpose {
    /** 診療・調剤。Treatment at the facility. */
    CARE
}
