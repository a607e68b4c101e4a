package jp.tashika.pages.component;

/**
 * 進み具合。How far a long piece of work has come.
 *
 * @param done 0 to {@code total}
 * @param isKnown whether {@code done} is known; else only that work goes on is shown
 */
public record Progress(String label, int done, int total, boolean isKnown) {

    public static Progress of(String label, int done, int total) {
        return new Progress(label, done, total, true);
    }

    public static Progress somewhere(String label) {
        return new Progress(label, 0, 1, false);
    }
}
