package jp.tashika.terminal.fake;

import java.time.Duration;
import java.util.concurrent.Callable;

/** 待合せ。Waits until something holds, or fails loudly. */
public final class Waiting {
    private Waiting() {}

    public static void until(String what, Duration atMost, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("did not happen within " + atMost + ": " + what);
            }
            Thread.sleep(5);
        }
    }
}
