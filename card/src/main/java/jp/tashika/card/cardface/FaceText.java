package jp.tashika.card.cardface;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * 基本4情報。Name, address, birth date and sex as text, as a card's file {@code FF20} of the application for filling in
 * forms holds them (CRD-006, CRD-011). Held in memory only, and wiped when closed.
 */
public final class FaceText implements AutoCloseable {

    private static final int FILE = 0xFF20;
    private static final int OFFSETS = 0xDF21;
    private static final int NAME = 0xDF22;
    private static final int ADDRESS = 0xDF23;
    private static final int BIRTHDATE = 0xDF24;
    private static final int SEX = 0xDF25;
    private static final List<Integer> ITEMS = List.of(NAME, ADDRESS, BIRTHDATE, SEX);
    private static final String SEXES = "129";

    private final List<Tlv> items;
    private final LocalDate birthdate;

    private FaceText(List<Tlv> items, LocalDate birthdate) {
        this.items = items;
        this.birthdate = birthdate;
    }

    /**
     * 券面の文字。What a card says of its holder, in characters.
     *
     * @param sex 1 male, 2 female, 9 not stated (JIS X 0303)
     */
    public record Contents(String name, String address, LocalDate birthdate, char sex) {

        @Override
        public String toString() {
            return "Contents[masked]";
        }
    }

    /** Makes the file of a card. */
    public static byte[] file(Contents contents) {
        return FaceItems.file(
                FILE,
                OFFSETS,
                List.of(
                        Tlv.of(NAME, contents.name().getBytes(StandardCharsets.UTF_8)),
                        Tlv.of(ADDRESS, contents.address().getBytes(StandardCharsets.UTF_8)),
                        Tlv.of(BIRTHDATE, FaceItems.text(contents.birthdate())),
                        Tlv.of(SEX, new byte[] {(byte) contents.sex()})));
    }

    /**
     * Reads the file.
     *
     * @throws MalformedTlv when it is no such file, or an item is missing or cannot be what it should
     */
    public static FaceText parse(byte[] file) throws MalformedTlv {
        Tlv whole = Tlv.parse(file);
        List<Tlv> inner = whole.inner();
        whole.wipe(); // the items are copies
        FaceItems.requireAll(whole.tag() == FILE, inner, ITEMS);
        byte[] sex = value(inner, SEX);
        if (sex.length != 1 || SEXES.indexOf(sex[0]) < 0) {
            throw new MalformedTlv("no sex", 0);
        }
        FaceItems.words(value(inner, NAME));
        FaceItems.words(value(inner, ADDRESS));
        return new FaceText(inner, FaceItems.date(value(inner, BIRTHDATE)));
    }

    private static byte[] value(List<Tlv> items, int tag) {
        return Tlv.find(items, tag).map(Tlv::value).orElseThrow();
    }

    public String name() {
        return new String(value(items, NAME), StandardCharsets.UTF_8);
    }

    public String address() {
        return new String(value(items, ADDRESS), StandardCharsets.UTF_8);
    }

    public LocalDate birthdate() {
        return birthdate;
    }

    /** 性別。1 male, 2 female, 9 not stated (JIS X 0303). */
    public char sex() {
        return (char) value(items, SEX)[0];
    }

    /** Over the four values, one behind the other; what exactly a real card digests is not public. */
    byte[] digest() throws GeneralSecurityException {
        MessageDigest sha = MessageDigest.getInstance("SHA-256");
        ITEMS.forEach(item -> sha.update(value(items, item)));
        return sha.digest();
    }

    @Override
    public void close() {
        items.forEach(Tlv::wipe);
    }

    @Override
    public String toString() {
        return "FaceText[masked]";
    }
}
