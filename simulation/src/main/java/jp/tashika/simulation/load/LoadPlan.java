package jp.tashika.simulation.load;

import java.time.Duration;

/**
 * 負荷の計画。How the load is put on.
 *
 * @param pace at a set rate, or as fast as a set number of askers can
 * @param warmUp the beginning, whose times are not counted (its errors are)
 * @param measured how long times are counted
 * @param waitingMax at most so many requests wait for an answer at once; more are not sent, and counted
 */
public record LoadPlan(Pace pace, Duration warmUp, Duration measured, int waitingMax) {

    /** 応答待ちの既定の上限。 */
    public static final int WAITING_MAX = 20_000;

    /** 毎秒の件数の上限。 */
    public static final int RATE_MAX = 1_000_000;

    /** 速さ。Open or closed loop. */
    public sealed interface Pace {
        /** 毎秒の件数。Open loop: each request has its time, whatever became of those before it. */
        record Rate(double perSecond) implements Pace {
            public Rate {
                if (!(perSecond > 0) || perSecond > RATE_MAX) {
                    throw new IllegalArgumentException("above 0 to " + RATE_MAX + " a second: " + perSecond);
                }
            }
        }

        /** 同時の人数。Closed loop: each asker sends the next request when the last is answered. */
        record Askers(int count) implements Pace {
            public Askers {
                if (count < 1 || count > WAITING_MAX) {
                    throw new IllegalArgumentException("1 to " + WAITING_MAX + " askers: " + count);
                }
            }
        }
    }

    public LoadPlan {
        if (warmUp.isNegative() || measured.isNegative() || measured.isZero()) {
            throw new IllegalArgumentException("no time to measure");
        }
        if (waitingMax < 1) {
            throw new IllegalArgumentException("nobody may wait");
        }
    }
}
