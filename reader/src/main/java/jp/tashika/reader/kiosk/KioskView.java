package jp.tashika.reader.kiosk;

import java.util.List;
import java.util.Optional;
import jp.tashika.pages.component.FormToken;

/**
 * 患者の画面の中身。One screen, ready for its template.
 *
 * @param kiosk its name in addresses
 * @param screen its number: what is pressed is told with it
 * @param language {@code ja} or {@code en}
 * @param picture the name of the drawing
 * @param lines what stands below the title
 * @param speech what is read aloud
 * @param tone the name of the sound: {@code plain}, {@code good}, {@code wrong}, {@code alarm}
 */
public record KioskView(
        String kiosk,
        int screen,
        String language,
        boolean isHighContrast,
        boolean isSpoken,
        String picture,
        String title,
        List<String> lines,
        String speech,
        String tone,
        List<Choice> choices,
        Optional<Keypad> keypad,
        Optional<Camera> camera,
        Optional<String> code,
        Bar bar,
        FormToken token,
        String tokenHeader) {

    public KioskView {
        lines = List.copyOf(lines);
        choices = List.copyOf(choices);
    }

    /**
     * 選択肢。One large button.
     *
     * @param press what is told when it is pressed
     * @param picture a drawing on it; empty for none
     */
    public record Choice(String label, String press, Weight weight, String picture) {}

    /** 選択肢の重み。How a button stands out. */
    public enum Weight {
        /** 主。 */
        MAIN("main"),
        /** 同等。 */
        EQUAL("equal"),
        /** 控えめ。 */
        QUIET("quiet");

        private final String word;

        Weight(String word) {
            this.word = word;
        }

        /** The ending of the style class. */
        public String word() {
            return word;
        }
    }

    /**
     * 数字の入力欄。
     *
     * @param keys the digits as they stand on the keys
     * @param dots how many were typed
     */
    public record Keypad(List<Integer> keys, Dots dots, String erase) {
        public Keypad {
            keys = List.copyOf(keys);
        }

        /** The digits on the keys are nobody's secret, but nobody needs them either. */
        @Override
        public String toString() {
            return "Keypad[masked]";
        }
    }

    /** 入力済みの桁。 */
    public record Dots(int typed, String label) {}

    /**
     * 撮影の枠。What is shown while pictures are taken.
     *
     * @param isOfPage whether the page takes the pictures, by the browser's camera
     */
    public record Camera(String label, String hint, boolean isOfPage) {}

    /** 下の帯。What is there on every screen. */
    public record Bar(String language, String contrast, String voice, String call, boolean isCalled) {}
}
