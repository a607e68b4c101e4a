package jp.tashika.central.operation;

import jp.tashika.core.audit.Entry;

/** 担当者の台帳。Takes what an operator looked at. */
@FunctionalInterface
public interface OperatorLedger {

    /** Durable when it returns. */
    void append(Entry entry);
}
