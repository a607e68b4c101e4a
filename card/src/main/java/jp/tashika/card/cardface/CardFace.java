package jp.tashika.card.cardface;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * 券面事項。What is printed on the front of a card, as its file {@code FF20} holds it: dates as text, names as pictures, the
 * photo (CRD-001, CRD-012). Held in memory only, and wiped when closed (SEC-001).
 */
public final class CardFace implements AutoCloseable {

    private static final int FILE = 0xFF20;
    private static final int OFFSETS = 0xDF21;
    private static final int BIRTHDATE = 0xDF22;
    private static final int SEX = 0xDF23;
    private static final int KEY = 0xDF24;
    private static final int NAME = 0xDF25;
    private static final int ADDRESS = 0xDF26;
    private static final int PHOTO = 0xDF27;
    private static final int SIGNATURE = 0xDF28;
    private static final int EXPIRY = 0xDF29;
    private static final int SECURITY_CODE = 0xDF2A;

    /** In the order of the file, without the table of offsets before them. */
    private static final List<Integer> ITEMS =
            List.of(BIRTHDATE, SEX, KEY, NAME, ADDRESS, PHOTO, SIGNATURE, EXPIRY, SECURITY_CODE);

    private final List<Tlv> items;
    private final LocalDate birthdate;
    private final LocalDate expiry;

    private CardFace(List<Tlv> items, LocalDate birthdate, LocalDate expiry) {
        this.items = items;
        this.birthdate = birthdate;
        this.expiry = expiry;
    }

    /**
     * 券面の中身。What a card is printed with.
     *
     * @param sex 1 male, 2 female, 9 not stated (JIS X 0303)
     * @param cardKey the card's own public key; in what form a real card holds it is not public, here as X.509 does
     * @param name a picture (PNG, one bit)
     * @param address a picture (PNG, one bit)
     * @param photo JPEG 2000 in a JP2 box, grey
     * @param securityCode a picture (PNG)
     */
    public record Contents(
            LocalDate birthdate,
            char sex,
            PublicKey cardKey,
            Picture name,
            Picture address,
            Picture photo,
            LocalDate expiry,
            Picture securityCode) {

        @Override
        public String toString() {
            return "Contents[masked]";
        }
    }

    /** Makes the file of a card, signed as whoever issues cards signs it. */
    public static byte[] signed(Contents contents, PrivateKey issuer) throws GeneralSecurityException {
        List<Tlv> items = new ArrayList<>();
        items.add(Tlv.of(BIRTHDATE, FaceItems.text(contents.birthdate())));
        items.add(Tlv.of(SEX, new byte[] {(byte) contents.sex()}));
        items.add(Tlv.of(KEY, contents.cardKey().getEncoded()));
        items.add(Tlv.of(NAME, contents.name().toBytes()));
        items.add(Tlv.of(ADDRESS, contents.address().toBytes()));
        items.add(Tlv.of(PHOTO, contents.photo().toBytes()));
        items.add(Tlv.of(SIGNATURE, RsaSignature.of(issuer, digests(items))));
        items.add(Tlv.of(EXPIRY, FaceItems.text(contents.expiry())));
        items.add(Tlv.of(SECURITY_CODE, contents.securityCode().toBytes()));
        return FaceItems.file(FILE, OFFSETS, items);
    }

    /**
     * Reads the file; items are found by their tags, the offsets are not needed.
     *
     * @throws MalformedTlv when it is no such file, or an item is missing or no date
     */
    public static CardFace parse(byte[] file) throws MalformedTlv {
        Tlv whole = Tlv.parse(file);
        List<Tlv> inner = whole.inner();
        whole.wipe(); // the items are copies
        FaceItems.requireAll(whole.tag() == FILE, inner, ITEMS);
        return new CardFace(inner, FaceItems.date(value(inner, BIRTHDATE)), FaceItems.date(value(inner, EXPIRY)));
    }

    /** Three digests, one behind the other, are what is signed: the dates and key, the texts, the photo. */
    private static byte[] digests(List<Tlv> items) throws GeneralSecurityException {
        ByteArrayOutputStream digests = new ByteArrayOutputStream();
        for (List<Integer> part : List.of(List.of(BIRTHDATE, SEX, KEY), List.of(NAME, ADDRESS), List.of(PHOTO))) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            part.forEach(item -> sha.update(value(items, item)));
            digests.writeBytes(sha.digest());
        }
        return digests.toByteArray();
    }

    private static byte[] value(List<Tlv> items, int tag) {
        return Tlv.find(items, tag).map(Tlv::value).orElseThrow();
    }

    public LocalDate birthdate() {
        return birthdate;
    }

    /** 有効期限。Of the card, printed on its front; not covered by the signature. */
    public LocalDate expiry() {
        return expiry;
    }

    /** 性別。1 male, 2 female, 9 not stated (JIS X 0303). */
    public char sex() {
        return (char) value(items, SEX)[0];
    }

    /** 顔写真。JPEG 2000; whoever asks wipes it. */
    public byte[] photo() {
        return value(items, PHOTO);
    }

    /** カードの公開鍵。As the card holds it: what a genuine card signs with can be checked by it. */
    public byte[] cardKey() {
        return value(items, KEY);
    }

    /** Whether whoever issues cards signed dates, pictures and photo as they are. */
    public boolean isSignedBy(PublicKey issuer) throws GeneralSecurityException {
        return RsaSignature.isRight(issuer, value(items, SIGNATURE), digests(items));
    }

    @Override
    public void close() {
        items.forEach(Tlv::wipe);
    }

    @Override
    public String toString() {
        return "CardFace[masked]";
    }
}
