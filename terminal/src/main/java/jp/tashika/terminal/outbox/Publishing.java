package jp.tashika.terminal.outbox;

/** 公開方法。How a result file appears to clients. */
public enum Publishing {
    /** 直接書込み。Made with its final name, written at once, closed: watchers see "created" and "changed". */
    IN_PLACE,
    /** 移動。Written elsewhere and moved in: watchers see it appear whole. */
    MOVE
}
