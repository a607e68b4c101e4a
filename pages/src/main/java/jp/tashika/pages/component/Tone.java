package jp.tashika.pages.component;

/** 色調。How good or bad something is. Never shown by colour alone: each has a shape of its own, and a word beside it. */
public enum Tone {
    /** 緑。Go on. */
    GOOD("good"),
    /** 黄。Look closer before going on. */
    CAUTION("caution"),
    /** 赤。Do not go on like this. */
    STOP("stop"),
    /** 灰。For knowing, nothing to do. */
    NEUTRAL("neutral");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    /** The ending of style classes and the name of the icon. */
    public String word() {
        return word;
    }
}
