package jp.tashika.terminal.reception;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** 名簿の文字。The text of an uploaded file, in whichever of the two encodings Excel writes it. */
sealed interface ListText {

    /** 読めた。 */
    record Read(String text) implements ListText {
        @Override
        public String toString() {
            return "Read[" + text.length() + "]";
        }
    }

    /** Excelブック。Not saved as CSV at all. */
    record Workbook() implements ListText {}

    /** 読めない。Neither encoding; {@code line} is where the better of the two fails, counted from 1. */
    record Garbled(long line) implements ListText {}

    /** UTF-8 when the bytes are that, with or without the mark Excel puts in front, else Shift_JIS. */
    static ListText of(byte[] file) {
        if (file.length > 1 && file[0] == 'P' && file[1] == 'K') {
            return new Workbook();
        }
        List<Long> failures = new ArrayList<>();
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"))) {
            CharsetDecoder decoder = charset.newDecoder();
            CharBuffer text = CharBuffer.allocate(file.length + 1);
            CoderResult result = decoder.decode(ByteBuffer.wrap(file), text, true);
            if (!result.isError()) {
                result = decoder.flush(text);
            }
            String read = text.flip().toString();
            int nul = read.indexOf('\0');
            if (!result.isError() && nul < 0) {
                return new Read(read.startsWith("\uFEFF") ? read.substring(1) : read);
            }
            failures.add(lineOf(read, nul < 0 ? read.length() : nul));
        }
        return new Garbled(failures.stream().max(Long::compare).orElseThrow());
    }

    private static long lineOf(String text, int place) {
        return 1 + text.substring(0, place).chars().filter(c -> c == '\n').count();
    }
}
