package jp.tashika.card.apdu;

/** 命令の形式誤り。Bytes that are no command; they are not told, they may be a secret. */
public final class MalformedCommand extends Exception {

    private static final long serialVersionUID = 1;

    MalformedCommand() {
        super("not a command");
    }
}
