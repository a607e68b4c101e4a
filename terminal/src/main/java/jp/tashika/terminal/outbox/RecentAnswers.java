package jp.tashika.terminal.outbox;

import java.util.ArrayDeque;
import java.util.List;

/** 最近の回答一覧。The latest answered requests, newest first, for the reception page; memory only. */
public final class RecentAnswers {
    private final int countMax;
    private final ArrayDeque<RecentAnswer> latest = new ArrayDeque<>();
    private long count;

    public RecentAnswers(int countMax) {
        this.countMax = countMax;
    }

    public synchronized void add(RecentAnswer answer) {
        if (latest.size() == countMax) {
            latest.removeLast();
        }
        latest.addFirst(answer);
        count++;
    }

    /** 一覧。Newest first. */
    public synchronized List<RecentAnswer> latest() {
        return List.copyOf(latest);
    }

    /** 総数。How many requests were answered since the start, with those no longer listed. */
    public synchronized long count() {
        return count;
    }
}
