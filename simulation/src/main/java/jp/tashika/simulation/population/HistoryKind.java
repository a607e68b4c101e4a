package jp.tashika.simulation.population;

/** 資格の履歴の種類。What happened to a household's insurance, with how many of a thousand households it happened to. */
enum HistoryKind {
    /** 継続。Nothing: one coverage, in force. */
    STEADY(816),
    /** 転職。Lost within three years, with a successor at another insurer. */
    CHANGED(110),
    /** 二度の転職。Lost twice, with a successor each time. */
    CHANGED_TWICE(20),
    /** 喪失。Lost within three months, and nothing since. */
    LOST(15),
    /** 転職予定。In force; its loss and its successor are registered already. */
    LEAVING(12),
    /** 取得前。Registered, begins within six weeks. */
    COMING(3),
    /** 期限切れ。In force, but the certificate has expired. */
    EXPIRED(20),
    /** 閲覧停止。Withheld while the insurer checks the record. */
    WITHHELD(4);

    private static final int[] WEIGHTS = weights();

    private final int perMille;

    HistoryKind(int perMille) {
        this.perMille = perMille;
    }

    static HistoryKind of(Draw draw) {
        return values()[draw.weighted(WEIGHTS, 1000)];
    }

    private static int[] weights() {
        HistoryKind[] kinds = values();
        int[] weights = new int[kinds.length];
        for (int i = 0; i < kinds.length; i++) {
            weights[i] = kinds[i].perMille;
        }
        return weights;
    }
}
