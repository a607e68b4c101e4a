package jp.tashika.format.insurer.feed;

/**
 * 連携ファイルの上限。What a reader takes before it refuses, so that no file can fill memory or time.
 *
 * @param bytesMax of all files of the ZIP together, unpacked
 * @param rowsMax of all files together
 * @param ratioMax unpacked bytes for each packed byte, looked at beyond the first MiB
 */
public record FeedLimits(long bytesMax, long rowsMax, int ratioMax) {

    /** 既定の上限。Enough for the largest insurer's whole membership in a few feeds. */
    public static final FeedLimits DEFAULT = new FeedLimits(4L << 30, 10_000_000, 100);
}
