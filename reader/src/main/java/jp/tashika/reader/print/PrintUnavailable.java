package jp.tashika.reader.print;

/** 印字読取り不可。Why nothing can be read on this machine, in a Japanese sentence for whoever keeps it. */
public final class PrintUnavailable extends Exception {

    private static final long serialVersionUID = 1;

    PrintUnavailable(String sentence) {
        super(sentence);
    }

    PrintUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
