package jp.tashika.core.registry;

/** 適用区分。The income category of 高額療養費 (OQSCD012); A under 70, B from 70. */
public enum CeilingCategory {
    A01,
    A02,
    A03,
    A04,
    A05,
    A06,
    B01,
    B02,
    B03,
    B04,
    B05,
    B06,
    B07,
    B08,
    B09,
    B10
}
