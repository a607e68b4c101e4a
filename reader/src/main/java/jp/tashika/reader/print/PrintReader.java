package jp.tashika.reader.print;

import java.util.List;

/** 印字読取りエンジン。Finds and reads the characters of a picture; used by several threads. */
@FunctionalInterface
public interface PrintReader {

    /** 読取り。Lines from top to bottom; none when nothing was found, or not in time. The picture stays the caller's. */
    List<PrintedLine> lines(PrintPicture picture, PrintExpectation expected);
}
