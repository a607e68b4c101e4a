package jp.tashika.format.oqs.file;

/** 要求・結果。Which way a message goes. */
public enum Leg {
    /** 要求。From the client. */
    REQUEST("req"),
    /** 結果。To the client. */
    RESULT("res");

    private final String wire;

    Leg(String wire) {
        this.wire = wire;
    }

    /** 名前の一部。As spelled in file names. */
    public String wire() {
        return wire;
    }
}
