package jp.tashika.pages.component;

import java.util.List;
import java.util.Optional;

/**
 * 結果バナー。The one thing to see first: how it ended, why, and what to do next.
 *
 * @param word one word beside the icon, such as 有効
 * @param headline one sentence
 * @param reason why, in words; blank when the headline says it all
 * @param nextSteps what the desk does now, in order
 * @param code for the vendor, such as {@code TSK-QUAL0000001}
 */
public record Banner(
        Tone tone, String word, String headline, String reason, List<String> nextSteps, Optional<String> code) {

    public Banner {
        nextSteps = List.copyOf(nextSteps);
    }
}
