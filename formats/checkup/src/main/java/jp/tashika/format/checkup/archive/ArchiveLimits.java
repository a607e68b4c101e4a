package jp.tashika.format.checkup.archive;

/**
 * アーカイブの上限。What a reader takes before it refuses, so that no file can fill memory or time.
 *
 * @param entriesMax files and folders
 * @param bytesMax of all files together, unpacked
 * @param ratioMax unpacked bytes for each packed byte, looked at beyond the first MiB
 */
public record ArchiveLimits(int entriesMax, long bytesMax, int ratioMax) {

    /** 既定の上限。Enough for what the largest insurer sends of a year in some dozens of archives. */
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(200_000, 8L << 30, 200);
}
