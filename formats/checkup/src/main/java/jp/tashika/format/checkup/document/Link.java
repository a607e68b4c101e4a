package jp.tashika.format.checkup.document;

/** 関連する検査。An observation that hangs on another one or on a series. */
public record Link(LinkKind kind, Observation observation) {}
