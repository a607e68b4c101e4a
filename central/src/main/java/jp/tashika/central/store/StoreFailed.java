package jp.tashika.central.store;

/** 保管の障害。The database did not do what it was told; nothing of it is the asker's fault. */
public final class StoreFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreFailed(String what, Throwable cause) {
        super(what, cause);
    }

    public StoreFailed(String what) {
        super(what);
    }
}
