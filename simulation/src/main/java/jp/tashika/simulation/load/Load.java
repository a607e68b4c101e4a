package jp.tashika.simulation.load;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** 負荷試験。Puts a load on a centre by the lines of several facilities, who take turns. */
public final class Load {

    private final LoadPlan plan;
    private final Questions questions;
    private final List<FacilityLine> lines;

    public Load(LoadPlan plan, Questions questions, List<FacilityLine> lines) {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("no facility to ask");
        }
        this.plan = plan;
        this.questions = questions;
        this.lines = List.copyOf(lines);
    }

    /** Runs the plan to its end and waits for the last answer. */
    public LoadReport run() {
        long started = System.nanoTime();
        long countedFrom = started + plan.warmUp().toNanos();
        long end = countedFrom + plan.measured().toNanos();
        Tally tally = new Tally(countedFrom);
        switch (plan.pace()) {
            case LoadPlan.Pace.Rate(double perSecond) -> atRate(perSecond, started, end, tally);
            case LoadPlan.Pace.Askers(int count) -> byAskers(count, end, tally);
        }
        return tally.report(plan.measured().toNanos() / (double) TimeUnit.SECONDS.toNanos(1));
    }

    /** Waiting counts from the time a request was due, not from when it could be sent (coordinated omission). */
    private void atRate(double perSecond, long started, long end, Tally tally) {
        double periodNanos = TimeUnit.SECONDS.toNanos(1) / perSecond;
        Semaphore waiting = new Semaphore(plan.waitingMax());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long n = 0; ; n++) {
                long due = started + (long) (n * periodNanos);
                if (due - end >= 0) {
                    return;
                }
                sleepUntil(due);
                if (waiting.tryAcquire()) {
                    long number = n;
                    threads.execute(() -> {
                        ask(number, due, tally);
                        waiting.release();
                    });
                } else {
                    tally.notSent();
                }
            }
        }
    }

    private void byAskers(int count, long end, Tally tally) {
        AtomicLong next = new AtomicLong();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int asker = 0; asker < count; asker++) {
                threads.execute(() -> {
                    for (long now = System.nanoTime(); now - end < 0; now = System.nanoTime()) {
                        ask(next.getAndIncrement(), now, tally);
                    }
                });
            }
        }
    }

    private void ask(long number, long due, Tally tally) {
        FacilityLine line = lines.get((int) (number % lines.size()));
        try {
            Verdict verdict = line.ask(questions.number(number, line.facility()));
            tally.ended(verdict, due, System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleepUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
