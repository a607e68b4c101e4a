package jp.tashika.format.insurer.row;

/** 負担割合の届出。The share the patient pays, and the income class it was judged by; the one is checked by the other. */
public record StatedRatio(CopaymentRatio ratio, IncomeClass incomeClass) {}
