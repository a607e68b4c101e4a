package jp.tashika.format.checkup.archive;

import jp.tashika.format.checkup.document.CheckupFile;
import jp.tashika.vocabulary.outcome.Decoded;

/** ファイルの受け手。Takes the data files of an archive one by one, each with its verdict. */
@FunctionalInterface
public interface FileSink {

    /**
     * @param entry which file of the ZIP, from 1
     * @param original its bytes as they were sent; empty when it was too large or badly named to be looked at
     * @param decoded a document or a settlement file, or what is wrong with it
     */
    void accept(int entry, byte[] original, Decoded<CheckupFile> decoded);
}
