package jp.tashika.simulation.jlis;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.concurrent.locks.ReentrantLock;

/** フォルダの占有。Keeps the other threads and the other processes out of a folder while one changes it. */
final class FolderLock {

    /** A file lock keeps other processes out, not other threads of this one. */
    private static final ReentrantLock THIS_PROCESS = new ReentrantLock();

    private FolderLock() {}

    /** 占有中の仕事。 */
    interface Work<T> {
        T done() throws IOException, GeneralSecurityException;
    }

    static <T> T during(Path folder, Work<T> work) {
        THIS_PROCESS.lock();
        try (FileChannel channel =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new JlisFailed("フォルダ " + folder + " を占有できませんでした。");
            }
            return work.done();
        } catch (IOException e) {
            throw new JlisFailed("フォルダ " + folder + " を読み書きできません。権限と空き容量を確かめてください。", e);
        } catch (GeneralSecurityException e) {
            throw new JlisFailed("フォルダ " + folder + " の鍵か証明書を使えません。空のフォルダを指定してください。", e);
        } finally {
            THIS_PROCESS.unlock();
        }
    }
}
