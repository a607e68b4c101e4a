package jp.tashika.simulation.care;

import java.math.BigDecimal;

/**
 * 用量。A drug and how much of it: a day's, one dose's, or all of it, by the form of its course.
 *
 * @param drug 医薬品コード
 */
public record Dose(String drug, BigDecimal quantity) {}
