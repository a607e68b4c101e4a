package jp.tashika.format.claim.claim;

import java.io.IOException;

/** ファイルの受け手。Takes the parts of a claim file, one after the other, in the order of the file. */
@FunctionalInterface
public interface FileSink {

    /**
     * Takes the next part.
     *
     * @throws IOException when it cannot be kept; reading ends with it
     */
    void take(FilePart part) throws IOException;
}
