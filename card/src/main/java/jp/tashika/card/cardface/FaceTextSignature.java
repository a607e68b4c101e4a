package jp.tashika.card.cardface;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.util.List;
import jp.tashika.card.tlv.MalformedTlv;
import jp.tashika.card.tlv.Tlv;

/**
 * 基本4情報の署名。By which whoever issues cards vouches for the four items: the file {@code FF30} beside them.
 *
 * <p>It holds a digest of the individual number too. The number has twelve digits, so its digest gives it away to whoever
 * tries them all: it is nowhere given out, and wiped with the rest (CRD-007).
 */
public final class FaceTextSignature implements AutoCloseable {

    private static final int FILE = 0xFF30;
    private static final int NUMBER_DIGEST = 0xDF31;
    private static final int TEXT_DIGEST = 0xDF32;
    private static final int SIGNATURE = 0xDF33;
    private static final List<Integer> ITEMS = List.of(NUMBER_DIGEST, TEXT_DIGEST, SIGNATURE);

    private final List<Tlv> items;

    private FaceTextSignature(List<Tlv> items) {
        this.items = items;
    }

    /** Makes the file of a fictional card, which has no number: a digest of nothing stands in the place of the number's. */
    public static byte[] signed(FaceText text, PrivateKey issuer) throws GeneralSecurityException {
        byte[] ofNothing = MessageDigest.getInstance("SHA-256").digest();
        byte[] signature = RsaSignature.of(issuer, ofNothing, text.digest());
        return Tlv.of(
                        FILE,
                        List.of(
                                Tlv.of(NUMBER_DIGEST, ofNothing),
                                Tlv.of(TEXT_DIGEST, text.digest()),
                                Tlv.of(SIGNATURE, signature)))
                .toBytes();
    }

    /** @throws MalformedTlv when it is no such file */
    public static FaceTextSignature parse(byte[] file) throws MalformedTlv {
        Tlv whole = Tlv.parse(file);
        List<Tlv> inner = whole.inner();
        whole.wipe(); // the items are copies
        FaceItems.requireAll(whole.tag() == FILE, inner, ITEMS);
        return new FaceTextSignature(inner);
    }

    private byte[] value(int tag) {
        return Tlv.find(items, tag).map(Tlv::value).orElseThrow();
    }

    /** Whether the issuer vouches for exactly this text. That both digests are signed together is inferred. */
    public boolean covers(FaceText text, PublicKey issuer) throws GeneralSecurityException {
        return MessageDigest.isEqual(value(TEXT_DIGEST), text.digest())
                && RsaSignature.isRight(issuer, value(SIGNATURE), value(NUMBER_DIGEST), value(TEXT_DIGEST));
    }

    @Override
    public void close() {
        items.forEach(Tlv::wipe);
    }

    @Override
    public String toString() {
        return "FaceTextSignature[masked]";
    }
}
