package jp.tashika.central.jlis;

import java.util.function.LongSupplier;

/**
 * 遮断器。Keeps everybody from waiting for a server that does not answer: after some failures in a row nobody asks, but for
 * one from time to time who tries. Thread-safe.
 */
final class Circuit {

    private final int failuresMax;
    private final long pauseNanos;
    private final LongSupplier nanos;
    private int failures;
    private long nextTry;

    /** @param nanos a clock that only goes forward */
    Circuit(int failuresMax, long pauseNanos, LongSupplier nanos) {
        this.failuresMax = failuresMax;
        this.pauseNanos = pauseNanos;
        this.nanos = nanos;
    }

    /** Whether one may ask now; who is told so while it is open is the one who tries. */
    synchronized boolean admits() {
        if (failures < failuresMax) {
            return true;
        }
        long now = nanos.getAsLong();
        if (now - nextTry < 0) {
            return false;
        }
        nextTry = now + pauseNanos;
        return true;
    }

    synchronized void answered() {
        failures = 0;
    }

    /** Tells whether this failure opened it. */
    synchronized boolean failed() {
        failures = Math.min(failures + 1, failuresMax);
        boolean opens = failures == failuresMax;
        if (opens) {
            nextTry = nanos.getAsLong() + pauseNanos;
        }
        return opens;
    }

    synchronized boolean isOpen() {
        return failures == failuresMax;
    }
}
