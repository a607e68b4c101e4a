package jp.tashika.core.registry;

import jp.tashika.vocabulary.number.InsurerNumber;

/** 保険者。An insurer with the name that answers show. */
public record Insurer(InsurerNumber number, String name) {}
