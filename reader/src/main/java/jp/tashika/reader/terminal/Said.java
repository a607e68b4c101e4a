package jp.tashika.reader.terminal;

import jp.tashika.reader.session.Trouble;

/** 端末の返事。What came back from the terminal. */
public sealed interface Said<T> {

    /** 返事あり。 */
    record Reply<T>(T message) implements Said<T> {}

    /** 返事なし。Nothing that can be used, and why. */
    record Nothing<T>(Trouble trouble) implements Said<T> {}
}
