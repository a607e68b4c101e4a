package jp.tashika.format.archive;

import java.io.IOException;

/** 上限超過。Stops the reading of an archive that is more than it may be. */
public final class TooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    TooLargeException() {
        super("the archive is more than it may be");
    }
}
