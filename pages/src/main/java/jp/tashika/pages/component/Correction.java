package jp.tashika.pages.component;

/** 訂正箇所。What has to be corrected, and in which field; shown together above a form. */
public record Correction(String fieldName, String label, String message) {}
