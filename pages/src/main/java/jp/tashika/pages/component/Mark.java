package jp.tashika.pages.component;

/** 状態表示。A small sign: icon and word. */
public record Mark(Tone tone, String word) {}
