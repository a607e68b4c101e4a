package jp.tashika.terminal.reception;

import jp.tashika.format.oqs.message.EligibilityResult;
import jp.tashika.vocabulary.outcome.Outcome;

/** 照会の結末。How a look-up ended. */
sealed interface Told {

    /** 結果あり。The centre looked and says what it found. */
    record Result(EligibilityResult result) implements Told {}

    /** 結果なし。Nobody could look; code and text say what the desk does. */
    record Nothing(String code, String deskText) implements Told {
        static Nothing of(Outcome outcome) {
            return new Nothing(outcome.code(), outcome.deskText());
        }
    }
}
