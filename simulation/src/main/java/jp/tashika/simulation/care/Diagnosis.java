package jp.tashika.simulation.care;

import java.time.LocalDate;

/**
 * 診断。A disease as a claim names it.
 *
 * @param code 傷病名コード
 * @param since 診療開始日
 */
public record Diagnosis(String code, LocalDate since) {}
