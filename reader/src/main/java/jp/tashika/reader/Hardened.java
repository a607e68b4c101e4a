package jp.tashika.reader;

/**
 * 守りの状態。What was reached at the start.
 *
 * @param isDumpOff whether the system makes no dump of this process
 */
record Hardened(boolean isDumpOff) {}
