package jp.tashika.card.application;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import jp.tashika.card.certificate.Carrier;

/**
 * 媒体の種別。What holds the certificates, by the label in the description of itself that every token has
 * ({@code CK_TOKEN_INFO} of PKCS #11, 160 bytes).
 */
public enum TokenKind {
    /** マイナンバーカード。The card with its chip. */
    CARD("JPKIAPICCTOKEN2", Carrier.CARD),
    /** Androidスマートフォン。Its secure element. */
    ANDROID("JPKIAPGPSETOKEN", Carrier.SMARTPHONE),
    /** iPhoneのスマートフォン。Its secure element. */
    IPHONE("JPKIAPIOSTOKEN", Carrier.SMARTPHONE);

    /** Bytes of the description. */
    static final int DESCRIPTION = 160;

    private static final int LABEL = 32;

    private final String label;
    private final Carrier carrier;

    TokenKind(String label, Carrier carrier) {
        this.label = label;
        this.carrier = carrier;
    }

    /** As the certificate's rules ask: only a card has a grace. */
    public Carrier carrier() {
        return carrier;
    }

    /** Finds the kind by the label; empty when the label is another, as that of a coming generation of cards. */
    public static Optional<TokenKind> parse(byte[] description) {
        String read = new String(description, 0, Math.min(LABEL, description.length), StandardCharsets.ISO_8859_1);
        int end = read.length();
        while (end > 0 && (read.charAt(end - 1) == ' ' || read.charAt(end - 1) == 0)) {
            end--;
        }
        String trimmed = read.substring(0, end);
        return Arrays.stream(values())
                .filter(kind -> kind.label.equals(trimmed))
                .findFirst();
    }

    /** The description as a token would have it; but for the label it says nothing. */
    public byte[] toDescription() {
        byte[] description = new byte[DESCRIPTION];
        Arrays.fill(description, 0, 96, (byte) ' '); // label, manufacturer, model and serial number are padded text
        byte[] text = label.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, description, 0, text.length);
        return description;
    }
}
