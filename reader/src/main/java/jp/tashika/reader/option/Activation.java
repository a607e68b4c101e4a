package jp.tashika.reader.option;

import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * 有効化。Which reader may use an option, and until when.
 *
 * @param device 1 to 40 of {@code [0-9A-Za-z-]}
 * @param until the last day
 */
public record Activation(Option option, String device, LocalDate until) {

    private static final Pattern DEVICE = Pattern.compile("[0-9A-Za-z-]{1,40}");

    public Activation {
        if (!DEVICE.matcher(device).matches()) {
            throw new IllegalArgumentException("not a device, length " + device.length());
        }
    }

    /** オプション。What can be enabled. */
    public enum Option {
        /** 紙の公費医療券等確認モード。Paper certificates are read after the check. */
        PAPER("paper", "紙の公費医療券等確認モード");

        private final String word;
        private final String japanese;

        Option(String word, String japanese) {
            this.word = word;
            this.japanese = japanese;
        }

        String word() {
            return word;
        }

        public String japanese() {
            return japanese;
        }
    }
}
