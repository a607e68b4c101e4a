package jp.tashika.simulation.care;

import java.time.LocalDate;

/** 算定。A charge on a day, so and so many times (days of medicine, for example). */
public record Charged(LocalDate day, Charge charge, int times) {}
