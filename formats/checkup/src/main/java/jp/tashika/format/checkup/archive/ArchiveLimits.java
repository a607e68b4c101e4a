package jp.tashika.format.checkup.archive;

import jp.tashika.format.archive.ZipLimits;

/** 健診アーカイブの上限。Enough for what the largest insurer sends of a year in some dozens of archives. */
public final class ArchiveLimits {

    public static final ZipLimits DEFAULT = new ZipLimits(200_000, 8L << 30, 200);

    private ArchiveLimits() {}
}
