package jp.tashika.card.cardface;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/** The items of a file about a card's face, as the file has them: a table of offsets, then one behind the other. */
final class FaceItems {

    private FaceItems() {}

    /** The file of the items; where each begins, counted from the start of the file, stands before them in two bytes. */
    static byte[] file(int tag, int offsetsTag, List<Tlv> items) {
        int table = Tlv.of(offsetsTag, new byte[2 * items.size()]).toBytes().length;
        int body = table + Tlv.toBytes(items).length;
        int at = Tlv.of(tag, new byte[body]).toBytes().length - body + table;
        byte[] offsets = new byte[2 * items.size()];
        for (int i = 0; i < items.size(); i++) {
            offsets[2 * i] = (byte) (at >> 8);
            offsets[2 * i + 1] = (byte) at;
            at += items.get(i).toBytes().length;
        }
        List<Tlv> all = new ArrayList<>();
        all.add(Tlv.of(offsetsTag, offsets));
        all.addAll(items);
        return Tlv.of(tag, all).toBytes();
    }

    /** Refuses a file that is another, or lacks an item. */
    static void requireAll(boolean isTheFile, List<Tlv> items, List<Integer> tags) throws MalformedTlv {
        for (int tag : tags) {
            if (!isTheFile || Tlv.find(items, tag).filter(it -> it.length() > 0).isEmpty()) {
                throw new MalformedTlv(String.format("no such file: %X is missing", tag), 0);
            }
        }
    }

    static byte[] text(LocalDate date) {
        return DateTimeFormatter.BASIC_ISO_DATE.format(date).getBytes(StandardCharsets.US_ASCII);
    }

    static LocalDate date(byte[] digits) throws MalformedTlv {
        try {
            return LocalDate.parse(new String(digits, StandardCharsets.US_ASCII), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            throw new MalformedTlv("no date", 0);
        }
    }

    static String words(byte[] utf8) throws MalformedTlv {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedTlv("no text", 0);
        }
    }
}
