package jp.tashika.format.archive;

/**
 * ZIPの上限。What a reader takes before it refuses, so that no file can fill memory or time.
 *
 * @param entriesMax files and folders
 * @param bytesMax of all files together, unpacked
 * @param ratioMax unpacked bytes for each packed byte, looked at beyond the first MiB
 */
public record ZipLimits(int entriesMax, long bytesMax, int ratioMax) {}
