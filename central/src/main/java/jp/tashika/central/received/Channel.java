package jp.tashika.central.received;

/** 経路。How a file came. */
public enum Channel {
    /** 回線。Over the line, with the sender's certificate. */
    LINE("L"),
    /** フォルダ。Put into the centre's folder. */
    FOLDER("F");

    private final String letter;

    Channel(String letter) {
        this.letter = letter;
    }

    /** The letter of the tables. */
    public String letter() {
        return letter;
    }

    public static Channel of(String letter) {
        return letter.equals(LINE.letter) ? LINE : FOLDER;
    }
}
