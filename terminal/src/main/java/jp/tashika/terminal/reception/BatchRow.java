package jp.tashika.terminal.reception;

import jp.tashika.pages.component.Mark;
import jp.tashika.pages.component.Tone;

/**
 * 一括照会の結果の一行。One line of a list with its answer.
 *
 * @param detail why, and what to do; blank when all is well
 */
record BatchRow(BatchList.Line line, Verdict verdict, String detail) {

    /** 資格確認結果。The three results of a batch (BAT-004), and those of the first that the desk has to look at. */
    enum Verdict {
        VALID("有効", "valid", Tone.GOOD),
        VALID_TO_CONFIRM("有効・要確認", "confirm", Tone.CAUTION),
        INVALID("無効", "invalid", Tone.STOP),
        ERROR("エラー", "error", Tone.CAUTION);

        private final String word;
        private final String key;
        private final Tone tone;

        Verdict(String word, String key, Tone tone) {
            this.word = word;
            this.key = key;
            this.tone = tone;
        }

        String word() {
            return word;
        }

        /** As the address of the page says it. */
        String key() {
            return key;
        }

        Mark mark() {
            return new Mark(tone, word);
        }
    }

    @Override
    public String toString() {
        return "BatchRow[" + line.position() + ", " + verdict + "]";
    }
}
