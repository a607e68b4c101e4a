package jp.tashika.central.usecase;

/** 混雑。More is asked of the centre than it may hold; nothing was told, and the asker may try again. */
public final class CentreBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CentreBusy(String what) {
        super(what, null, false, false);
    }
}
