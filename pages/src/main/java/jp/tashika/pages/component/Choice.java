package jp.tashika.pages.component;

/** 絞込み。One of several views of the same thing, as a link; {@code count} of what it would show. */
public record Choice(String title, String address, int count, boolean isHere) {}
